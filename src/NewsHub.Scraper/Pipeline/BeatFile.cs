using System.Text.Json;
using Microsoft.Extensions.Configuration;
using NewsHub.Analysis.Beat;
using NewsHub.Data.Clusters;

namespace NewsHub.Scraper.Pipeline;

/// <summary>The beat that a hub follows: the profile in the JSON file that <c>Beat__File</c> names, or the default one.</summary>
internal static class BeatFile
{
    /// <summary>The setting that names the file.</summary>
    public const string Setting = "Beat:File";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads it.</summary>
    /// <exception cref="ProvisioningException">The file is missing or holds no profile; the message says what to do.</exception>
    public static BeatProfile Read(IConfiguration configuration)
    {
        if (configuration[Setting] is not { Length: > 0 } path)
            return BeatProfile.CelebrityGiving;
        try
        {
            using var file = File.OpenRead(path);
            return JsonSerializer.Deserialize<BeatProfile>(file, Json) is { Name: not null, Terms: not null } profile && profile.Terms.All(terms => terms is { Name: not null, Phrases: not null })
                ? profile
                : throw new JsonException("it lacks a name, terms or phrases");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new ProvisioningException($"The beat in {path} cannot be read ({e.Message}); mend the file, or leave Beat__File out for the default beat.", e);
        }
    }
}
