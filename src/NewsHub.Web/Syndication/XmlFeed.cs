using System.Text;
using System.Xml;

namespace NewsHub.Web.Syndication;

/// <summary>What both XML formats share.</summary>
internal static class XmlFeed
{
    public const string AtomNamespace = "http://www.w3.org/2005/Atom";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, IndentChars = " " };

    public static byte[] Write(Action<XmlWriter> content)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
            content(xml);
        return bytes.ToArray();
    }

    public static void Element(this XmlWriter xml, string name, string value) => xml.WriteElementString(name, XmlText.Clean(value));
}
