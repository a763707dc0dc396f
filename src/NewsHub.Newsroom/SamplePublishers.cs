using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsHub.Newsroom;

/// <summary>The publishers below <c>Houses</c>: each a folder with <c>house.json</c>, <c>page.html</c> and, unless its robots.txt is missing, <c>robots.txt</c>.</summary>
internal static class SamplePublishers
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>All of them, in order of their keys.</summary>
    public static IReadOnlyList<Publisher> All { get; } =
        [.. EmbeddedText.Below("Houses").Where(path => path.EndsWith("/house.json", StringComparison.Ordinal)).Select(path => Load(path.Split('/')[1]))];

    private static Publisher Load(string key)
    {
        var house = JsonSerializer.Deserialize<Publisher>(EmbeddedText.Read($"Houses/{key}/house.json"), Json)
            ?? throw new FormatException($"Houses/{key}/house.json is empty");
        return house with
        {
            Key = key,
            Template = EmbeddedText.Read($"Houses/{key}/page.html"),
            Robots = EmbeddedText.Find($"Houses/{key}/robots.txt"),
        };
    }
}
