using System.Collections.Frozen;
using System.Text;

namespace NewsHub.Analysis.Extraction;

/// <summary>
/// Bounds how many elements are open at once before the parser sees the page: it searches its stack of open elements at almost every tag
/// (HTML standard, 13.2.4.2 "has an element in scope"), so that deep nesting costs the square of its depth.
/// </summary>
internal static class NestingLimit
{
    /// <summary>The annotated pages have at most 135 elements open at once, half of them at most 16; 100,000 tags below this depth parse in a tenth of a second.</summary>
    private const int MaximumOpen = 200;

    /// <summary>Elements that are never closed, or that close themselves before the next of their kind.</summary>
    private static readonly FrozenSet<string> Uncounted = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "td", "th", "tr", "thead", "tbody", "tfoot", "colgroup", "option", "optgroup", "rp", "rt", "html", "head", "body");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> UncountedNames = Uncounted.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The markup without the tags of elements that would lie too deep; their text stays.</summary>
    public static string Apply(string markup)
    {
        StringBuilder? shallow = null;
        var copied = 0;
        var open = 0;
        for (var at = markup.IndexOf('<'); at >= 0 && at + 1 < markup.Length;)
        {
            var closing = markup[at + 1] == '/';
            var name = Name(markup, at + (closing ? 2 : 1));
            var end = at + 1 + name.Length;
            if (name.Length > 0 && !UncountedNames.Contains(name))
            {
                if (closing)
                    open = Math.Max(0, open - 1);
                else
                    open++;
                if (open > MaximumOpen || (closing && open == MaximumOpen))
                {
                    var close = markup.IndexOf('>', end);
                    end = close < 0 ? markup.Length : close + 1;
                    (shallow ??= new StringBuilder(markup.Length)).Append(markup, copied, at - copied);
                    copied = end;
                }
                else if (!closing && IsRaw(name))
                {
                    end = Math.Max(end, markup.IndexOf(name[0] is 's' or 'S' && name.Length == 5 ? "</style" : "</script", end, StringComparison.OrdinalIgnoreCase));
                }
            }

            at = end >= markup.Length ? -1 : markup.IndexOf('<', end);
        }

        return shallow is null ? markup : shallow.Append(markup, copied, markup.Length - copied).ToString();
    }

    private static ReadOnlySpan<char> Name(string markup, int start)
    {
        var end = start;
        while (end < markup.Length && (char.IsAsciiLetterOrDigit(markup[end]) || markup[end] == '-') && (end > start || char.IsAsciiLetter(markup[end])))
            end++;
        return markup.AsSpan(start, end - start);
    }

    private static bool IsRaw(ReadOnlySpan<char> name) => name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase);
}
