using System.Text.Json.Serialization;

namespace NewsHub.Evaluation.Measures;

/// <summary>
/// Compares the quotations found in one article with those annotated (PolNeAR): quotations of three words or more, direct and mixed; two are one
/// when they share four fifths of their union. A speaker is right when its mention overlaps the annotated source.
/// </summary>
internal static class QuoteMatching
{
    private const double LeastOverlap = 0.8;
    private const int LeastWords = 3;
    private const string Marks = "“”\"'‘’ ";

    /// <summary>Matches one article's quotations.</summary>
    public static QuoteMatches Match(GoldQuotes gold, IReadOnlyList<FoundQuote> found)
    {
        var text = new CodePoints(gold.Text);
        var matches = new QuoteMatches();
        var candidates = Candidates(text, found, matches);
        var taken = new bool[candidates.Count];
        foreach (var (span, attribution) in Annotated(text, gold))
        {
            var hit = Enumerable.Range(0, candidates.Count).FirstOrDefault(i => !taken[i] && IsSame(candidates[i].Start, candidates[i].End, span.Start, span.End), -1);
            if (hit < 0)
            {
                matches.Missed.Add(text.Slice(span.Start, span.End).ToString());
                continue;
            }

            taken[hit] = true;
            matches.Found++;
            if (attribution.SourceType != "none")
                matches.Speakers.Add(Speaker(text, attribution, candidates[hit].Quote));
        }

        matches.Extra.AddRange(candidates.Where((_, i) => !taken[i]).Select(candidate => text.Slice(candidate.Start, candidate.End).ToString()));
        return matches;
    }

    private static List<(int Start, int End, FoundQuote Quote)> Candidates(CodePoints text, IReadOnlyList<FoundQuote> found, QuoteMatches matches)
    {
        var candidates = new List<(int, int, FoundQuote)>();
        foreach (var quote in found.Where(quote => quote.Kind != "indirect"))
        {
            if (text.Point(quote.Start) is not { } start || text.Point(quote.End) is not { } end)
            {
                matches.Broken++;
                continue;
            }

            while (start < end && Marks.Contains(text.At(start), StringComparison.Ordinal))
                start++;
            while (end > start && Marks.Contains(text.At(end - 1), StringComparison.Ordinal))
                end--;
            if (RulerText.PieceCount(text.Slice(start, end)) >= LeastWords)
                candidates.Add((start, end, quote));
        }

        return candidates;
    }

    private static IEnumerable<((int Start, int End) Span, GoldAttribution Attribution)> Annotated(CodePoints text, GoldQuotes gold)
    {
        var spans = new SortedDictionary<(int, int), GoldAttribution>();
        foreach (var attribution in gold.Attributions.Where(attribution => attribution.Kind != "indirect"))
            foreach (var span in attribution.QuotedSpans)
                if (RulerText.PieceCount(text.Slice(span[0], span[1])) >= LeastWords)
                    spans[(span[0] + 1, span[1] - 1)] = attribution;
        return spans.Select(pair => (pair.Key, pair.Value));
    }

    private static SpeakerMatch Speaker(CodePoints text, GoldAttribution attribution, FoundQuote quote)
    {
        var isRight = text.Point(quote.Speaker?.Start) is { } start && text.Point(quote.Speaker?.End) is { } end && attribution.SourceSpans.Any(span => Math.Min(end, span[1]) > Math.Max(start, span[0]));
        return new SpeakerMatch(attribution.SourceType, isRight, attribution.Source, quote.Speaker?.Text, quote.Speaker?.Name is { Length: > 0 });
    }

    private static bool IsSame(int start, int end, int goldStart, int goldEnd)
    {
        var shared = Math.Min(end, goldEnd) - Math.Max(start, goldStart);
        return shared > 0 && (double)shared / (Math.Max(end, goldEnd) - Math.Min(start, goldStart)) >= LeastOverlap;
    }
}

/// <summary>What came of one article.</summary>
internal sealed class QuoteMatches
{
    /// <summary>Annotated quotations that were found.</summary>
    public int Found { get; set; }

    /// <summary>Found quotations whose offsets are none of the text's.</summary>
    public int Broken { get; set; }

    /// <summary>Annotated quotations that were not found.</summary>
    public List<string> Missed { get; } = [];

    /// <summary>Found quotations that nobody annotated.</summary>
    public List<string> Extra { get; } = [];

    /// <summary>The speakers of those found that have an annotated source.</summary>
    public List<SpeakerMatch> Speakers { get; } = [];
}

/// <summary>One quotation's speaker.</summary>
/// <param name="SourceType">name, pronoun or nominal.</param>
/// <param name="IsRight">Whether the mention overlaps the annotated source.</param>
/// <param name="Source">The annotated source.</param>
/// <param name="Mention">The mention found; null when none was.</param>
/// <param name="IsNamed">Whether the mention was resolved to a party with a name.</param>
internal sealed record SpeakerMatch(string SourceType, bool IsRight, string? Source, string? Mention, bool IsNamed);

/// <summary>An annotated article; offsets count code points, quoted spans include their marks.</summary>
internal sealed record GoldQuotes(string Doc, string Text, IReadOnlyList<GoldAttribution> Attributions);

/// <summary>One attribution.</summary>
internal sealed record GoldAttribution(
    string Kind,
    string? Source,
    [property: JsonPropertyName("source_type")] string SourceType,
    [property: JsonPropertyName("source_spans")] IReadOnlyList<int[]> SourceSpans,
    [property: JsonPropertyName("quoted_spans")] IReadOnlyList<int[]> QuotedSpans);

/// <summary>A quotation as <c>analyze texts</c> prints it; offsets count UTF-16 code units.</summary>
internal sealed record FoundQuote(int? Start, int? End, string Kind, FoundSpeaker? Speaker);

/// <summary>A speaker as <c>analyze texts</c> prints it.</summary>
internal sealed record FoundSpeaker(string? Text, int? Start, int? End, string? Name);
