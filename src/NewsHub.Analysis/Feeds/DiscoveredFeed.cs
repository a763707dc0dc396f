namespace NewsHub.Analysis.Feeds;

/// <summary>A feed that a page points to.</summary>
/// <param name="Url">Absolute.</param>
/// <param name="Title">As the page names it; null when it does not.</param>
/// <param name="Type">Media type as declared; null for a plain link.</param>
/// <param name="IsDeclared">Whether the page declares it as a feed; otherwise an ordinary link whose address looks like one.</param>
public sealed record DiscoveredFeed(Uri Url, string? Title, string? Type, bool IsDeclared);
