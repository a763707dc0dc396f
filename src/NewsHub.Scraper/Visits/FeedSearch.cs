using NewsHub.Analysis.Feeds;

namespace NewsHub.Scraper.Visits;

/// <summary>What a search for a site's feed came to.</summary>
public abstract record FeedSearch
{
    private FeedSearch()
    {
    }

    /// <summary>Something that can be followed.</summary>
    /// <param name="Asked">The address that was asked.</param>
    /// <param name="Url">The address to follow: another one after permanent redirects.</param>
    /// <param name="Feed">What is there.</param>
    /// <param name="How">How it was found, in a phrase.</param>
    /// <param name="Others">Further feeds that the page names; they were not looked at.</param>
    public sealed record Found(Uri Asked, Uri Url, ParsedFeed Feed, string How, IReadOnlyList<Uri> Others) : FeedSearch;

    /// <summary>Nothing.</summary>
    /// <param name="Reason">One sentence for a person.</param>
    public sealed record Nothing(string Reason) : FeedSearch;
}
