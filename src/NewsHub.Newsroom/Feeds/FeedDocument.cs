using System.Text;
using System.Xml;
using System.Xml.Linq;
using NewsHub.Newsroom.Pages;

namespace NewsHub.Newsroom.Feeds;

/// <summary>A publisher's feed in the format and habits of its house.</summary>
internal static class FeedDocument
{
    public static Reply Answer(PublisherSite site, PublisherFeed feed)
    {
        var entries = site.Articles
            .Where(article => feed.Section is null || article.Section == feed.Section)
            .OrderByDescending(article => article.LastModified)
            .Take(feed.MaxEntries)
            .Select(article => new Entry(site, feed, article))
            .ToList();
        var (mediaType, text) = feed.Kind switch
        {
            FeedKind.Rss => ("application/rss+xml", Write(RssDocument.Of(site, feed, entries))),
            FeedKind.Atom => ("application/atom+xml", Write(AtomDocument.Of(site, feed, entries))),
            FeedKind.JsonFeed => ("application/feed+json", JsonFeedDocument.Of(site, feed, entries)),
            FeedKind.NewsSitemap => ("application/xml", Write(NewsSitemapDocument.Of(site, entries))),
            _ => throw new ArgumentOutOfRangeException(nameof(feed)),
        };
        var reply = Reply.Of(mediaType, text, Encoding.UTF8, site.Publisher.WeakETags, PublisherSite.Newest(entries.Select(entry => entry.Article)));
        return feed.TtlMinutes is { } ttl ? reply with { MaxAge = TimeSpan.FromMinutes(ttl) } : reply;
    }

    private static string Write(XDocument document)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(false) }))
            document.Save(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
