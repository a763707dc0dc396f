namespace NewsHub.Analysis.Feeds;

/// <summary>The dialect of a feed document.</summary>
public enum FeedFormat
{
    /// <summary>No feed was recognised.</summary>
    Unknown,
    /// <summary>RSS 0.90 and 1.0 (RDF).</summary>
    Rdf,
    /// <summary>RSS 0.91 to 2.0.</summary>
    Rss,
    /// <summary>Atom 0.3 and 1.0 (RFC 4287).</summary>
    Atom,
    /// <summary>Channel Definition Format of 1997, still served by a few old sites.</summary>
    Cdf,
    /// <summary>JSON Feed 1.0 and 1.1.</summary>
    JsonFeed,
    /// <summary>A sitemap with or without the news extension.</summary>
    Sitemap,
    /// <summary>An HTML page that lists articles.</summary>
    Listing,
}
