using NewsHub.Evaluation.Sets;
using NewsHub.Evaluation.Standing;

namespace NewsHub.Evaluation.Tests.Standing;

public sealed class BaselineTests
{
    private const string Corpus = "aaaaaaaaaaaaaaaa", OtherCorpus = "bbbbbbbbbbbbbbbb";

    [Fact]
    public void A_pinned_figure_passes_itself_and_falls_by_a_thousandth()
    {
        var baseline = Pinned(0.123456);
        Assert.False(baseline.IsBelow("pages", Quality(0.123456)));
        Assert.True(baseline.IsBelow("pages", Quality(0.1224)));
        Assert.False(baseline.IsBelow("pages", Quality(0.2)));
    }

    [Fact]
    public void A_fault_is_pinned_from_above()
    {
        var baseline = new Baseline();
        baseline.Pin(Of(Fault(0.10417)), Corpus, null);
        Assert.Equal(0.1042, baseline.Of("pages", "false alarms"));
        Assert.False(baseline.IsBelow("pages", Fault(0.10417)));
        Assert.True(baseline.IsBelow("pages", Fault(0.106)));
        Assert.False(baseline.IsBelow("pages", Fault(0)));
    }

    [Fact]
    public void Pinning_raises_a_floor()
    {
        var baseline = Pinned(0.9);
        Assert.Empty(baseline.Pin(Of(Quality(0.95)), Corpus, null));
        Assert.Equal(0.95, baseline.Of("pages", "F1"));
    }

    [Fact]
    public void Pinning_lowers_no_floor_without_a_reason()
    {
        var baseline = Pinned(0.9);
        Assert.Single(baseline.Pin(Of(Quality(0.8)), Corpus, null));
        Assert.Equal(0.9, baseline.Of("pages", "F1"));
        Assert.Empty(baseline.Lowered);
    }

    [Fact]
    public void A_floor_that_is_lowered_keeps_its_reason()
    {
        var baseline = Pinned(0.9);
        Assert.Empty(baseline.Pin(Of(Quality(0.8)), Corpus, "the label was wrong"));
        Assert.Equal(0.8, baseline.Of("pages", "F1"));
        Assert.Equal(new LoweredFloor("pages", "F1", 0.9, 0.8, "the label was wrong"), Assert.Single(baseline.Lowered));
    }

    [Fact]
    public void Another_corpus_takes_over_no_floors()
    {
        var baseline = Pinned(0.9);
        Assert.Single(baseline.Pin(Of(Quality(0.95)), OtherCorpus, null));
        Assert.Equal(0.9, baseline.Of("pages", "F1"));
    }

    [Fact]
    public void Figures_of_another_corpus_or_without_floors_are_refused()
    {
        var measurement = new Measurement([Of(Quality(0.95)), new SetScore("feeds", [Quality(1)], [], null)], new Dictionary<string, string> { ["pages"] = OtherCorpus, ["feeds"] = Corpus });
        var refusals = measurement.Refusals(Pinned(0.9));
        Assert.Contains("another corpus", refusals[0], StringComparison.Ordinal);
        Assert.Contains("no floors", refusals[1], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var file = Path.GetTempFileName();
        try
        {
            var baseline = Pinned(0.9);
            baseline.Pin(Of(Quality(0.8)), Corpus, "a reason");
            baseline.Write(file);
            var read = Baseline.Read(file);
            Assert.Equal(0.8, read.Of("pages", "F1"));
            Assert.Equal(Corpus, read.Sets["pages"].Corpus);
            Assert.Equal(baseline.Lowered, read.Lowered);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Baseline Pinned(double value)
    {
        var baseline = new Baseline();
        baseline.Pin(Of(Quality(value)), Corpus, null);
        return baseline;
    }

    private static SetScore Of(Figure figure) => new("pages", [figure, new Figure("counted", 7, null, FigureRole.Count), new Figure("shown", 0.5, null, FigureRole.Shown)], [], null);

    private static Figure Quality(double value) => new("F1", value);

    private static Figure Fault(double value) => new("false alarms", value, null, FigureRole.LowerIsBetter);
}
