using System.Text.Json;
using NewsHub.Evaluation.Measures;

namespace NewsHub.Evaluation.Sets;

/// <summary>How one page fared; a part that is not annotated is null.</summary>
internal sealed record PageScore
{
    private const int ShownWords = 14;

    /// <summary>Whether its authors are one string, which the ruler takes for a list of letters.</summary>
    public bool IsAuthorString { get; private init; }

    public double? ShinglePrecision { get; private init; }

    public double? ShingleRecall { get; private init; }

    public double WordF1 { get; private init; }

    public double? Title { get; private init; }

    public double? AuthorF1 { get; private init; }

    /// <summary>Authors as the ruler compares them when it reads a string letter by letter: never right.</summary>
    public double? LetterF1 { get; private init; }

    public double? Date { get; private init; }

    public double? PhrasesKept { get; private init; }

    public double? PhrasesLeftOut { get; private init; }

    public required ItemScore Item { get; init; }

    /// <summary>Compares a page with its annotation.</summary>
    public static PageScore Of(GoldPage gold, FoundPage found)
    {
        var (precision, recall) = TextOverlap.Shingles(found.Text, gold.Text);
        var wordF1 = TextOverlap.WordF1(found.Text, gold.Text);
        var authors = Authors(gold.Authors);
        var isString = gold.Authors.ValueKind == JsonValueKind.String;
        var title = string.IsNullOrEmpty(gold.Title) ? (double?)null : RulerText.Fold(found.Title) == RulerText.Fold(gold.Title) ? 1 : 0;
        var authorF1 = authors.Count == 0 ? (double?)null : SetF1(found.Authors ?? [], authors);
        var date = string.IsNullOrEmpty(gold.Date) ? (double?)null : Day(found.Published) == Day(gold.Date) ? 1 : 0;
        return new PageScore
        {
            IsAuthorString = isString,
            ShinglePrecision = precision,
            ShingleRecall = recall,
            WordF1 = wordF1,
            Title = title,
            AuthorF1 = authorF1,
            LetterF1 = authors.Count == 0 ? null : SetF1(found.Authors ?? [], isString ? [.. gold.Authors.GetString()!.Select(letter => letter.ToString())] : authors),
            Date = date,
            PhrasesKept = Phrases(gold.With, found.Text, present: true),
            PhrasesLeftOut = Phrases(gold.Without, found.Text, present: false),
            Item = new ItemScore(gold.Id, gold.Url, new[] { wordF1, title, authorF1, date }.OfType<double>().Average(), Differences()),
        };

        IEnumerable<string> Differences()
        {
            if (title == 0)
                yield return $"title '{found.Title}', not '{gold.Title}'";
            if (authorF1 < 1)
                yield return $"authors {string.Join(", ", found.Authors ?? [])}; not {string.Join(", ", authors)}";
            if (date == 0)
                yield return $"date {found.Published ?? "none"}, not {gold.Date}";
            if (wordF1 < 0.999)
                yield return $"words F1 {wordF1:0.000}, shingles precision {precision:0.000} recall {recall:0.000}";
            if (Unshared(gold.Text, found.Text) is { } missing)
                yield return $"missing: {missing}";
            if (Unshared(found.Text, gold.Text) is { } extra)
                yield return $"extra: {extra}";
        }
    }

    private static List<string> Authors(JsonElement authors) => authors.ValueKind switch
    {
        JsonValueKind.Array => [.. authors.EnumerateArray().Select(author => author.GetString()).OfType<string>()],
        JsonValueKind.String => [.. authors.GetString()!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
        _ => [],
    };

    private static double SetF1(IEnumerable<string> found, IEnumerable<string> gold)
    {
        var (a, b) = (Names(found), Names(gold));
        return a.Count + b.Count == 0 ? 1 : 2.0 * a.Intersect(b).Count() / (a.Count + b.Count);

        static HashSet<string> Names(IEnumerable<string> names) => [.. names.Where(name => name.Length > 0).Select(RulerText.Name)];
    }

    private static string Day(string? moment) => moment is null ? "" : moment[..Math.Min(10, moment.Length)];

    private static double? Phrases(IReadOnlyList<string>? phrases, string? text, bool present)
    {
        if (phrases is not { Count: > 0 })
            return null;
        var folded = RulerText.Fold(text);
        return Score.Share(phrases.Select(phrase => folded.Contains(RulerText.Fold(phrase), StringComparison.Ordinal) == present));
    }

    /// <summary>The beginning of the longest run of words that another text does not have.</summary>
    private static string? Unshared(string? text, string? other)
    {
        var tokens = RulerText.Tokens(text);
        var known = TextOverlap.ShinglesOf(other);
        var (bestStart, bestLength, start) = (0, 0, 0);
        for (var i = 0; i + 4 <= tokens.Count; i++)
        {
            if (known.Has(string.Join(' ', tokens.Skip(i).Take(4))))
                start = i + 1;
            else if (i + 1 - start > bestLength)
                (bestStart, bestLength) = (start, i + 1 - start);
        }

        return bestLength == 0 ? null : $"{bestLength} words in a row from '{string.Join(' ', tokens.Skip(bestStart).Take(ShownWords))}'";
    }
}
