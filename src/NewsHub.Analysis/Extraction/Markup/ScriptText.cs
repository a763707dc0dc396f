using System.Buffers;

namespace NewsHub.Analysis.Extraction.Markup;

/// <summary>Where a script ends (HTML standard, 13.2.5.4 and the escaped states after it): not at an end tag inside <c>&lt;!-- &lt;script&gt;</c>.</summary>
internal static class ScriptText
{
    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\n\f\r/>");

    /// <summary>Index of the end tag; the length of the markup when there is none.</summary>
    /// <param name="markup">The page.</param>
    /// <param name="start">Index after the start tag.</param>
    public static int End(ReadOnlySpan<char> markup, int start)
    {
        var escaped = false;
        var nested = false;
        for (var at = start; at < markup.Length;)
        {
            var rest = markup[at..];
            var found = escaped ? rest.IndexOfAny('<', '-') : rest.IndexOf('<');
            if (found < 0)
                return markup.Length;
            at += found;
            rest = markup[at..];
            if (!nested && Is(rest, "</script"))
                return at;
            if (!escaped && rest.StartsWith("<!--"))
            {
                escaped = true;
                at += 2;   // "<!-->" ends the escape at once
            }
            else if (escaped && rest.StartsWith("-->"))
            {
                (escaped, nested) = (false, false);
                at += 3;
            }
            else if (escaped && Is(rest, nested ? "</script" : "<script"))
            {
                nested = !nested;
                at += 7;
            }
            else
            {
                at++;
            }
        }

        return markup.Length;
    }

    private static bool Is(ReadOnlySpan<char> rest, ReadOnlySpan<char> tag) =>
        rest.StartsWith(tag, StringComparison.OrdinalIgnoreCase) && rest.Length > tag.Length && NameEnd.Contains(rest[tag.Length]);
}
