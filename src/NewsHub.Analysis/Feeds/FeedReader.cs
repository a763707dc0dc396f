namespace NewsHub.Analysis.Feeds;

/// <summary>Reads the dialects of RSS, Atom and CDF. They share their elements so freely in the wild that one reader with an order of trust for each fact serves all.</summary>
internal static class FeedReader
{
    // Publishers keep 10 to 100 entries, podcasts their whole past: some thousand.
    private const int MaxEntries = 5_000;

    private const int MaxAuthors = 100;

    /// <summary>Reads the feed whose root element is given.</summary>
    public static ParsedFeed Read(FeedElement root, Uri? url)
    {
        var entries = root.Name is "item" or "entry" ? [root] : root.Topmost("item", "entry").Take(MaxEntries).ToList();
        var channel = root.Name is "rss" or "rdf:rdf" ? root.Child("channel") ?? root : root;
        var format = Format(root, channel);
        var isAtom = format == FeedFormat.Atom;
        return new ParsedFeed
        {
            Format = format,
            Title = FirstPlain(channel, ["title", "dc:title", "media:title"], isAtom),
            Link = FeedLinks.OfFeed(channel, url),
            Description = FirstPlain(channel, ["description", "subtitle", "tagline", "abstract", "dc:description", "itunes:summary", "itunes:subtitle"], isAtom),
            Language = Language(channel),
            Updated = FeedDates.Updated(channel) ?? FeedDates.Published(channel),
            TimeToLive = FeedSchedule.TimeToLive(channel),
            SkipHours = FeedSchedule.SkipHours(channel),
            SkipDays = FeedSchedule.SkipDays(channel),
            Entries = entries.ConvertAll(entry => Entry(entry, isAtom, url)),
        };
    }

    private static FeedFormat Format(FeedElement root, FeedElement channel) => root.Name switch
    {
        "rss" => FeedFormat.Rss,
        "rdf:rdf" => FeedFormat.Rdf,
        "feed" or "entry" => FeedFormat.Atom,
        "channel" when channel["href"] is not null || channel.Children.Any(child => child["href"] is not null) || channel["lastmod"] is not null => FeedFormat.Cdf,
        _ => FeedFormat.Rss,
    };

    private static FeedEntry Entry(FeedElement entry, bool isAtom, Uri? url)
    {
        var (summary, content) = Bodies(entry, isAtom);
        var media = FeedMedia.Of(entry, content ?? summary, url);
        return new FeedEntry
        {
            Guid = Guid(entry),
            Url = FeedLinks.OfEntry(entry, url),
            Title = FirstPlain(entry, ["title", "dc:title", "media:title", "itunes:title"], isAtom),
            Summary = summary,
            Content = content,
            Authors = Authors(entry),
            Categories = FeedCategories.Of(entry),
            Published = FeedDates.Published(entry),
            Updated = FeedDates.Updated(entry),
            Image = media.Image,
            Enclosures = media.Enclosures,
        };
    }

    /// <summary>The short and the full text. Who writes both RSS's and Atom's element for the short one means the second to be the full one.</summary>
    private static (string? Summary, string? Content) Bodies(FeedElement entry, bool isAtom)
    {
        var content = FirstHtml(entry, ["content:encoded", "content", "xhtml:body", "body", "xhtml:div", "fullitem"], isAtom);
        var summaries = entry.Children.Where(child => child.Name is "description" or "summary").Select(child => FeedText.Html(child, isAtom)).OfType<string>().Distinct().ToList();
        var summary = summaries.FirstOrDefault() ?? FirstHtml(entry, ["abstract", "dc:description", "itunes:summary", "itunes:subtitle", "media:description"], isAtom);
        return (summary, content ?? summaries.ElementAtOrDefault(1));
    }

    private static string? Guid(FeedElement entry)
    {
        var id = entry.ChildrenOf("guid", "id").Select(element => element.Text.Trim()).FirstOrDefault(text => text.Length > 0);
        return id ?? entry["rdf:about"]?.Trim();
    }

    private static List<string> Authors(FeedElement entry) =>
        entry.ChildrenOf("author", "dc:creator", "dc:author", "itunes:author")
            .Take(MaxAuthors)
            .Select(FeedPerson.Name)
            .OfType<string>()
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();

    /// <summary>The declared element wins over <c>xml:lang</c>, which describes the markup around the words.</summary>
    private static string? Language(FeedElement channel)
    {
        var declared = channel.ChildrenOf("language", "dc:language").Select(element => element.Text.Trim()).FirstOrDefault(text => text.Length > 0);
        for (var place = channel; declared is null && place is not null; place = place.Parent)
            declared = place["xml:lang"]?.Trim();
        return string.IsNullOrEmpty(declared) ? null : declared.Replace('_', '-');
    }

    private static string? FirstPlain(FeedElement place, string[] names, bool isAtom) =>
        place.ChildrenOf(names).Select(element => FeedText.Plain(element, isAtom)).FirstOrDefault(text => text is not null);

    private static string? FirstHtml(FeedElement place, string[] names, bool isAtom) =>
        place.ChildrenOf(names).Select(element => FeedText.Html(element, isAtom)).FirstOrDefault(text => text is not null);
}
