using NewsHub.Evaluation.Hostile;

namespace NewsHub.Evaluation.Tests.Hostile;

/// <summary>A slice of what <c>hostile --count 10000</c> reads; the sample newsroom's documents only, so that it is the same everywhere.</summary>
public sealed class HostileRunTests
{
    private const int Seed = 2026;
    private const int Count = 400;

    /// <summary>Time is not judged here: that is the command's work, on a machine that has nothing else to do.</summary>
    [Fact]
    public async Task Spoilt_documents_are_read_without_a_fault_within_200_megabytes()
    {
        var report = new HostileReport();
        await new HostileRun(Seed, Bench: null).ReadAsync(0, Count, Environment.ProcessorCount, report.Add, CancellationToken.None);
        Assert.Equal(Count, report.Count);
        Assert.Empty(report.Failures.Where(failure => failure.Stages.Any(stage => stage.Error is not null)).Select(failure => $"{failure.Mutant}: {failure.Stages[^1].Describe()}"));
    }
}
