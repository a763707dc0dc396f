namespace NewsHub.Web.Pages.Shared;

/// <summary>A format in which our feeds are served.</summary>
/// <param name="Extension">The end of its address.</param>
/// <param name="MediaType">Its registered media type.</param>
/// <param name="Name">As subscribers know it.</param>
public sealed record FeedKind(string Extension, string MediaType, string Name)
{
    /// <summary>RSS 2.0.</summary>
    public static FeedKind Rss { get; } = new("rss", "application/rss+xml", "RSS");

    /// <summary>RFC 4287.</summary>
    public static FeedKind Atom { get; } = new("atom", "application/atom+xml", "Atom");

    /// <summary>JSON Feed 1.1.</summary>
    public static FeedKind Json { get; } = new("json", "application/feed+json", "JSON Feed");

    /// <summary>Every format, the most widely read first.</summary>
    public static IReadOnlyList<FeedKind> All { get; } = [Rss, Atom, Json];
}
