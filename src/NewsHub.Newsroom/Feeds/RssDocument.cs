using System.Globalization;
using System.Xml.Linq;
using NewsHub.Newsroom.Pages;

namespace NewsHub.Newsroom.Feeds;

/// <summary>RSS 2.0 with the content and Dublin Core modules.</summary>
internal static class RssDocument
{
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static XDocument Of(PublisherSite site, PublisherFeed feed, IReadOnlyList<Entry> entries) => new(
        new XElement("rss",
            new XAttribute("version", "2.0"),
            new XAttribute(XNamespace.Xmlns + "content", Content),
            new XAttribute(XNamespace.Xmlns + "dc", DublinCore),
            new XAttribute(XNamespace.Xmlns + "atom", Atom),
            new XElement("channel",
                new XElement("title", site.Publisher.Name),
                new XElement("link", site.Home),
                new XElement("description", site.Publisher.Tagline),
                new XElement("language", site.Publisher.Language),
                new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("type", "application/rss+xml"), new XAttribute("href", site.Url(feed.Path))),
                PublisherSite.Newest(entries.Select(entry => entry.Article)) is { } newest ? new XElement("lastBuildDate", Rfc822(newest)) : null,
                feed.TtlMinutes is { } ttl ? new XElement("ttl", ttl) : null,
                entries.Select(Item))));

    private static XElement Item(Entry entry) => new("item",
        new XElement("title", entry.Article.Title),
        new XElement("link", entry.Url),
        new XElement("guid", new XAttribute("isPermaLink", entry.Feed.OpaqueIds ? "false" : "true"), entry.Id),
        new XElement("pubDate", Rfc822(entry.Article.Published)),
        entry.Article.Updated is { } updated ? new XElement(Atom + "updated", ArticlePage.Iso(updated)) : null,
        entry.Feed.Authors ? entry.Article.Authors.Select(name => new XElement(DublinCore + "creator", name)) : null,
        new XElement("category", entry.Article.Section),
        entry.Summary is { } summary ? new XElement("description", summary) : null,
        entry.Content is { } content ? new XElement(Content + "encoded", new XCData(content)) : null);

    private static string Rfc822(DateTimeOffset date) =>
        date.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + date.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);
}
