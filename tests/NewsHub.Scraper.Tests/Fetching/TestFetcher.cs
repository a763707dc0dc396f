using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using NewsHub.Scraper.Fetching;

namespace NewsHub.Scraper.Tests.Fetching;

/// <summary>Fetchers for one test: short limits, no retries and the loopback publisher allowed, unless the test says otherwise.</summary>
internal static class TestFetcher
{
    public static readonly FetchOptions Options = new() { RetryAttempts = 0, AllowedPrivateHosts = ["127.0.0.1"] };

    public static WebFetcher Create(
        FetchOptions? options = null, TimeProvider? clock = null, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
    {
        var (limits, time) = (options ?? Options, clock ?? TimeProvider.System);
        return new WebFetcher(FetchTransport.Create(limits, time, resolve), limits, time, NullLogger<WebFetcher>.Instance);
    }

    public static async Task<FetchOutcome> FetchAsync(
        Uri url, FetchOptions? options = null, FetchKind kind = FetchKind.Page, string? etag = null, string? lastModified = null,
        Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
    {
        using var fetcher = Create(options, resolve: resolve);
        return await fetcher.FetchAsync(new FetchRequest(url, etag, lastModified, kind), new OpenGate(), CancellationToken.None);
    }
}
