namespace NewsHub.Analysis.Feeds;

/// <summary>Categories, tags, subjects and keywords.</summary>
internal static class FeedCategories
{
    // Newspapers give up to thirty.
    private const int MaxElements = 200;

    private static readonly HashSet<string> Names = ["category", "dc:subject", "itunes:category", "media:category", "keywords", "itunes:keywords", "media:keywords"];

    /// <summary>In document order, each once.</summary>
    public static IReadOnlyList<string> Of(FeedElement place) =>
        place.Children.Where(child => Names.Contains(child.Name)).Take(MaxElements).SelectMany(Terms)
            .Select(term => term.Trim())
            .Where(term => term.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();

    private static IEnumerable<string> Terms(FeedElement element) => element.Name switch
    {
        "itunes:category" => element.Children.Where(child => child.Name == "itunes:category").SelectMany(Terms).Prepend(element["text"] ?? ""),
        "keywords" or "itunes:keywords" or "media:keywords" => element.Text.Split(','),
        _ => [element["term"] ?? FeedText.Plain(element, isAtom: false) ?? element["label"] ?? ""],
    };
}
