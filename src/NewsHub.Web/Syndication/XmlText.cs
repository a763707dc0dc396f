using System.Text;
using System.Xml;

namespace NewsHub.Web.Syndication;

/// <summary>Text that an XML 1.0 document may hold.</summary>
public static class XmlText
{
    /// <summary>Drops what no XML document may hold even escaped: control characters and halves of surrogate pairs (XML 1.0, 2.2).</summary>
    public static string Clean(string text)
    {
        var bad = 0;
        while (bad < text.Length && XmlConvert.IsXmlChar(text[bad]))
            bad++;
        if (bad == text.Length)
            return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                clean.Append(text[i]);
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                clean.Append(text[i]).Append(text[++i]);
        }

        return clean.ToString();
    }
}
