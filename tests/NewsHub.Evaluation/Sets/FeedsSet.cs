using System.Text.Json;
using NewsHub.Evaluation.Measures;

namespace NewsHub.Evaluation.Sets;

/// <summary>feedparser's own suite: feeds with what they should give.</summary>
internal sealed class FeedsSet() : MeasuredSet("feeds/feedparser")
{
    public override IReadOnlyList<string> Parts => [Name];

    public override SetScore Measure(string bench, string work)
    {
        var folder = Path.Combine(bench, Name);
        var (gold, input, output) = (Path.Combine(folder, "expectations.jsonl"), InputIn(work), OutputIn(work));
        var cases = Rows.Read<FeedCase>(gold);
        Rows.Write(input, cases.Select(one => new { id = one.File, file = Path.Combine(folder, one.File) }));
        Analyzer.Run("feeds", input, output);
        var found = Rows.ReadBy<JsonElement>(output, line => line.GetProperty("id").GetString()!);

        var items = new List<ItemScore>();
        var categories = new SortedDictionary<string, (int Met, int All)>(StringComparer.Ordinal);
        foreach (var one in cases.Where(one => !one.File.Contains("sanitize", StringComparison.Ordinal)))
        {
            var checks = one.Expect.Where(expectation => expectation.Op == "eq")
                .Select(expectation => (expectation.Path, Result: FeedExpectation.Check(found[one.File], expectation.Path, expectation.Value)))
                .Where(check => check.Result is not null)
                .ToList();
            if (checks.Count == 0)
                continue;
            var met = checks.Count(check => check.Result!.Value.Met);
            var category = one.Category.Split('/')[0];
            var before = categories.GetValueOrDefault(category);
            categories[category] = (before.Met + met, before.All + checks.Count);
            items.Add(new ItemScore(one.File, null, (double)met / checks.Count, [.. checks.Where(check => !check.Result!.Value.Met).Select(check => $"{check.Path}: '{check.Result!.Value.Got}', not '{check.Result!.Value.Wanted}'")]));
        }

        var (all, right) = (categories.Values.Sum(category => category.All), categories.Values.Sum(category => category.Met));
        return new SetScore(
            Name,
            [
                new Figure("applicable expectations", all, "applicable", FigureRole.Count),
                new Figure("expectations met", (double)right / all, "share"),
                .. categories.Select(category => new Figure($"expectations met, {category.Key}", (double)category.Value.Met / category.Value.All, category.Key, FigureRole.Shown)),
            ],
            items,
            new RuledFiles("feeds", [gold, output]));
    }

    private sealed record FeedCase(string File, string Category, IReadOnlyList<Expectation> Expect);

    private sealed record Expectation(string Op, JsonElement Path, JsonElement Value);
}
