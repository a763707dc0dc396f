namespace NewsHub.Data.Sources;

/// <summary>A site's robots.txt as last fetched (RFC 9309), shared by all scrapers.</summary>
public sealed class RobotsFile
{
    /// <summary>Scheme, host and port ("https://example.org").</summary>
    public required string Origin { get; init; }

    /// <summary>The file's bytes, the last good ones while it cannot be had; null where there is none and the verdict below holds for every path.</summary>
    public byte[]? Body { get; set; }

    /// <summary>Without a body: whether everything is allowed (4xx) or nothing is (5xx, unreachable).</summary>
    public bool AllowsAll { get; set; }

    /// <summary>When it has to be asked for again.</summary>
    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>Questions in a row that got no answer; 0 while the file, or its absence, is known.</summary>
    public int Failures { get; set; }

    /// <summary>How long <see cref="Body"/> may stand in for a file that cannot be had; null without a body.</summary>
    public DateTimeOffset? UsableUntil { get; set; }
}
