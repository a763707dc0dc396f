using NewsHub.Evaluation.Sets;
using NewsHub.Evaluation.Standing;

namespace NewsHub.Evaluation.Tests.Standing;

public sealed class VerdictTableTests
{
    private static readonly Yardsticks Yardsticks = new([new Bar("set", "F1", 0.9), new Bar("set", "false alarms", 0.1)], [new Peer("set", "F1", "Other", 0.85, "another part", "its own page")]);

    [Theory]
    [InlineData(0.91, "met")]
    [InlineData(0.89, "not met")]
    [InlineData(0.70, "BELOW FLOOR")]
    public void A_figure_is_marked_by_its_bar_and_its_floor(double value, string mark)
    {
        var baseline = new Baseline();
        baseline.Pin(new SetScore("set", [new Figure("F1", 0.8)], [], null), "corpus", null);
        var line = Line(new Figure("F1", value), baseline);
        Assert.Equal(mark, line.Split('|', StringSplitOptions.TrimEntries)[6]);
        Assert.Contains("Other 0.85 (another part)", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_meets_its_bar_from_below() =>
        Assert.Contains("| ≤ 0.10 | met ", Line(new Figure("false alarms", 0.05, null, FigureRole.LowerIsBetter), new Baseline()), StringComparison.Ordinal);

    private static string Line(Figure figure, Baseline baseline) =>
        VerdictTable.Write(Verdict.Of(new SetScore("set", [figure], [], null), baseline, Yardsticks)).Last();
}
