using System.Text.Json;
using NewsHub.Analysis;

namespace NewsHub.Evaluation.Training;

/// <summary>One article with its annotated quotations.</summary>
/// <param name="Text">The article's text.</param>
/// <param name="Quotes">Quotations within marks, direct and mixed.</param>
/// <param name="Seen">Everything within marks that the annotation's conversion saw; it lost its place where the shapes of marks are mixed.</param>
internal sealed record AnnotatedArticle(string Text, IReadOnlyList<AnnotatedQuote> Quotes, IReadOnlyList<AnnotatedQuote> Seen)
{
    /// <summary>Reads a file of PolNeAR articles; its offsets count code points, ours UTF-16 code units.</summary>
    public static IEnumerable<AnnotatedArticle> Read(string path) => File.ReadLines(path).Select(Parse);

    private static AnnotatedArticle Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var text = document.RootElement.GetProperty("text").GetString()!;
        var units = Units(text);
        var quotes = new List<AnnotatedQuote>();
        foreach (var attribution in document.RootElement.GetProperty("attributions").EnumerateArray())
        {
            if (attribution.GetProperty("kind").GetString() == "indirect")
                continue;
            var sources = Spans(attribution.GetProperty("source_spans"), units);
            foreach (var span in Spans(attribution.GetProperty("quoted_spans"), units))
                quotes.Add(new AnnotatedQuote(new TextSpan(span.Start + 1, span.End - 1), sources, attribution.GetProperty("source_type").GetString()!));
        }

        var seen = Spans(document.RootElement.GetProperty("all_quoted"), units).Select(span => new AnnotatedQuote(new TextSpan(span.Start + 1, span.End - 1), [], "none"));
        return new AnnotatedArticle(text, quotes, [.. seen]);
    }

    private static int[] Units(string text)
    {
        var units = new List<int>();
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
            units.Add(i);
        units.Add(text.Length);
        return [.. units];
    }

    private static List<TextSpan> Spans(JsonElement spans, int[] units) =>
        [.. spans.EnumerateArray().Select(span => new TextSpan(units[span[0].GetInt32()], units[span[1].GetInt32()]))];
}

/// <summary>A quotation and its speaker as annotated.</summary>
/// <param name="Span">The quotation within its marks.</param>
/// <param name="Sources">The words that name its speaker; empty when nobody is named.</param>
/// <param name="SourceType">name, pronoun, nominal or none.</param>
internal sealed record AnnotatedQuote(TextSpan Span, IReadOnlyList<TextSpan> Sources, string SourceType)
{
    /// <summary>Two spans are one quotation when they share so much of their union, as the ruler has it.</summary>
    private const double LeastOverlap = 0.8;

    /// <summary>Whether a found quotation is this one.</summary>
    public bool Matches(TextSpan found)
    {
        double shared = Math.Min(Span.End, found.End) - Math.Max(Span.Start, found.Start);
        return shared > 0 && shared / (Math.Max(Span.End, found.End) - Math.Min(Span.Start, found.Start)) >= LeastOverlap;
    }
}
