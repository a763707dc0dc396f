using System.Net;
using System.Text;

namespace NewsHub.Scraper.Fetching;

/// <summary>Builds the chain of handlers below the fetcher: quick retries over one guarded socket handler.</summary>
/// <remarks>
/// One handler lives as long as the app. A fetcher meets thousands of hosts with one policy, so a pool of handlers rotated by
/// IHttpClientFactory would only drop warm connections; <see cref="SocketsHttpHandler.PooledConnectionLifetime"/> has names resolved anew.
/// </remarks>
public static class FetchTransport
{
    private const int MaxHeadKilobytes = 32;
    private const int MaxDrainBytes = 64 * 1024;
    private const int ShareOfOneAddress = 4;
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ConnectionIdleTimeout = TimeSpan.FromSeconds(30);

    /// <summary>A transport with the limits of <paramref name="options"/>.</summary>
    /// <param name="options">Checked already.</param>
    /// <param name="clock">For the waits between retries.</param>
    /// <param name="resolve">The name service; null for the system's.</param>
    public static HttpMessageHandler Create(FetchOptions options, TimeProvider clock, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
    {
        var connector = new GuardedConnector(HostPattern.ParseAll(options.AllowedPrivateHosts), options.ConnectTimeout / ShareOfOneAddress, resolve ?? Dns.GetHostAddressesAsync);
        return new TransientRetry(
            new SocketsHttpHandler
            {
                ConnectCallback = connector.ConnectAsync,
                ConnectTimeout = options.ConnectTimeout,
                MaxConnectionsPerServer = options.MaxConnectionsPerServer,
                PooledConnectionLifetime = ConnectionLifetime,
                PooledConnectionIdleTimeout = ConnectionIdleTimeout,
                MaxResponseHeadersLength = MaxHeadKilobytes,
                MaxResponseDrainSize = MaxDrainBytes,
                AutomaticDecompression = DecompressionMethods.All,

                // A proxy from the environment would connect where the guard cannot see; redirects are followed by hand, hop by hop.
                UseProxy = false,
                AllowAutoRedirect = false,
                UseCookies = false,

                // No trace identifiers to publishers.
                ActivityHeadersPropagator = null,

                // One byte, one character, so that an ETag goes back as it came.
                RequestHeaderEncodingSelector = static (_, _) => Encoding.Latin1,
                ResponseHeaderEncodingSelector = static (_, _) => Encoding.Latin1,
            },
            options,
            clock);
    }
}
