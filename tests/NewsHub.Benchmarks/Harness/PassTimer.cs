namespace NewsHub.Benchmarks.Harness;

/// <summary>
/// Times workloads: warm-up passes first, so that everything is compiled at its last tier, then passes whose median counts.
/// BenchmarkDotNet 0.14.0, the version at hand, does not know .NET 10 (dotnet/BenchmarkDotNet#2699, #2710), and its unit is a method where ours is a corpus with a slowest page.
/// </summary>
/// <param name="Passes">Passes that count.</param>
/// <param name="WarmUp">CPU time to spend before, in whole passes, two at least.</param>
internal sealed record PassTimer(int Passes, TimeSpan WarmUp)
{
    /// <summary>Times a workload on this thread.</summary>
    public Timing Time(Workload workload)
    {
        var started = Environment.CpuUsage.TotalTime;
        for (var pass = 0; pass < 2 || Environment.CpuUsage.TotalTime - started < WarmUp; pass++)
            Pass(workload, null);

        var best = Enumerable.Repeat(double.MaxValue, workload.Items.Count).ToArray();
        var passes = Enumerable.Range(0, Passes).Select(_ => Pass(workload, best)).ToList();
        var median = passes.Select(pass => pass.Seconds).Order().ElementAt(Passes / 2);
        var slowest = Array.IndexOf(best, best.Max());
        return new Timing(workload, workload.Items.Count / median, passes.Min(pass => pass.Bytes) / 1024.0 / workload.Items.Count, best[slowest], workload.Items[slowest].Name);
    }

    private static (double Seconds, long Bytes) Pass(Workload workload, double[]? best)
    {
        workload.Reset?.Invoke();
        GC.Collect();
        var (cpu, bytes) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true));
        for (var i = 0; i < workload.Items.Count; i++)
        {
            var item = Environment.CpuUsage.TotalTime;
            GC.KeepAlive(workload.Items[i].Do());
            if (best is not null)
                best[i] = Math.Min(best[i], (Environment.CpuUsage.TotalTime - item).TotalMilliseconds);
        }

        return ((Environment.CpuUsage.TotalTime - cpu).TotalSeconds, GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }
}
