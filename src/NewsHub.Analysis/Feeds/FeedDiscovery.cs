using System.Text.RegularExpressions;
using NewsHub.Analysis.Urls;

namespace NewsHub.Analysis.Feeds;

/// <summary>The feeds that a site's page points to.</summary>
public static partial class FeedDiscovery
{
    private const int RegexMilliseconds = 2000;
    private const int MaxFeeds = 100;

    // Registered and customary media types of feeds (RFC 4287, jsonfeed.org, RSS Advisory Board: autodiscovery).
    private static readonly HashSet<string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml", "application/x.atom+xml", "application/x-atom+xml", "application/json", "text/xml", "application/xml", "text/rss+xml",
    };

    /// <summary>Declared feeds first, then links whose addresses look like feeds; each once, in the page's order. Feeds of readers' comments are left out.</summary>
    /// <param name="html">The page.</param>
    /// <param name="page">Its address.</param>
    public static IReadOnlyList<DiscoveredFeed> Find(string html, Uri page)
    {
        var feeds = new List<DiscoveredFeed>();
        var context = page;
        foreach (var tag in HtmlTags.Read(html))
        {
            if (tag.IsEnd)
                continue;
            if (tag.Name == "base" && Uri.TryCreate(page, tag["href"], out var declared) && FeedAddress.Web(declared) is not null)
                context = declared;
            else if (tag.Name == "link" && IsFeedLink(tag) && Address(tag, context) is { } url)
                feeds.Add(new DiscoveredFeed(url, NullIfEmpty(tag["title"]), tag["type"]?.Trim(), IsDeclared: true));
            else if (tag.Name == "a" && Address(tag, context) is { } link && LooksLikeFeed(link))
                feeds.Add(new DiscoveredFeed(link, NullIfEmpty(tag["title"]) ?? Words(html, tag.End), tag["type"]?.Trim(), IsDeclared: false));
        }

        feeds.RemoveAll(IsOfComments);
        return feeds.OrderByDescending(feed => feed.IsDeclared).DistinctBy(feed => UrlNormalizer.Normalize(feed.Url).AbsoluteUri).Take(MaxFeeds).ToList();
    }

    private static bool IsFeedLink(HtmlTag tag)
    {
        var relations = (tag["rel"] ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var type = (tag["type"] ?? "").Split(';')[0].Trim();
        return relations.Contains("feed", StringComparer.OrdinalIgnoreCase)
            || (relations.Contains("alternate", StringComparer.OrdinalIgnoreCase) && Types.Contains(type) && !IsOther(tag));
    }

    /// <summary>Content systems declare their own interfaces and embeddings (oEmbed) by the same relation and by general types.</summary>
    private static bool IsOther(HtmlTag tag) => Interface().IsMatch(tag["href"] ?? "");

    /// <summary>Content systems offer readers' comments as a feed beside the articles.</summary>
    private static bool IsOfComments(DiscoveredFeed feed) =>
        feed.Url.AbsolutePath.Contains("/comments/", StringComparison.OrdinalIgnoreCase) || feed.Url.Query.Contains("comments-rss", StringComparison.OrdinalIgnoreCase);

    private static Uri? Address(HtmlTag tag, Uri context)
    {
        var address = tag["href"]?.Trim();
        if (address?.StartsWith("feed:", StringComparison.OrdinalIgnoreCase) == true)
            address = address[5..].StartsWith("//", StringComparison.Ordinal) ? "https:" + address[5..] : address[5..];
        return string.IsNullOrEmpty(address) || !Uri.TryCreate(context, address, out var url) ? null : FeedAddress.Web(url);
    }

    private static bool LooksLikeFeed(Uri url) => FeedPath().IsMatch(url.AbsolutePath) || url.Query is "?feed=rss2" or "?feed=rss" or "?feed=atom" or "?format=feed&type=rss";

    private static string? Words(string html, int start)
    {
        const int longestLabel = 300;
        var end = html.IndexOf("</a", start, Math.Min(longestLabel, html.Length - start), StringComparison.OrdinalIgnoreCase);
        return end < 0 ? null : FeedText.Plain(html[start..end]);
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    [GeneratedRegex(@"/(?:rss|feeds?|atom|index\.rdf|rss2|feed\.json)/?$|(?:\.rss|\.atom|\.rdf|/(?:rss|feed|atom|index|news)\.xml|/rss[\w-]{0,40}\.xml)$", RegexOptions.IgnoreCase, RegexMilliseconds)]
    private static partial Regex FeedPath();

    [GeneratedRegex(@"/wp-json/|/oembed|oembed\?|xmlrpc|/osd\.xml|opensearch|manifest\.json|wlwmanifest", RegexOptions.IgnoreCase, RegexMilliseconds)]
    private static partial Regex Interface();
}
