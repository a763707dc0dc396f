using NewsHub.Evaluation.Sets;
using NewsHub.Evaluation.Standing;

namespace NewsHub.Evaluation.Tests.Standing;

/// <summary>All sets, measured once for the tests that look at the figures.</summary>
public sealed class MeasuredBench : IDisposable
{
    private readonly WorkFolder _work = new(null);
    private readonly Lazy<Measurement> _all;

    /// <summary>Measures when first asked.</summary>
    public MeasuredBench() => _all = new Lazy<Measurement>(() => Measurement.Take(MeasuredSet.All, BenchFolder.Find()!, _work.Path, _ => { }));

    internal Measurement All => _all.Value;

    /// <summary>Removes the analysers' answers.</summary>
    public void Dispose() => _work.Dispose();
}
