using System.Text.Json;

namespace NewsHub.Analysis.Tests.Donations;

/// <summary>Sentences written for the purpose, one construction each, in <c>Cases/donations/*.json</c>. A gift lists only what the case is about.</summary>
internal static class DonationCases
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static IEnumerable<(string Name, DonationCase Case)> All() =>
        from file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Cases", "donations"), "*.json").Order(StringComparer.Ordinal)
        from donationCase in JsonSerializer.Deserialize<List<DonationCase>>(File.ReadAllText(file), Options)!
        select ($"{Path.GetFileNameWithoutExtension(file)}: {donationCase.About}", donationCase);
}

/// <param name="About">The construction.</param>
/// <param name="Text">The article's text.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Gifts">What it states, in order; empty where it states no gift.</param>
internal sealed record DonationCase(string About, string Text, string? Title, List<Dictionary<string, JsonElement>> Gifts);
