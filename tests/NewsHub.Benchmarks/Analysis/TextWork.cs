using NewsHub.Analysis;
using NewsHub.Analysis.Beat;
using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Extraction;
using NewsHub.Analysis.Parties;
using NewsHub.Analysis.Quotes;
using NewsHub.Benchmarks.Generation;
using NewsHub.Benchmarks.Harness;

namespace NewsHub.Benchmarks.Analysis;

/// <summary>Texts: parties, quotations, gifts, the beat.</summary>
internal static class TextWork
{
    private const int Articles = 300;
    private const int Words = 600;

    /// <summary>Lengths, in characters, by which linearity is seen; the last is the bar's.</summary>
    private static readonly int[] Lengths = [100_000, 1_000_000, 5_000_000];

    /// <summary>Quotations with speakers, and the parties that they need.</summary>
    public static Workload Quotes(int seed) => new("parties and quotations", "articles of 600 words", Items(seed, article =>
    {
        var parties = PartyFinder.Find(article.Text, article.Title);
        return QuoteExtractor.Extract(article.Text, parties);
    }), new Bars(PerSecond: 1000));

    /// <summary>Gifts and the beat, given parties and quotations.</summary>
    public static Workload Gifts(int seed)
    {
        var known = Generate(seed).Select(article =>
        {
            var parties = PartyFinder.Find(article.Text, article.Title);
            return (article, parties, quotes: QuoteExtractor.Extract(article.Text, parties));
        }).ToList();
        return new Workload("gifts and the beat", "articles of 600 words", [.. known.Select(one => new WorkItem(one.article.Title, () =>
        {
            var claims = ClaimExtractor.Extract(one.article.Text, one.article.Title, one.parties, one.quotes);
            return BeatScorer.Score(one.article.Title, one.article.Text, one.parties, claims, BeatProfile.CelebrityGiving);
        }))]);
    }

    /// <summary>Everything that is read from a text.</summary>
    public static Workload Whole(int seed) => new("whole analysis of a text", "articles of 600 words", Items(seed, article =>
        ArticleAnalyzer.Analyze(new ExtractedArticle { Title = article.Title, Text = article.Text }, BeatProfile.CelebrityGiving)));

    /// <summary>Parties and quotations of ever longer texts: linear when the megabytes a second stay the same.</summary>
    public static IEnumerable<Workload> Lengthening(int seed) => Lengths.Select(length =>
    {
        var text = new ArticleGenerator(seed).Text(length);
        return new Workload(
            $"parties and quotations of {length / 1e6:0.0} million characters",
            "texts",
            [new WorkItem("the text", () => QuoteExtractor.Extract(text, PartyFinder.Find(text, null)))],
            length == Lengths[^1] ? new Bars(SlowestMilliseconds: 5000) : null);
    });

    private static List<WorkItem> Items(int seed, Func<GeneratedArticle, object> read) =>
        [.. Generate(seed).Select(article => new WorkItem(article.Title, () => read(article)))];

    private static IEnumerable<GeneratedArticle> Generate(int seed)
    {
        var generator = new ArticleGenerator(seed);
        return Enumerable.Range(0, Articles).Select(_ => generator.Next(Words)).ToList();
    }
}
