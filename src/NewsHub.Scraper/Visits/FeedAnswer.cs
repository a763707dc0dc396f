using NewsHub.Analysis.Feeds;

namespace NewsHub.Scraper.Visits;

/// <summary>What came from a feed's address, judged by what was there before.</summary>
public static class FeedAnswer
{
    /// <summary>Why it brings no entries, in one phrase; null when it is what may stand there.</summary>
    /// <param name="parsed">What came.</param>
    /// <param name="before">What was read there the last time; null when this is the first.</param>
    /// <param name="isPart">Whether a sitemap index named the address.</param>
    /// <param name="asked">The feed's address.</param>
    /// <param name="final">Where the redirects ended.</param>
    public static string? Refusal(ParsedFeed parsed, FeedFormat? before, bool isPart, Uri asked, Uri final) => parsed.Format switch
    {
        FeedFormat.Unknown => parsed.Problems.Count > 0 ? $"no feed came: {parsed.Problems[0]}" : "no feed came",

        // Consent pages and mended errors have headline links, too. Only what never was a feed may be a listing.
        FeedFormat.Listing when before is not (null or FeedFormat.Listing) => "a web page came instead of a feed",
        FeedFormat.Listing when isPart => "a web page came instead of a sitemap",
        FeedFormat.Listing when IsSentHome(asked, final) => "the address leads to the site's front page; add that one if its articles are to be followed",
        FeedFormat.Sitemap when isPart && parsed.Parts.Count > 0 => "an index within an index is not followed",
        _ => null,
    };

    /// <summary>What it brought, in one phrase.</summary>
    public static string Describe(ParsedFeed parsed)
    {
        var what = parsed switch
        {
            { Parts.Count: > 0 } => $"an index of {parsed.Parts.Count} sitemaps",
            { Format: FeedFormat.Listing } => $"{parsed.Entries.Count} articles on a listing page",
            _ => $"{parsed.Entries.Count} entries",
        };
        return parsed.Problems.Count == 0 ? what : $"{what}, {parsed.Problems.Count} problems: {parsed.Problems[0]}";
    }

    /// <summary>Addresses that are gone are often redirected to the root.</summary>
    private static bool IsSentHome(Uri asked, Uri final) => final.PathAndQuery == "/" && asked.PathAndQuery != "/";
}
