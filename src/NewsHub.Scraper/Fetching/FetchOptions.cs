using NewsHub.Analysis.Robots;

namespace NewsHub.Scraper.Fetching;

/// <summary>The limits of a fetch; configuration section <c>Fetching</c>, checked at start by <see cref="FetchOptionsCheck"/>.</summary>
public sealed record FetchOptions
{
    /// <summary>The configuration section these options are bound from.</summary>
    public const string Section = "Fetching";

    /// <summary>The product token sent as <c>User-Agent</c> and matched in robots.txt (RFC 9309 §2.2.1: letters, <c>_</c> and <c>-</c>).</summary>
    public string UserAgent { get; init; } = BotNames.Default;

    /// <summary>Where a publisher can read who fetches and complain; sent with the token, as <c>NewsHubBot/1.0 (+https://…)</c>.</summary>
    public Uri? Contact { get; init; }

    /// <summary>Bytes of a page, decompressed. Of 544 news pages measured, half have less than 0.16 MB, 99% less than 1.8 and the largest 3.</summary>
    public int MaxPageBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Bytes of a feed, decompressed: a feed may carry hundreds of whole articles.</summary>
    public int MaxFeedBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Time for a whole fetch: all hops, retries and the body, not the waiting for host slots.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Time for one hop, from the request to the response head.</summary>
    public TimeSpan HopTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Time for one connection: name, TCP and TLS.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The longest wait for a host's slot within a fetch (<see cref="GateVerdict.Wait"/>). Longer than the longest crawl delay that is honoured (a minute):
    /// else the poll of a feed would take each visit's only turn, and its pages would never be fetched.
    /// </summary>
    public TimeSpan LongestSlotWait { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>Redirects followed per fetch; RFC 9309 §2.3.1.2 asks for at least five.</summary>
    public int MaxRedirects { get; init; } = 10;

    /// <summary>Connections to one server at a time, over all fetches of this process.</summary>
    public int MaxConnectionsPerServer { get; init; } = 2;

    /// <summary>Quick retries of a hop that failed in passing; 0 for none.</summary>
    public int RetryAttempts { get; init; } = 1;

    /// <summary>The mean wait before a quick retry; jitter spreads it.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Hosts that may have private addresses, as <see cref="HostPattern"/>s such as <c>*.localhost:5081</c>; none by default.</summary>
    public IReadOnlyList<string> AllowedPrivateHosts { get; init; } = [];
}
