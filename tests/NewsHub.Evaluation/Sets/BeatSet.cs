using System.Text.Json.Serialization;
using NewsHub.Evaluation.Measures;

namespace NewsHub.Evaluation.Sets;

/// <summary>
/// Headlines of everything but giving, weakly labelled by their section: how many are taken for the beat. The section "Impact" is left out, because it is
/// about causes; what else is on the beat by rights is counted as a false alarm all the same.
/// </summary>
internal sealed class BeatSet() : MeasuredSet("beat/huffpost")
{
    private const string Causes = "IMPACT";

    public override IReadOnlyList<string> Parts => [Name + ".jsonl"];

    public override SetScore Measure(string bench, string work)
    {
        var (input, output) = (InputIn(work), OutputIn(work));
        var headlines = Rows.Read<Headline>(Path.Combine(bench, Parts[0]));
        Rows.Write(input, headlines.Select((headline, number) => new { id = number, title = headline.Title, text = headline.Summary }));
        Analyzer.Run("texts", input, output);
        var found = Rows.Read<Line>(output).ToDictionary(line => line.Id, line => line.Beat);
        var others = headlines.Select((headline, number) => (headline, number, Beat: found[number])).Where(one => one.headline.Category != Causes).ToList();
        return new SetScore(
            Name,
            [
                new Figure("headlines", others.Count, null, FigureRole.Count),
                new Figure("false alarms", Score.Share(others.Select(one => one.Beat.On)), null, FigureRole.LowerIsBetter),
            ],
            [.. others.Where(one => one.Beat.On).Select(one => new ItemScore($"line {one.number + 1}", one.headline.Link, 0, [$"'{one.headline.Title}' scores {one.Beat.Score}: {string.Join("; ", one.Beat.Reasons)}"]))],
            null);
    }

    private sealed record Headline(string Link, [property: JsonPropertyName("headline")] string Title, string Category, [property: JsonPropertyName("short_description")] string Summary);

    private sealed record Line(int Id, Beat Beat);

    private sealed record Beat(bool On, double Score, IReadOnlyList<string> Reasons);
}
