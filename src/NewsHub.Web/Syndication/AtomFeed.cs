using System.Xml;
using NewsHub.Web.Pages.Shared;
using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Syndication;

/// <summary>Atom 1.0 (RFC 4287).</summary>
public static class AtomFeed
{
    /// <summary>A well-formed document in UTF-8.</summary>
    public static byte[] Write(FeedDocument feed) => XmlFeed.Write(xml =>
    {
        xml.WriteStartElement("feed", XmlFeed.AtomNamespace);
        xml.WriteAttributeString("xml", "lang", null, "en");
        xml.Element("id", feed.Id);
        xml.Element("title", feed.Title);
        xml.Element("subtitle", feed.Description);
        xml.Element("updated", PlainWords.Machine(feed.UpdatedAt));
        Author(xml, feed.Publisher);
        xml.AtomLink("alternate", "text/html", feed.Page);
        xml.FeedLinks(feed, FeedKind.Atom.MediaType);
        foreach (var item in feed.Items)
            Write(xml, item);
        xml.WriteEndElement();
    });

    private static void Write(XmlWriter xml, FeedItem item)
    {
        xml.WriteStartElement("entry");
        if (item.Language is { } language)
            xml.WriteAttributeString("xml", "lang", null, language);
        xml.Element("id", item.Id);
        xml.Element("title", item.Title);
        xml.Element("published", PlainWords.Machine(item.PublishedAt));
        xml.Element("updated", PlainWords.Machine(item.UpdatedAt));
        foreach (var author in item.Authors)
            Author(xml, author);
        xml.AtomLink("alternate", "text/html", item.Page);
        if (item.Summary is { } summary)
            xml.Element("summary", summary);
        xml.WriteStartElement("content");
        xml.WriteAttributeString("type", "html");
        xml.WriteString(XmlText.Clean(item.Html));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Author(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author");
        xml.Element("name", name);
        xml.WriteEndElement();
    }
}
