namespace NewsHub.Benchmarks.Harness;

/// <summary>What running a workload on one core gave.</summary>
/// <param name="Workload">The work.</param>
/// <param name="PerSecond">Items in a second of CPU time, the median of the passes; garbage collection and compilation in the background count.</param>
/// <param name="KilobytesEach">Allocated for an item, on average.</param>
/// <param name="SlowestMilliseconds">The slowest item's CPU time: the best that it reached in any pass, so that a collection which earlier items caused is not held against it.</param>
/// <param name="Slowest">Which one that is.</param>
internal sealed record Timing(Workload Workload, double PerSecond, double KilobytesEach, double SlowestMilliseconds, string Slowest)
{
    /// <summary>Whether every bar is met; null where there is none.</summary>
    public bool? MeetsBars => Workload.Bars is { } bars
        ? (bars.PerSecond is not { } speed || PerSecond >= speed) && (bars.SlowestMilliseconds is not { } slowest || SlowestMilliseconds <= slowest)
        : null;
}
