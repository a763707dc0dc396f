using System.Text.Json;
using NewsHub.Analysis.Extraction;
using NewsHub.Analysis.Parties;
using NewsHub.Analysis.Quotes;

namespace NewsHub.Analysis.Tests.Quotes;

/// <summary>One construction on each line of <c>Cases/quotes</c>; adding a case adds no code.</summary>
public sealed class QuoteCaseTests
{
    public static TheoryData<string, string> Cases => CaseLines.Of("quotes");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Quotations_and_speakers_are_found(string name, string line)
    {
        var expected = JsonSerializer.Deserialize<QuoteCase>(line, JsonSerializerOptions.Web)!;
        var blocks = expected.BlockQuotes.Select(words => expected.Text.IndexOf(words, StringComparison.Ordinal) is var start and >= 0
            ? new TextBlock(TextBlockKind.BlockQuote, new TextSpan(start, start + words.Length))
            : throw new InvalidDataException($"{name}: the block is not in the text"));
        var quotes = QuoteExtractor.Extract(expected.Text, PartyFinder.Find(expected.Text, null), [.. blocks]);

        Assert.Equal(expected.Quotes.Select(Expected), quotes.Select(quote => $"{quote.Text} | {quote.Speaker?.Text} | {string.Join(" + ", quote.Speaker?.Parties.Select(party => party.Name) ?? [])}"));
        if (expected.Quotes.Any(quote => quote.Statement is not null))
            Assert.Equal(expected.Quotes.Select(quote => quote.Statement), quotes.Select(quote => (int?)quote.Statement));
        foreach (var (quote, found) in expected.Quotes.Zip(quotes))
        {
            Assert.Equal(quote.Kind ?? (found.Kind == QuoteKind.Indirect ? "direct or mixed" : NameOf(found.Kind)), NameOf(found.Kind));
            Assert.Equal(quote.Cue ?? found.Cue?.Text, found.Cue?.Text);
            Assert.Equal(quote.Type ?? TypeOf(found), TypeOf(found));
            Assert.NotEmpty(found.Reasons);
        }

        Assert.All(quotes, quote => Assert.Equal(quote.Text, quote.Span.Of(expected.Text)));
    }

    private static string Expected(ExpectedQuote quote) => $"{quote.Text} | {quote.Speaker} | {string.Join(" + ", quote.Names)}";

    private static string NameOf(QuoteKind kind) => kind.ToString().ToLowerInvariant();

    private static string? TypeOf(ExtractedQuote quote) => quote.Speaker?.Parties.Select(party => party.Kind.ToString().ToLowerInvariant()).FirstOrDefault();

    private sealed record QuoteCase(string Name, string Text, IReadOnlyList<ExpectedQuote> Quotes)
    {
        public IReadOnlyList<string> BlockQuotes { get; init; } = [];
    }

    private sealed record ExpectedQuote(string Text, string Speaker, IReadOnlyList<string> Names, int? Statement)
    {
        public string? Kind { get; init; }

        public string? Type { get; init; }

        public string? Cue { get; init; }
    }
}

/// <summary>Reads the case files of an area: one JSON object with a <c>name</c> on each line.</summary>
internal static class CaseLines
{
    /// <summary>Name and line of every case.</summary>
    public static TheoryData<string, string> Of(string area)
    {
        var cases = new TheoryData<string, string>();
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Cases", area), "*.jsonl").Order(StringComparer.Ordinal))
            foreach (var line in File.ReadLines(file))
                cases.Add(JsonDocument.Parse(line).RootElement.GetProperty("name").GetString()!, line);
        return cases;
    }
}
