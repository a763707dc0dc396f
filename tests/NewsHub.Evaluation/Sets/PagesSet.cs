using System.Text.Json;
using NewsHub.Evaluation.Measures;

namespace NewsHub.Evaluation.Sets;

/// <summary>Article pages with the text that they should give, some with title, authors, date, and phrases that belong or do not.</summary>
internal sealed class PagesSet(string name) : MeasuredSet(name)
{
    public override IReadOnlyList<string> Parts => [Name];

    /// <summary>scrapinghub's benchmark has a measure of its own; the others are measured by words.</summary>
    private bool IsForShingles => Name == "pages/aeb";

    public override SetScore Measure(string bench, string work)
    {
        var (gold, output) = (Path.Combine(bench, Name, "gold.jsonl"), OutputIn(work));
        Analyzer.Run("pages", gold, output);
        var found = Rows.ReadBy<FoundPage>(output, page => page.Id);
        var pages = Rows.Read<GoldPage>(gold).AsParallel().AsOrdered().Select(page => PageScore.Of(page, found.GetValueOrDefault(page.Id) ?? new FoundPage(page.Id, null, [], null, null))).ToList();
        return new SetScore(Name, Figures(pages), [.. pages.Select(page => page.Item)], new RuledFiles("pages", [gold, output]));
    }

    private List<Figure> Figures(List<PageScore> pages)
    {
        var shingles = new Score(Score.Mean(pages.Select(page => page.ShinglePrecision).OfType<double>()), Score.Mean(pages.Select(page => page.ShingleRecall).OfType<double>()));
        var figures = new List<Figure>
        {
            new("pages", pages.Count, "pages", FigureRole.Count),
            new("shingle F1", shingles.F1, "shingle_f1", IsForShingles ? FigureRole.HigherIsBetter : FigureRole.Shown),
            new("shingle precision", shingles.Precision, "shingle_p", FigureRole.Shown),
            new("shingle recall", shingles.Recall, "shingle_r", FigureRole.Shown),
            new("word F1", Score.Mean(pages.Select(page => page.WordF1)), "word_f1", IsForShingles ? FigureRole.Shown : FigureRole.HigherIsBetter),
        };
        AddMean(figures, "title", pages.Select(page => page.Title), "title");
        AddMean(figures, "author F1", pages.Select(page => page.AuthorF1), pages.Any(page => page.IsAuthorString) ? null : "author_f1");
        if (pages.Any(page => page.IsAuthorString))
            AddMean(figures, "author F1, letter by letter", pages.Select(page => page.LetterF1), "author_f1", FigureRole.Shown);
        AddMean(figures, "date", pages.Select(page => page.Date), "date");
        AddMean(figures, "phrases kept", pages.Select(page => page.PhrasesKept));
        AddMean(figures, "phrases left out", pages.Select(page => page.PhrasesLeftOut));
        return figures;
    }

    private static void AddMean(List<Figure> figures, string measure, IEnumerable<double?> values, string? ruler = null, FigureRole role = FigureRole.HigherIsBetter)
    {
        if (values.OfType<double>().ToList() is { Count: > 0 } known)
            figures.Add(new Figure(measure, known.Average(), ruler, role));
    }
}

/// <summary>A page as annotated; one set has its authors in one string, parted by commas.</summary>
internal sealed record GoldPage(string Id, string? Url, string? Title, JsonElement Authors, string? Date, string? Text, IReadOnlyList<string>? With, IReadOnlyList<string>? Without);

/// <summary>A page as <c>analyze pages</c> prints it.</summary>
internal sealed record FoundPage(string Id, string? Title, IReadOnlyList<string>? Authors, string? Published, string? Text);
