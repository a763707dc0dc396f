namespace NewsHub.Data.Articles;

/// <summary>The bytes and headers fetched for an entry; immutable. Kept for a while, so that a better analyser can replay it.</summary>
public sealed class Page
{
    /// <summary>Primary key.</summary>
    public long Id { get; set; }

    /// <summary>For which entry it was fetched.</summary>
    public required long EntryId { get; init; }

    /// <summary>After redirects.</summary>
    public required string FinalUrl { get; init; }

    /// <summary>As received, with its charset.</summary>
    public string? ContentType { get; init; }

    /// <summary>The decoded body, compressed with Brotli.</summary>
    public required byte[] Body { get; init; }

    /// <summary>SHA-256 of the decoded body.</summary>
    public required byte[] BodyHash { get; init; }

    /// <summary>When it was fetched.</summary>
    public required DateTimeOffset FetchedAt { get; init; }
}
