using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace NewsHub.Analysis.Feeds;

/// <summary>Subscription lists in OPML 2.0 (opml.org/spec2), the form in which readers of feeds exchange them.</summary>
public static class Opml
{
    // OPML 2.0 allows attributes of a namespace; a source that is not followed says so there.
    private static readonly XNamespace NewsHub = "https://newshub.example/ns/opml";

    // Ten thousand sources fit.
    private const int MaxCharacters = 4_000_000;
    private const int MaxDepth = 64;

    // A document type declaration is passed over: nothing in it is read, so no entity exists.
    private static readonly XmlReaderSettings ReaderSettings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = MaxCharacters };

    /// <summary>Every subscription in document order, whatever groups it stands in; a feed that is listed twice counts once.</summary>
    /// <exception cref="FormatException">The text is no OPML; the message is one sentence that names the line.</exception>
    public static IReadOnlyList<OpmlSource> Read(string xml)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml.TrimStart('\uFEFF', ' ', '\r', '\n', '\t')), ReaderSettings);
            var sources = new List<OpmlSource>();
            if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "opml")
                throw new FormatException($"Line {Line(reader)}: this is <{reader.Name}>, not an OPML list.");
            while (reader.Read())
            {
                if (reader.Depth > MaxDepth)
                    throw new FormatException($"Line {Line(reader)}: the list is nested deeper than {MaxDepth} groups.");
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "outline" && Source(reader) is { } source)
                    sources.Add(source);
            }

            return sources.DistinctBy(source => source.FeedUrl.AbsoluteUri).ToList();
        }
        catch (XmlException e)
        {
            throw new FormatException($"Line {Math.Max(1, e.LineNumber)}: this is not well-formed XML ({Reason(e)}).", e);
        }
    }

    /// <summary>An OPML 2.0 document, indented, with one outline for each source.</summary>
    public static string Write(IEnumerable<OpmlSource> sources)
    {
        var document = new XElement(
            "opml",
            new XAttribute("version", "2.0"),
            new XAttribute(XNamespace.Xmlns + "newshub", NewsHub),
            new XElement("head", new XElement("title", "NewsHub sources")),
            new XElement("body", sources.Select(Outline)));
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, CheckCharacters = false }))
            document.WriteTo(writer);
        return $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{text}\n";
    }

    private static OpmlSource? Source(XmlReader outline)
    {
        var feed = Address(Attribute(outline, "xmlUrl"));
        if (feed is null)
            return null;
        var title = Attribute(outline, "text") ?? Attribute(outline, "title") ?? feed.Host;
        var enabled = outline.GetAttribute("enabled", NewsHub.NamespaceName);
        return new OpmlSource(title, feed, Address(Attribute(outline, "htmlUrl")), !string.Equals(enabled?.Trim(), "false", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Writers of OPML disagree about upper case (<c>xmlUrl</c>, <c>xmlurl</c>, <c>xmlURL</c>).</summary>
    private static string? Attribute(XmlReader outline, string name)
    {
        string? value = null;
        for (var more = outline.MoveToFirstAttribute(); more; more = outline.MoveToNextAttribute())
            if (value is null && outline.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase) && outline.Value.Trim() is { Length: > 0 } found)
                value = found;
        outline.MoveToElement();
        return value;
    }

    private static Uri? Address(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var url) ? FeedAddress.Web(url) : null;

    private static int Line(XmlReader reader) => ((IXmlLineInfo)reader).LineNumber;

    /// <summary>The parser's sentence without its own place and full stop.</summary>
    private static string Reason(XmlException e) => e.Message.Split(" Line ")[0].TrimEnd('.');

    private static XElement Outline(OpmlSource source) => new(
        "outline",
        new XAttribute("type", "rss"),
        new XAttribute("text", Clean(source.Title)),
        new XAttribute("title", Clean(source.Title)),
        new XAttribute("xmlUrl", source.FeedUrl.AbsoluteUri),
        source.SiteUrl is { } site ? new XAttribute("htmlUrl", site.AbsoluteUri) : null,
        source.Enabled ? null : new XAttribute(NewsHub + "enabled", "false"));

    /// <summary>Characters that XML cannot hold are left out.</summary>
    private static string Clean(string title)
    {
        var clean = new StringBuilder(title.Length);
        for (var i = 0; i < title.Length; i++)
            if (XmlConvert.IsXmlChar(title[i]))
                clean.Append(title[i]);
            else if (i + 1 < title.Length && XmlConvert.IsXmlSurrogatePair(title[i + 1], title[i]))
                clean.Append(title[i]).Append(title[++i]);
        return clean.ToString();
    }
}
