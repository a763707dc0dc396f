using NewsHub.Analysis.Extraction;

namespace NewsHub.Analysis.Quotes;

/// <summary>Passages set apart by the page as quoted, and embedded posts: speech without quotation marks.</summary>
internal static class BlockQuotes
{
    /// <summary>A passage of which so much stands within marks is quoted by them; the rest is the reporter's.</summary>
    private const double MarkedShare = 0.5;

    /// <summary>Puts the block quotes among the marked quotations, in order; marks within a block quote are nested ones.</summary>
    public static List<Quotation> Merge(string text, List<Quotation> marked, IReadOnlyList<TextBlock> blocks)
    {
        var merged = new List<Quotation>();
        var next = 0;
        TextBlock? before = null;
        foreach (var block in blocks)
        {
            var span = new TextSpan(Math.Clamp(block.Span.Start, 0, text.Length), Math.Clamp(block.Span.End, 0, text.Length));
            while (span.Length > 0 && next < marked.Count && marked[next].Open < span.Start)
                merged.Add(marked[next++]);
            if (block.Kind != TextBlockKind.BlockQuote || span.Length <= 0 || merged.Count > 0 && merged[^1].End > span.Start)
            {
                before = block;
                continue;
            }

            var inside = marked.Skip(next).TakeWhile(quotation => quotation.End <= span.End).ToList();
            next += inside.Count;
            if (inside.Sum(quotation => quotation.Words.Length) > MarkedShare * span.Length)
                merged.AddRange(inside);
            else if (WordsOf(text, span) is { Length: > 0 } words)
            {
                merged.Add(new Quotation(span.Start, words, words.End, IsUnclosed: false, Continues: before?.Kind == TextBlockKind.BlockQuote));
                while (next < marked.Count && marked[next].Open < words.End)
                    next++;
            }

            before = block;
        }

        merged.AddRange(marked.Skip(next));
        return merged;
    }

    /// <summary>Without the line that names the author ("— Ada Quill (@adaquill) June 20, 2018").</summary>
    private static TextSpan WordsOf(string text, TextSpan span)
    {
        var dash = text.LastIndexOfAny(['—', '–', '―'], span.End - 1, span.Length);
        var end = dash > span.Start && IsAuthor(text.AsSpan(dash + 1, span.End - dash - 1)) ? dash : span.End;
        while (end > span.Start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new TextSpan(span.Start, end);
    }

    /// <summary>A few words, the first capitalised, no sentence.</summary>
    private static bool IsAuthor(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line.Length is > 1 and < 100 && char.IsUpper(line[0]) && (line.Contains('@') || line.Count(' ') <= 4) && !line.EndsWith(".");
    }
}
