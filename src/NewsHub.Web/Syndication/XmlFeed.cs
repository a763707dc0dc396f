using System.Text;
using System.Xml;

namespace NewsHub.Web.Syndication;

/// <summary>What both XML formats share.</summary>
internal static class XmlFeed
{
    public const string AtomNamespace = "http://www.w3.org/2005/Atom";

    // RFC 5005, 4.
    private const string HistoryNamespace = "http://purl.org/syndication/history/1.0";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, IndentChars = " " };

    public static byte[] Write(Action<XmlWriter> content)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
            content(xml);
        return bytes.ToArray();
    }

    /// <summary>Where the feed and its neighbours are, and whether it is an archive.</summary>
    public static void FeedLinks(this XmlWriter xml, FeedDocument feed, string type)
    {
        xml.AtomLink("self", type, feed.Self);
        foreach (var link in feed.Links)
            xml.AtomLink(link.Relation, type, link.Address);
        if (feed.Hub is { } hub)
            xml.AtomLink("hub", null, hub);
        if (feed.IsArchive)
            xml.WriteElementString("fh", "archive", HistoryNamespace, null);
    }

    public static void AtomLink(this XmlWriter xml, string relation, string? type, Uri address)
    {
        xml.WriteStartElement("link", AtomNamespace);
        xml.WriteAttributeString("rel", relation);
        if (type is not null)
            xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address.AbsoluteUri);
        xml.WriteEndElement();
    }

    public static void Element(this XmlWriter xml, string name, string value) => xml.WriteElementString(name, XmlText.Clean(value));
}
