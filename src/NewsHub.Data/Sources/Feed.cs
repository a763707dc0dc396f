using NewsHub.Analysis.Feeds;

namespace NewsHub.Data.Sources;

/// <summary>A feed document, sitemap or listing page of a source, and what the last poll left behind.</summary>
public sealed class Feed
{
    /// <summary>Primary key.</summary>
    public int Id { get; init; }

    /// <summary>Whose feed it is.</summary>
    public int SourceId { get; init; }

    /// <summary>Whose feed it is.</summary>
    public Source? Source { get; init; }

    /// <summary>Where it is polled; follows permanent redirects.</summary>
    public required string Url { get; set; }

    /// <summary>What it was when it was last read; null before. A feed that turns into a web page has failed, a listing page has not.</summary>
    public FeedFormat? Format { get; set; }

    /// <summary>The sitemap index that named this feed; null for one that somebody added.</summary>
    public int? IndexId { get; set; }

    /// <summary>Sent back verbatim in <c>If-None-Match</c>.</summary>
    public string? ETag { get; set; }

    /// <summary>Sent back verbatim in <c>If-Modified-Since</c>.</summary>
    public string? LastModified { get; set; }

    /// <summary>When it was last asked for.</summary>
    public DateTimeOffset? LastPolledAt { get; set; }

    /// <summary>Not before this time (<c>Retry-After</c>, <c>Cache-Control</c>, <c>ttl</c>, back-off); null when due at any visit.</summary>
    public DateTimeOffset? NotBefore { get; set; }

    /// <summary>Polls in a row that failed.</summary>
    public int Failures { get; set; }

    /// <summary>What the last poll came to, in words; null before the first.</summary>
    public string? LastOutcome { get; set; }
}
