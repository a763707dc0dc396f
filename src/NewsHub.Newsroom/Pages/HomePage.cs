namespace NewsHub.Newsroom.Pages;

/// <summary>A publisher's front page: its feeds for machines, its headlines for people.</summary>
internal static class HomePage
{
    private static readonly string Layout = EmbeddedText.Read("Houses/home.html");

    public static string Render(PublisherSite site) => Template.Fill(Layout, new Dictionary<string, string>
    {
        ["language"] = site.Publisher.Language,
        ["charset"] = site.Publisher.Charset,
        ["site"] = Html5.Encode(site.Publisher.Name),
        ["tagline"] = Html5.Encode(site.Publisher.Tagline),
        ["colour"] = site.Publisher.Colour,
        ["feeds"] = FeedLinks(site),
        ["items"] = string.Concat(site.Articles.OrderByDescending(article => article.Published).Select(Item)),
    });

    /// <summary>The <c>link rel=alternate</c> elements by which feeds are found.</summary>
    public static string FeedLinks(PublisherSite site) => string.Concat(
        from feed in site.Publisher.Feeds
        let type = MediaType(feed.Kind)
        where type is not null
        let title = feed.Section is { } section ? $"{site.Publisher.Name}: {section}" : site.Publisher.Name
        select $"""<link rel="alternate" type="{type}" title="{Html5.Encode(title)}" href="{Html5.Encode(feed.Path)}">""" + "\n");

    /// <summary>The media type that a feed is announced and served with; null for a sitemap, which robots.txt announces.</summary>
    public static string? MediaType(FeedKind kind) => kind switch
    {
        FeedKind.Rss => "application/rss+xml",
        FeedKind.Atom => "application/atom+xml",
        FeedKind.JsonFeed => "application/feed+json",
        FeedKind.NewsSitemap => null,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string Item(Article article) => $"""
        <article><h2><a href="{Html5.Encode(article.Path)}">{Html5.Encode(article.Title)}</a></h2>
        <p>{Html5.Encode(article.Summary)}</p><time datetime="{article.Published:yyyy-MM-ddTHH:mm:sszzz}">{article.Published:yyyy-MM-dd}</time></article>

        """;
}
