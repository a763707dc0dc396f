namespace NewsHub.Data.Sources;

/// <summary>One logged attempt to fetch something, and its outcome.</summary>
public sealed class FetchEvent
{
    /// <summary>Primary key.</summary>
    public long Id { get; init; }

    /// <summary>For whom it was fetched.</summary>
    public required int SourceId { get; init; }

    /// <summary>What was asked for.</summary>
    public required string Url { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The outcome's name ("Fetched", "NotModified", "Throttled" …).</summary>
    public required string Outcome { get; init; }

    /// <summary>Reason or status in words.</summary>
    public string? Detail { get; init; }

    /// <summary>Decoded bytes received.</summary>
    public int? Bytes { get; init; }

    /// <summary>From the request's start to its end, waiting for the host's slot included.</summary>
    public required TimeSpan Duration { get; init; }
}
