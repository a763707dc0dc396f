namespace NewsHub.Analysis.Feeds;

/// <summary>One subscription of an OPML list.</summary>
/// <param name="Title">As shown.</param>
/// <param name="FeedUrl">Absolute HTTP address of the feed.</param>
/// <param name="SiteUrl">Absolute HTTP address of the site; null when not given.</param>
/// <param name="Enabled">Whether it is followed.</param>
public sealed record OpmlSource(string Title, Uri FeedUrl, Uri? SiteUrl, bool Enabled);
