using NewsHub.Scraper.Fetching;

namespace NewsHub.Scraper.Tests.Fetching;

/// <summary>A gate that gives the verdicts it was made of, the last one for ever, and remembers what it was asked.</summary>
internal sealed class GateOf(params GateVerdict[] verdicts) : IFetchGate
{
    /// <summary>In order.</summary>
    public List<(Uri Url, FetchKind Kind)> Asked { get; } = [];

    public ValueTask<GateVerdict> EnterAsync(Uri url, FetchKind kind, CancellationToken cancellationToken)
    {
        Asked.Add((url, kind));
        return new(verdicts[Math.Min(Asked.Count, verdicts.Length) - 1]);
    }
}
