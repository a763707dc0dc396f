using System.Diagnostics;
using NewsHub.Analysis.Feeds;

namespace NewsHub.Scraper.Visits;

/// <summary>The kinds of feed in words.</summary>
public static class FeedKinds
{
    /// <summary>"an Atom feed with 20 entries".</summary>
    public static string Name(ParsedFeed feed) => feed.Format switch
    {
        FeedFormat.Unknown => "no feed",
        FeedFormat.Rdf => $"an RSS 1.0 feed with {Entries(feed)}",
        FeedFormat.Rss => $"an RSS feed with {Entries(feed)}",
        FeedFormat.Atom => $"an Atom feed with {Entries(feed)}",
        FeedFormat.Cdf => $"a channel (CDF) with {Entries(feed)}",
        FeedFormat.JsonFeed => $"a JSON feed with {Entries(feed)}",
        FeedFormat.Sitemap when feed.Parts.Count > 0 => $"an index of {feed.Parts.Count} sitemaps",
        FeedFormat.Sitemap => $"a sitemap with {Entries(feed)}",
        FeedFormat.Listing => $"a page that lists {feed.Entries.Count} articles",
        _ => throw new UnreachableException(),
    };

    private static string Entries(ParsedFeed feed) => feed.Entries.Count == 1 ? "1 entry" : $"{feed.Entries.Count} entries";
}
