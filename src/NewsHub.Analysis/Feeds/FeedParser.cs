using NewsHub.Analysis.Decoding;

namespace NewsHub.Analysis.Feeds;

/// <summary>Reads every dialect of feed: RSS, RDF, Atom, CDF, JSON Feed, sitemaps, and pages that list articles.</summary>
public static class FeedParser
{
    /// <summary>Bytes beyond this are not read: a thousand whole articles, or a sitemap of 50,000 addresses, stay below it.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    // The beginning in which the first element of a document is looked for: comments and style sheets may stand before it.
    private const int SniffLength = 4096;

    // The first elements of HTML pages; an XHTML page may begin with an XML declaration as a feed does.
    private static readonly string[] PageMarks = ["<!doctype html", "<html", "<head", "<body"];

    private static readonly string[] FeedMarks = ["<rss", "<feed", "<rdf:rdf", "<channel", "<urlset", "<sitemapindex", ":feed", "<entry"];

    /// <summary>Reads a feed document. Never throws: what cannot be read gives <see cref="FeedFormat.Unknown"/>, what was repaired is listed in <see cref="ParsedFeed.Problems"/>.</summary>
    /// <param name="bytes">As received, already decompressed.</param>
    /// <param name="contentType">The HTTP header's value; null when unknown. It names the encoding; the format is seen from the document itself.</param>
    /// <param name="url">Where it was fetched, for relative addresses; null when unknown.</param>
    public static ParsedFeed Parse(ReadOnlyMemory<byte> bytes, string? contentType, Uri? url)
    {
        var decoded = ByteDecoder.Decode(bytes, contentType, MarkupKind.Xml, MaxBytes);
        var text = decoded.Text;
        var start = text.AsSpan(0, Math.Min(text.Length, SniffLength)).TrimStart("\uFEFF \t\r\n");
        var feed = start switch
        {
            ['{', ..] => JsonFeedReader.Read(text, url),
            _ when IsPage(start) => ListingReader.Read(ByteDecoder.Decode(bytes, contentType, MarkupKind.Html, MaxBytes).Text, url),
            _ => Markup(text, url),
        };
        return feed with { Problems = [.. feed.Problems, .. decoded.Problems] };
    }

    private static ParsedFeed Markup(string text, Uri? url)
    {
        var (document, problems) = FeedMarkup.Read(text);
        var root = document.Topmost("rss", "feed", "rdf:rdf", "channel", "entry", "urlset", "sitemapindex", "item").FirstOrDefault();
        var feed = root switch
        {
            null => new ParsedFeed { Format = FeedFormat.Unknown, Problems = ["no feed in the document"] },
            { Name: "urlset" or "sitemapindex" } => SitemapReader.Read(root, url),
            _ => FeedReader.Read(root, url),
        };
        return feed with { Problems = [.. feed.Problems, .. problems] };
    }

    private static bool IsPage(ReadOnlySpan<char> start)
    {
        var page = First(start, PageMarks);
        return page >= 0 && First(start, FeedMarks) is var feed && (feed < 0 || page < feed);
    }

    private static int First(ReadOnlySpan<char> text, string[] marks)
    {
        var first = -1;
        foreach (var mark in marks)
            if (text.IndexOf(mark, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && (first < 0 || at < first))
                first = at;
        return first;
    }
}
