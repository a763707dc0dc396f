using NewsHub.Evaluation.Standing;

namespace NewsHub.Evaluation.Tests.Standing;

/// <summary>The build refuses to fall below what was once reached on annotated data.</summary>
public sealed class FloorTests(MeasuredBench bench) : IClassFixture<MeasuredBench>
{
    [BenchFact]
    public void No_figure_is_worse_than_its_floor()
    {
        var baseline = Baseline.Read(Measurement.BaselineFile);
        var refusals = bench.All.Refusals(baseline);
        var yardsticks = Yardsticks.Read(Measurement.Folder);
        Assert.True(refusals.Count == 0, string.Join('\n', refusals.Concat(VerdictTable.Write(bench.All.Scores.SelectMany(score => Verdict.Of(score, baseline, yardsticks))))));
    }

    [RulerFact]
    public async Task Every_figure_agrees_with_the_ruler()
    {
        var ruler = Ruler.Find(BenchFolder.Find()!)!;
        foreach (var score in bench.All.Scores)
            Assert.Empty(await Ruler.DisagreementsAsync(ruler, score, CancellationToken.None));
    }

    [BenchFact]
    public void Every_bar_belongs_to_a_figure_that_is_measured()
    {
        var measured = bench.All.Scores.SelectMany(score => score.Figures.Select(figure => (score.Set, figure.Measure))).ToHashSet();
        var yardsticks = Yardsticks.Read(Measurement.Folder);
        Assert.All(yardsticks.Bars, bar => Assert.Contains((bar.Set, bar.Measure), measured));
        Assert.All(yardsticks.Peers, peer => Assert.Contains((peer.Set, peer.Measure), measured));
    }
}
