using System.Xml.Linq;
using NewsHub.Newsroom.Pages;

namespace NewsHub.Newsroom.Feeds;

/// <summary>Atom 1.0 (RFC 4287).</summary>
internal static class AtomDocument
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static XDocument Of(PublisherSite site, PublisherFeed feed, IReadOnlyList<Entry> entries) => new(
        new XElement(Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", site.Publisher.Language),
            new XElement(Atom + "id", site.Url(feed.Path)),
            new XElement(Atom + "title", site.Publisher.Name),
            new XElement(Atom + "subtitle", site.Publisher.Tagline),
            new XElement(Atom + "updated", ArticlePage.Iso(PublisherSite.Newest(entries.Select(entry => entry.Article)) ?? DateTimeOffset.UnixEpoch)),
            new XElement(Atom + "author", new XElement(Atom + "name", site.Publisher.Name)),
            new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", site.Url(feed.Path))),
            new XElement(Atom + "link", new XAttribute("rel", "alternate"), new XAttribute("href", site.Home)),
            entries.Select(Entry)));

    private static XElement Entry(Entry entry) => new(Atom + "entry",
        new XElement(Atom + "id", entry.Id),
        new XElement(Atom + "title", entry.Article.Title),
        new XElement(Atom + "link", new XAttribute("rel", "alternate"), new XAttribute("type", "text/html"), new XAttribute("href", entry.Url)),
        new XElement(Atom + "published", ArticlePage.Iso(entry.Article.Published)),
        new XElement(Atom + "updated", ArticlePage.Iso(entry.Article.LastModified)),
        entry.Feed.Authors ? entry.Article.Authors.Select(name => new XElement(Atom + "author", new XElement(Atom + "name", name))) : null,
        new XElement(Atom + "category", new XAttribute("term", entry.Article.Section)),
        entry.Summary is { } summary ? new XElement(Atom + "summary", summary) : null,
        entry.Content is { } content ? new XElement(Atom + "content", new XAttribute("type", "html"), content) : null);
}
