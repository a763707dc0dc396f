namespace NewsHub.Analysis.Feeds;

/// <summary>Where sites keep feeds that their pages do not name.</summary>
public static class CustomaryPaths
{
    // Each is where a widely used publishing system puts its feed.
    private static readonly string[] Feeds =
    [
        "feed/",                    // WordPress, for the site and for each section
        "rss.xml",                  // Drupal, and by custom since RSS 0.91
        "feed.xml",                 // Jekyll, Eleventy
        "rss/",                     // Ghost
        "atom.xml",                 // Movable Type, Hexo
        "index.xml",                // Hugo
        "feed.json",                // jsonfeed.org's own advice
        "arc/outboundfeeds/rss/",   // Arc XP, which many newspapers use
        "feeds/posts/default",      // Blogger
    ];

    // By the plugins and newspapers that announce them in robots.txt.
    private static readonly string[] NewsSitemaps =
    [
        "news-sitemap.xml",         // Yoast, All in One SEO
        "sitemap-news.xml",         // XML Sitemap & Google News, newspapers
        "sitemap_news.xml",         // newspapers
        "arc/outboundfeeds/news-sitemap/", // Arc XP
    ];

    /// <summary>Addresses at which a feed may be: below the page's own folder where it has one, then below the site's root.</summary>
    public static IReadOnlyList<Uri> OfFeeds(Uri page)
    {
        var root = new Uri(page, "/");
        var folder = new Uri(page, page.AbsolutePath.EndsWith('/') ? page.AbsolutePath : page.AbsolutePath + "/");
        return folder == root ? Below(root, Feeds) : [new Uri(folder, Feeds[0]), .. Below(root, Feeds)];
    }

    /// <summary>Addresses at which a news sitemap may be.</summary>
    public static IReadOnlyList<Uri> OfNewsSitemaps(Uri page) => Below(new Uri(page, "/"), NewsSitemaps);

    private static List<Uri> Below(Uri root, string[] paths) => [.. paths.Select(path => new Uri(root, path))];
}
