namespace NewsHub.Scraper.Fetching;

/// <summary>A gate that lets everything through at once: for hosts that are our own, and for tests.</summary>
public sealed class OpenGate : IFetchGate
{
    private static readonly GateVerdict Proceed = new GateVerdict.Proceed();

    /// <inheritdoc/>
    public ValueTask<GateVerdict> EnterAsync(Uri url, FetchKind kind, CancellationToken cancellationToken) => new(Proceed);
}
