namespace NewsHub.Data.Sources;

/// <summary>A site's robots.txt as last fetched (RFC 9309), shared by all scrapers.</summary>
public sealed class RobotsFile
{
    /// <summary>Scheme, host and port ("https://example.org").</summary>
    public required string Origin { get; init; }

    /// <summary>The file's bytes; null where there is none and the verdict below holds for every path.</summary>
    public byte[]? Body { get; set; }

    /// <summary>Without a body: whether everything is allowed (4xx) or nothing is (5xx, unreachable).</summary>
    public bool AllowsAll { get; set; }

    /// <summary>When it has to be asked for again.</summary>
    public required DateTimeOffset ExpiresAt { get; set; }
}
