using System.Globalization;
using System.Xml;
using NewsHub.Web.Pages.Shared;

namespace NewsHub.Web.Syndication;

/// <summary>RSS 2.0, as the RSS Advisory Board's Best Practices Profile advises.</summary>
public static class RssFeed
{
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <summary>A well-formed document in UTF-8.</summary>
    public static byte[] Write(FeedDocument feed) => XmlFeed.Write(xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, XmlFeed.AtomNamespace);
        xml.WriteAttributeString("xmlns", "content", null, Content);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        xml.WriteStartElement("channel");
        xml.Element("title", feed.Title);
        xml.Element("link", feed.Page.AbsoluteUri);
        xml.Element("description", feed.Description);
        xml.Element("language", "en");
        xml.Element("lastBuildDate", Date(feed.UpdatedAt));
        xml.FeedLinks(feed, FeedKind.Rss.MediaType);
        foreach (var item in feed.Items)
            Write(xml, item);
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void Write(XmlWriter xml, FeedItem item)
    {
        xml.WriteStartElement("item");
        xml.Element("title", item.Title);
        xml.Element("link", item.Page.AbsoluteUri);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(item.Id);
        xml.WriteEndElement();
        xml.Element("pubDate", Date(item.PublishedAt));
        foreach (var author in item.Authors)
            xml.WriteElementString("creator", DublinCore, XmlText.Clean(author));
        xml.Element("description", item.Summary ?? item.Title);
        xml.WriteElementString("encoded", Content, XmlText.Clean(item.Html));
        xml.WriteEndElement();
    }

    // RFC 822 with a year of four digits and the zone as digits.
    private static string Date(DateTimeOffset moment) => moment.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
}
