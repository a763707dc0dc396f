using System.Net;
using System.Text;

namespace NewsHub.Analysis.Feeds;

/// <summary>What the text constructs of the dialects hold: HTML for bodies, plain text for titles.</summary>
internal static class FeedText
{
    // Titles, names and descriptions stay below 10,000 characters; what is longer is cut before its markup is read.
    private const int MaxPlain = 64 * 1024;

    // As much of an entry's own markup is written out as of a page is read.
    private const int MaxMarkup = 2_000_000;

    /// <summary>The element's content as HTML; null when it is empty.</summary>
    /// <param name="element">A text construct.</param>
    /// <param name="isAtom">In Atom what has no type is plain text, in RSS it is HTML.</param>
    public static string? Html(FeedElement element, bool isAtom)
    {
        var type = element["type"]?.Trim().ToLowerInvariant();
        var mode = element["mode"]?.Trim().ToLowerInvariant();
        if (mode == "base64" || (isAtom && IsBinary(type)))
            return IsText(type) ? Encoded(Base64(element.Text)) : NullIfEmpty(Base64(element.Text));
        if (element.Children.Any())
            return NullIfEmpty(InnerMarkup(element));
        var isPlain = type is null ? isAtom && mode is null : IsText(type);
        return isPlain ? Encoded(element.Text) : NullIfEmpty(element.Text);
    }

    /// <summary>The element's content as plain text on one line; null when it is empty.</summary>
    public static string? Plain(FeedElement element, bool isAtom) => Html(element, isAtom) is { } html ? Plain(html) : null;

    /// <summary>HTML without its markup: references decoded, white space folded, scripts left out. Null when nothing is left.</summary>
    public static string? Plain(string html)
    {
        html = html[..Math.Min(html.Length, MaxPlain)];
        if (html.AsSpan().IndexOfAny('<', '&') >= 0)
            html = MarkupText.Of(html);
        return NullIfEmpty(OnOneLine(html));
    }

    private static string OnOneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!char.IsWhiteSpace(c))
                line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        return line.ToString();
    }

    private static string InnerMarkup(FeedElement element)
    {
        var markup = new StringBuilder();
        Write(element, markup);
        return markup.ToString();
    }

    private static void Write(FeedElement element, StringBuilder markup)
    {
        foreach (var node in element.Nodes)
        {
            if (node.Text is { } text)
            {
                markup.Append(WebUtility.HtmlEncode(text[..Math.Clamp(MaxMarkup - markup.Length, 0, text.Length)]));
                continue;
            }

            if (markup.Length >= MaxMarkup)
                return;
            var name = node.Element!.Name[(node.Element.Name.IndexOf(':', StringComparison.Ordinal) + 1)..];
            markup.Append('<').Append(name);
            foreach (var (attribute, value) in node.Element.Attributes)
                if (!attribute.StartsWith("xmlns", StringComparison.Ordinal))
                    markup.Append(' ').Append(attribute).Append("=\"").Append(WebUtility.HtmlEncode(value)).Append('"');
            markup.Append('>');
            Write(node.Element, markup);
            if (node.Element.Nodes.Count > 0 || name is not ("br" or "hr" or "img" or "wbr"))
                markup.Append("</").Append(name).Append('>');
        }
    }

    /// <summary>RFC 4287, section 4.1.3.3: any other media type than text and XML is base64.</summary>
    private static bool IsBinary(string? type) =>
        type is not null && type.Contains('/', StringComparison.Ordinal) && !type.StartsWith("text/", StringComparison.Ordinal)
        && !type.EndsWith("/xml", StringComparison.Ordinal) && !type.EndsWith("+xml", StringComparison.Ordinal);

    private static bool IsText(string? type) => type is null or "" or "text" or "text/plain";

    private static string Base64(string text)
    {
        try
        {
            return Decoding.ByteDecoder.Decode(Convert.FromBase64String(text), null, Decoding.MarkupKind.Json).Text;
        }
        catch (FormatException)
        {
            return text;
        }
    }

    private static string? Encoded(string text) => text.Trim() is { Length: > 0 } trimmed ? WebUtility.HtmlEncode(trimmed) : null;

    private static string? NullIfEmpty(string text) => text.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
