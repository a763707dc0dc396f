namespace NewsHub.Evaluation.Measures;

/// <summary>How much of an article's text an extractor found, and how much else.</summary>
internal static class TextOverlap
{
    private const int ShingleLength = 4;

    /// <summary>Runs of four tokens, as scrapinghub's article-extraction benchmark counts them; a text of fewer tokens is one run.</summary>
    /// <returns>Null for the precision of an empty text and for the recall of an empty gold text: the benchmark leaves these out of its means.</returns>
    public static (double? Precision, double? Recall) Shingles(string? found, string? gold)
    {
        var (a, b) = (ShinglesOf(found), ShinglesOf(gold));
        double shared = a.Shared(b);
        return (a.Total > 0 ? shared / a.Total : null, b.Total > 0 ? shared / b.Total : null);
    }

    /// <summary>F1 of the words, whatever their order; 1 when there is rightly nothing.</summary>
    public static double WordF1(string? found, string? gold)
    {
        var (a, b) = (new Counter<string>(RulerText.Words(found)), new Counter<string>(RulerText.Words(gold)));
        if (b.Total == 0)
            return a.Total == 0 ? 1 : 0;
        double shared = a.Shared(b);
        return new Score(shared / Math.Max(1, a.Total), shared / b.Total).F1;
    }

    /// <summary>The runs of four tokens of a text.</summary>
    public static Counter<string> ShinglesOf(string? text)
    {
        var tokens = RulerText.Tokens(text);
        return new Counter<string>(tokens.Count == 0
            ? []
            : Enumerable.Range(0, Math.Max(1, tokens.Count - ShingleLength + 1)).Select(i => string.Join(' ', tokens.Skip(i).Take(ShingleLength))));
    }
}
