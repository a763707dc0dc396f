namespace NewsHub.Scraper.Fetching;

/// <summary>What a fetch is for; it sets the size limit, the <c>Accept</c> header and whether robots.txt is asked.</summary>
public enum FetchKind
{
    /// <summary>A polled feed, sitemap or listing page.</summary>
    Feed,

    /// <summary>The page of one entry.</summary>
    Page,

    /// <summary>A host's robots.txt: never asked of robots.txt itself, and cut off at its limit instead of refused (RFC 9309 §2.5).</summary>
    Robots,
}
