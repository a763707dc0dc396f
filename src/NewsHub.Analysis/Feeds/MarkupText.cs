using System.Buffers;
using System.Text;

namespace NewsHub.Analysis.Feeds;

/// <summary>The words of a piece of HTML, read in one pass without a tree: feeds have thousands of short pieces.</summary>
internal static class MarkupText
{
    // Elements whose text is never shown.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Hidden = Names("script", "style");

    // Phrasing elements: the words before and after may be one word.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Inline = Names(
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f=>/<\"'");

    /// <summary>Text with references decoded, a space where an element other than a phrasing one begins or ends, nothing of scripts. White space is not folded.</summary>
    public static string Of(string html)
    {
        var references = CharacterReferences.None;
        var text = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length;)
        {
            var tag = html.IndexOf('<', at);
            var end = tag < 0 ? html.Length : tag;
            if (end > at)
                text.Append(references.Decode(html.AsSpan(at, end - at)));
            at = tag < 0 ? html.Length : Markup(html, tag, text);
        }

        return text.ToString();
    }

    /// <summary>Reads the markup that a '&lt;' begins, or takes it for text.</summary>
    /// <returns>The offset after it.</returns>
    private static int Markup(string html, int at, StringBuilder text)
    {
        var rest = html.AsSpan(at);
        if (rest.Length > 1 && rest[1] is '!' or '?')
            return Declaration(html, at, text);
        var isEnd = rest.Length > 1 && rest[1] == '/';
        var name = isEnd ? rest[2..] : rest[1..];
        if (name.IsEmpty || !(char.IsLetter(name[0]) || name[0] is '_' or ':'))
        {
            text.Append(isEnd ? "" : "<");
            return isEnd ? After(html, ">", at + 2) : at + 1;
        }

        var length = name.IndexOfAny(NameEnds);
        name = length < 0 ? name : name[..length];
        if (!Inline.Contains(name))
            text.Append(' ');
        at = TagEnd(html, at + (isEnd ? 2 : 1) + name.Length);
        return !isEnd && Hidden.Contains(name) ? HiddenEnd(html, name, at) : at;
    }

    private static int Declaration(string html, int at, StringBuilder text)
    {
        var rest = html.AsSpan(at);
        if (rest.StartsWith("<!--"))
            return After(html, "-->", at + 4);
        return rest.StartsWith("<![CDATA[", StringComparison.OrdinalIgnoreCase) ? CharacterData(html, at + 9, text) : After(html, ">", at + 2);
    }

    private static int CharacterData(string html, int start, StringBuilder text)
    {
        var end = html.IndexOf("]]>", start, StringComparison.Ordinal);
        text.Append(html.AsSpan(start, (end < 0 ? html.Length : end) - start));
        return end < 0 ? html.Length : end + 3;
    }

    /// <summary>Past the '&gt;' that ends a tag; one inside a quoted value ends nothing, a '&lt;' begins the next tag.</summary>
    private static int TagEnd(string html, int at)
    {
        while (at < html.Length)
        {
            var next = html.AsSpan(at).IndexOfAny('=', '>', '<');
            if (next < 0)
                return html.Length;
            at += next;
            if (html[at] != '=')
                return html[at] == '>' ? at + 1 : at;
            for (at++; at < html.Length && char.IsWhiteSpace(html[at]);)
                at++;
            if (at < html.Length && html[at] is '"' or '\'' && html.IndexOf(html[at], at + 1) is > 0 and var closing)
                at = closing + 1;
        }

        return at;
    }

    private static int HiddenEnd(string html, ReadOnlySpan<char> name, int from)
    {
        var end = html.AsSpan(from).IndexOf($"</{name}", StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html.Length : from + end;
    }

    private static int After(string html, string mark, int from)
    {
        var at = from < html.Length ? html.IndexOf(mark, from, StringComparison.Ordinal) : -1;
        return at < 0 ? html.Length : at + mark.Length;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Names(params string[] names) =>
        new HashSet<string>(names, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
