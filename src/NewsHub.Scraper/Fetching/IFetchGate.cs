namespace NewsHub.Scraper.Fetching;

/// <summary>Asked before every hop of a fetch: may this address be fetched, and when is its host's turn?</summary>
/// <remarks>
/// A gate reserves the host's next slot, and for <see cref="FetchKind.Feed"/> and <see cref="FetchKind.Page"/> asks robots.txt.
/// A gate that has to fetch robots.txt first does so through the same <see cref="WebFetcher"/>, passing itself:
/// robots fetches skip the robots question but not the slot.
/// </remarks>
public interface IFetchGate
{
    /// <summary>Called once per hop with the address about to be requested.</summary>
    ValueTask<GateVerdict> EnterAsync(Uri url, FetchKind kind, CancellationToken cancellationToken);
}
