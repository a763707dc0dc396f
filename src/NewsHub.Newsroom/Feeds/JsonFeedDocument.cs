using System.Text.Json;
using System.Text.Json.Serialization;
using NewsHub.Newsroom.Pages;

namespace NewsHub.Newsroom.Feeds;

/// <summary>JSON Feed 1.1 (jsonfeed.org/version/1.1).</summary>
internal static class JsonFeedDocument
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static string Of(PublisherSite site, PublisherFeed feed, IReadOnlyList<Entry> entries) => JsonSerializer.Serialize(new
    {
        version = "https://jsonfeed.org/version/1.1",
        title = site.Publisher.Name,
        description = site.Publisher.Tagline,
        home_page_url = site.Home.AbsoluteUri,
        feed_url = site.Url(feed.Path),
        language = site.Publisher.Language,
        items = entries.Select(Item),
    }, Json);

    private static object Item(Entry entry) => new
    {
        id = entry.Id,
        url = entry.Url,
        title = entry.Article.Title,
        summary = entry.Summary,
        content_html = entry.Content,
        // The format asks every item for a content of some kind.
        content_text = entry.Content is null ? entry.Article.Summary : null,
        image = ArticlePage.ImageOf(entry.Site, entry.Article),
        date_published = ArticlePage.Iso(entry.Article.Published),
        date_modified = entry.Article.Updated is { } updated ? ArticlePage.Iso(updated) : null,
        authors = entry.Feed.Authors && entry.Article.Authors.Count > 0 ? entry.Article.Authors.Select(name => new { name }) : null,
        tags = new[] { entry.Article.Section },
    };
}
