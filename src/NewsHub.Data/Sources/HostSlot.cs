namespace NewsHub.Data.Sources;

/// <summary>The next moment at which any process may ask a host for anything: politeness across all scrapers.</summary>
public sealed class HostSlot
{
    /// <summary>Host and port in lower case.</summary>
    public required string Host { get; init; }

    /// <summary>The earliest time of the next request.</summary>
    public required DateTimeOffset NextAt { get; set; }
}
