namespace NewsHub.Analysis.Feeds;

/// <summary>Reads sitemaps (sitemaps.org 0.9) with the news and image extensions, and sitemap indexes.</summary>
internal static class SitemapReader
{
    // The protocol's own limit for one document.
    private const int MaxEntries = 50_000;

    /// <summary>Reads the sitemap whose root element is given.</summary>
    public static ParsedFeed Read(FeedElement root, Uri? url)
    {
        var entries = root.Topmost("url").Take(MaxEntries).Select(place => Entry(place, url)).Where(entry => entry.Url is not null).ToList();
        var publication = root.Topmost("news:publication").FirstOrDefault();
        return new ParsedFeed
        {
            Format = FeedFormat.Sitemap,
            Title = Text(publication?.Child("news:name")),
            Language = Text(publication?.Child("news:language")),
            Updated = entries.Max(entry => entry.Updated ?? entry.Published),
            Entries = entries,
            Parts = root.Topmost("sitemap").Take(MaxEntries).Select(part => Part(part, url)).OfType<FeedPart>().ToList(),
        };
    }

    private static FeedPart? Part(FeedElement place, Uri? url) =>
        Location(place, url) is { } location ? new FeedPart(location, FeedDate.Parse(place.Child("lastmod")?.Text)) : null;

    private static FeedEntry Entry(FeedElement place, Uri? url)
    {
        var news = place.Child("news:news");
        return new FeedEntry
        {
            Guid = place.Child("loc")?.Text.Trim(),
            Url = Location(place, url),
            Title = Text(news?.Child("news:title")),
            Categories = (Text(news?.Child("news:keywords")) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            Published = FeedDate.Parse(news?.Child("news:publication_date")?.Text),
            Updated = FeedDate.Parse(place.Child("lastmod")?.Text),
            Image = place.Topmost("image:loc").Select(image => FeedAddress.Resolve(image.Text, image, url)).FirstOrDefault(image => image is not null),
        };
    }

    private static Uri? Location(FeedElement place, Uri? url) => place.Child("loc") is { } location ? FeedAddress.Resolve(location.Text, location, url) : null;

    private static string? Text(FeedElement? element) => element is null ? null : FeedText.Plain(element, isAtom: false);
}
