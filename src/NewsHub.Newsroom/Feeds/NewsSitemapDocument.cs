using System.Xml.Linq;
using NewsHub.Newsroom.Pages;

namespace NewsHub.Newsroom.Feeds;

/// <summary>A sitemap (sitemaps.org 0.9) with the news extension, which knows addresses, headlines and dates alone.</summary>
internal static class NewsSitemapDocument
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";

    public static XDocument Of(PublisherSite site, IReadOnlyList<Entry> entries) => new(
        new XElement(Sitemap + "urlset",
            new XAttribute(XNamespace.Xmlns + "news", News),
            entries.Select(entry => new XElement(Sitemap + "url",
                new XElement(Sitemap + "loc", entry.Url),
                new XElement(Sitemap + "lastmod", ArticlePage.Iso(entry.Article.LastModified)),
                new XElement(News + "news",
                    new XElement(News + "publication",
                        new XElement(News + "name", site.Publisher.Name),
                        new XElement(News + "language", site.Publisher.Language)),
                    new XElement(News + "publication_date", ArticlePage.Iso(entry.Article.Published)),
                    new XElement(News + "title", entry.Article.Title))))));
}
