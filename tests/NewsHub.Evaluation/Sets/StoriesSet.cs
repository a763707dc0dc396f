using System.Text.Json;
using System.Text.Json.Nodes;
using NewsHub.Evaluation.Measures;

namespace NewsHub.Evaluation.Sets;

/// <summary>Articles in stories, placed in one pass in the given order, and in further orders to see how much that matters.</summary>
internal sealed class StoriesSet(string name, int orders) : MeasuredSet(name)
{
    private const int Seed = 137;

    public override IReadOnlyList<string> Parts => [Name + ".jsonl"];

    public override SetScore Measure(string bench, string work)
    {
        var (gold, output) = (Path.Combine(bench, Parts[0]), OutputIn(work));
        var random = new Random(Seed);
        var shuffles = Enumerable.Range(1, orders).Select(order => (order, Lines: Shuffled(gold, random))).ToList();
        Analyzer.Run("stories", gold, output);
        var articles = Placed(gold, output);
        var score = BCubed.Of([.. articles.Select(article => (article.Id, article.Gold, article.Found))]);
        var spread = shuffles.AsParallel().Select(shuffle => InOrder(work, shuffle.order, shuffle.Lines)).ToList();
        return new SetScore(
            Name,
            [
                new Figure("articles", articles.Count, "articles", FigureRole.Count),
                new Figure("B-cubed F1", score.F1, "b3_f1"),
                new Figure("B-cubed precision", score.Precision, "b3_p", FigureRole.Shown),
                new Figure("B-cubed recall", score.Recall, "b3_r", FigureRole.Shown),
                new Figure("stories found", articles.Select(article => article.Found).Distinct().Count(), "stories", FigureRole.Count),
                .. orders == 0 ? Array.Empty<Figure>() :
                [
                    new Figure($"spread over {orders} orders", spread.Max() - spread.Min(), null, FigureRole.LowerIsBetter),
                    new Figure($"mean over {orders} orders", spread.Average(), null, FigureRole.Shown),
                ],
            ],
            Items(articles),
            new RuledFiles("stories", [gold, output]));
    }

    private double InOrder(string work, int order, string[] lines)
    {
        var (input, output) = (InputIn(work, $"-{order}"), OutputIn(work, $"-{order}"));
        File.WriteAllLines(input, lines);
        Analyzer.Run("stories", input, output);
        return BCubed.Of([.. Placed(input, output).Select(article => (article.Id, article.Gold, article.Found))]).F1;
    }

    private static string[] Shuffled(string gold, Random random)
    {
        var lines = File.ReadAllLines(gold);
        random.Shuffle(lines);
        return lines;
    }

    private static List<(string Id, string? Title, string Gold, string Found)> Placed(string gold, string output)
    {
        var stories = Rows.ReadBy<JsonObject>(output, line => line["id"]!.ToString()).ToDictionary(line => line.Key, line => line.Value["story"]?.ToString());
        return [.. Rows.Read<JsonObject>(gold).Select(line => (line["id"]!.ToString(), (string?)line["title"], line["cluster"]!.ToString(), stories.GetValueOrDefault(line["id"]!.ToString()) ?? "missing:" + line["id"]))];
    }

    private static List<ItemScore> Items(List<(string Id, string? Title, string Gold, string Found)> articles)
    {
        var each = BCubed.Each([.. articles.Select(article => (article.Id, article.Gold, article.Found))]);
        return [.. articles.Zip(each, (article, score) => new ItemScore(article.Id, null, score.F1,
            [$"'{article.Title}': precision {score.Precision:0.00}, recall {score.Recall:0.00}; found in the story of {article.Found}, rightly in {article.Gold}"]))];
    }
}
