using NewsHub.Evaluation.Measures;

namespace NewsHub.Evaluation.Sets;

/// <summary>PolNeAR's development half: quotations with their sources.</summary>
internal sealed class QuotesSet() : MeasuredSet("quotes/polnear-dev")
{
    public override IReadOnlyList<string> Parts => [Name + ".jsonl"];

    public override SetScore Measure(string bench, string work)
    {
        var (gold, input, output) = (Path.Combine(bench, Parts[0]), InputIn(work), OutputIn(work));
        var articles = Rows.Read<GoldQuotes>(gold);
        Rows.Write(input, articles.Select(article => new { id = article.Doc, text = article.Text }));
        Analyzer.Run("texts", input, output);
        var found = Rows.ReadBy<Line>(output, line => line.Id);
        var matched = articles.Select(article => (article.Doc, Matches: QuoteMatching.Match(article, found.GetValueOrDefault(article.Doc)?.Quotes ?? []))).ToList();
        return new SetScore(Name, Figures([.. matched.Select(article => article.Matches)]), [.. matched.Select(article => Item(article.Doc, article.Matches))], new RuledFiles("quotes", [gold, output]));
    }

    private static List<Figure> Figures(List<QuoteMatches> articles)
    {
        double found = articles.Sum(article => article.Found);
        double extra = articles.Sum(article => article.Broken + article.Extra.Count), missed = articles.Sum(article => article.Missed.Count);
        var score = new Score(found / Math.Max(1, found + extra), found / Math.Max(1, found + missed));
        var speakers = articles.SelectMany(article => article.Speakers).ToList();
        return
        [
            new("speakers", speakers.Count, "n", FigureRole.Count),
            new("span precision", score.Precision, "precision"),
            new("span recall", score.Recall, "recall"),
            new("span F1", score.F1, "f1", FigureRole.Shown),
            new("speaker, all", Score.Share(speakers.Select(speaker => speaker.IsRight)), "speaker_all"),
            .. speakers.GroupBy(speaker => speaker.SourceType).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new Figure($"speaker, {group.Key}s", Score.Share(group.Select(speaker => speaker.IsRight)), $"speaker_{group.Key}")),
            new("right pronouns given a name", Score.Share(speakers.Where(speaker => speaker is { SourceType: "pronoun", IsRight: true }).Select(speaker => speaker.IsNamed)), null, FigureRole.Shown),
        ];
    }

    private static ItemScore Item(string doc, QuoteMatches matches)
    {
        var wrong = matches.Speakers.Where(speaker => !speaker.IsRight).ToList();
        double faults = matches.Missed.Count + matches.Extra.Count + matches.Broken + wrong.Count;
        return new ItemScore(doc, null, faults == 0 ? 1 : matches.Found / (matches.Found + faults),
        [
            .. matches.Missed.Select(text => $"missed: {text}"),
            .. matches.Extra.Select(text => $"extra: {text}"),
            .. wrong.Select(speaker => $"speaker ({speaker.SourceType}) '{speaker.Mention}', not '{speaker.Source}'"),
        ]);
    }

    private sealed record Line(string Id, IReadOnlyList<FoundQuote>? Quotes);
}
