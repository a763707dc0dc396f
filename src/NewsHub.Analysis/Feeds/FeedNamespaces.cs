namespace NewsHub.Analysis.Feeds;

/// <summary>The vocabularies that feeds are written in, under all the addresses that were ever used for them.</summary>
internal static class FeedNamespaces
{
    /// <summary>The prefix of RSS and Atom elements: none, because one name means one thing in all of them.</summary>
    public const string Core = "";

    // Address in lower case without scheme, "www." and trailing marks, so that the usual misspellings are found: prefix.
    // From the specifications of each module; the variants from RSS's history of homes (userland, harvard, rssboard).
    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.Ordinal)
    {
        ["backend.userland.com/rss"] = Core, ["backend.userland.com/rss2"] = Core, ["backend.userland.com/rss091"] = Core, ["backend.userland.com/rss092"] = Core,
        ["blogs.law.harvard.edu/tech/rss"] = Core, ["cyber.law.harvard.edu/rss"] = Core, ["cyber.law.harvard.edu/rss/rss.html"] = Core, ["rssboard.org/rss-specification"] = Core,
        ["my.netscape.com/rdf/simple/0.9"] = Core, ["channel.netscape.com/rdf/simple/0.9"] = Core, ["my.netscape.com/publish/formats/rss-0.91.dtd"] = Core,
        ["purl.org/rss/1.0"] = Core, ["purl.org/net/rss1.1"] = Core, ["purl.org/rss/2.0"] = Core, ["purl.org/rss/1.0/modules/rss091"] = Core,
        ["purl.org/atom/ns"] = Core, ["w3.org/2005/atom"] = Core, ["example.com/newformat"] = Core, ["example.com/echo"] = Core, ["example.com/necho"] = Core, ["purl.org/echo"] = Core, ["uri/of/echo/namespace"] = Core, ["purl.org/pie"] = Core,
        ["sitemaps.org/schemas/sitemap/0.9"] = Core, ["google.com/schemas/sitemap/0.84"] = Core, ["google.com/schemas/sitemap/0.9"] = Core,
        ["w3.org/1999/02/22-rdf-syntax-ns"] = "rdf",
        ["purl.org/dc/elements/1.1"] = "dc", ["purl.org/dc/elements/1.0"] = "dc", ["purl.org/metadata/dublin_core"] = "dc",
        ["purl.org/dc/terms"] = "dcterms", ["purl.org/rss/1.0/modules/dcterms"] = "dcterms",
        ["purl.org/rss/1.0/modules/content"] = "content",
        ["purl.org/rss/1.0/modules/syndication"] = "sy",
        ["search.yahoo.com/mrss"] = "media", ["video.search.yahoo.com/mrss"] = "media", ["tools.search.yahoo.com/mrss"] = "media",
        ["itunes.com/dtds/podcast-1.0.dtd"] = "itunes", ["example.com/dtds/podcast-1.0.dtd"] = "itunes",
        ["w3.org/1999/xhtml"] = "xhtml",
        ["w3.org/xml/1998/namespace"] = "xml",
        ["w3.org/2000/svg"] = "svg", ["w3.org/1998/math/mathml"] = "mathml",
        ["google.com/schemas/sitemap-news/0.9"] = "news",
        ["google.com/schemas/sitemap-image/1.1"] = "image",
        ["rssnamespace.org/feedburner/ext/1.0"] = "feedburner",
        ["webns.net/mvcb"] = "admin", ["wellformedweb.org/commentapi"] = "wfw", ["purl.org/rss/1.0/modules/slash"] = "slash",
        ["purl.org/syndication/thread/1.0"] = "thr", ["georss.org/georss"] = "georss", ["opengis.net/gml"] = "gml",
    };

    /// <summary>The usual prefix of a namespace; null when the namespace is unknown.</summary>
    public static string? Prefix(string address) => Prefixes.TryGetValue(Fold(address), out var prefix) ? prefix : null;

    /// <summary>Whether a prefix is the usual one of some vocabulary: then it is believed even where it was never declared.</summary>
    public static bool IsUsual(string prefix) => Prefixes.ContainsValue(prefix);

    private static string Fold(string address)
    {
        address = address.Trim().ToLowerInvariant();
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        address = scheme < 0 ? address : address[(scheme + 3)..];
        return (address.StartsWith("www.", StringComparison.Ordinal) ? address[4..] : address).TrimEnd('/', '#');
    }
}
