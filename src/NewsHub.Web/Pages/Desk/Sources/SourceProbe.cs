namespace NewsHub.Web.Pages.Desk.Sources;

/// <summary>Looks at an address for something to follow, as politely as a visit; where the program has a fetcher, it registers one.</summary>
/// <param name="address">Of a site, a section or a feed.</param>
/// <param name="cancellationToken">Gives up.</param>
public delegate Task<SourceFinding> SourceProbe(Uri address, CancellationToken cancellationToken);

/// <summary>What a look at an address came to.</summary>
/// <param name="FeedUrl">What would be followed; null where nothing was found.</param>
/// <param name="Name">What the feed calls itself.</param>
/// <param name="SiteUrl">The site.</param>
/// <param name="What">What is there, in a phrase.</param>
/// <param name="How">How it was found, or why nothing was, in a phrase.</param>
/// <param name="Robots">What the site's robots.txt says of it, in a sentence.</param>
/// <param name="Entries">The first of what would be read: headline, address and whether robots.txt allows it.</param>
/// <param name="Steps">Each address that was asked, in a sentence.</param>
public sealed record SourceFinding(
    Uri? FeedUrl, string? Name, Uri? SiteUrl, string What, string How, string Robots, IReadOnlyList<FoundEntry> Entries, IReadOnlyList<string> Steps);

/// <summary>Something that would be read.</summary>
/// <param name="Title">Its headline; null where the feed gives none.</param>
/// <param name="Url">Its address.</param>
/// <param name="Published">When; null where the feed does not say.</param>
/// <param name="IsAllowed">Whether robots.txt allows it.</param>
public sealed record FoundEntry(string? Title, Uri Url, DateTimeOffset? Published, bool IsAllowed);
