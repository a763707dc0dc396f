namespace NewsHub.Newsroom;

/// <summary>One feed of a publisher and the habits of its house.</summary>
public sealed record PublisherFeed
{
    /// <summary>Where it is served.</summary>
    public required string Path { get; init; }

    /// <summary>Its document format.</summary>
    public required FeedKind Kind { get; init; }

    /// <summary>How much of each article it carries.</summary>
    public EntryContent Content { get; init; } = EntryContent.Summary;

    /// <summary>Ids are tags or numbers of the house, not addresses.</summary>
    public bool OpaqueIds { get; init; }

    /// <summary>Authors are named.</summary>
    public bool Authors { get; init; } = true;

    /// <summary>A query that it adds to every address; null for clean addresses.</summary>
    public string? Tracking { get; init; }

    /// <summary>Only articles of this section; null for all.</summary>
    public string? Section { get; init; }

    /// <summary>How many entries it shows, newest first.</summary>
    public int MaxEntries { get; init; } = 40;

    /// <summary>The minutes that it asks readers to wait between polls (RSS <c>ttl</c>, and <c>Cache-Control: max-age</c>); null says nothing.</summary>
    public int? TtlMinutes { get; init; }
}

/// <summary>The document formats that the sample publishers speak.</summary>
public enum FeedKind
{
    /// <summary>RSS 2.0.</summary>
    Rss,

    /// <summary>Atom 1.0 (RFC 4287).</summary>
    Atom,

    /// <summary>JSON Feed 1.1.</summary>
    JsonFeed,

    /// <summary>A sitemap with the news extension.</summary>
    NewsSitemap,
}

/// <summary>How much of an article a feed carries.</summary>
public enum EntryContent
{
    /// <summary>Its headline and address alone.</summary>
    None,

    /// <summary>Its standfirst as well.</summary>
    Summary,

    /// <summary>Its whole text.</summary>
    Full,
}
