using System.Collections.Frozen;

namespace NewsHub.Analysis.Extraction.Markup;

/// <summary>Where an <c>svg</c> element ends.</summary>
internal static class Drawing
{
    /// <summary>Elements of HTML that end a drawing wherever they stand in it (HTML standard, 13.2.6.5).</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Breaking = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "b", "big", "blockquote", "body", "br", "center", "code", "dd", "div", "dl", "dt", "em", "embed", "h1", "h2", "h3", "h4", "h5", "h6", "head", "hr", "i", "img", "li", "listing", "menu", "meta", "nobr",
        "ol", "p", "pre", "ruby", "s", "small", "span", "strong", "strike", "sub", "sup", "table", "tt", "u", "ul", "var").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Goes behind the drawing whose start tag's name was read; false, and where it was, when it does not end as drawings do.</summary>
    public static bool TrySkip(ref MarkupScanner scanner)
    {
        var start = scanner;
        scanner.SkipAttributes();
        if (scanner.ClosesItself)
            return true;
        var (depth, foreign) = (1, 0);
        while (depth > 0 && scanner.Next(out _))
        {
            if (scanner.Name.IsEmpty)
            {
                scanner.SkipDeclaration();
                continue;
            }

            var name = scanner.Name;
            var step = scanner.IsEnd ? -1 : 1;
            scanner.SkipAttributes();
            if (scanner.ClosesItself)
                continue;
            if (name.Equals("svg", StringComparison.OrdinalIgnoreCase))
                depth += step;
            else if (name.Equals("foreignObject", StringComparison.OrdinalIgnoreCase))
                foreign += step;
            else if (foreign <= 0 && Breaking.Contains(name))
                break;
        }

        if (depth == 0)
            return true;
        scanner = start;
        return false;
    }
}
