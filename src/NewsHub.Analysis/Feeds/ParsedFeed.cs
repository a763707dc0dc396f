namespace NewsHub.Analysis.Feeds;

/// <summary>A feed document as read: what it says of itself, its entries in document order, and what was wrong with it.</summary>
public sealed record ParsedFeed
{
    /// <summary>The dialect that was recognised; <see cref="FeedFormat.Unknown"/> when the document is no feed.</summary>
    public required FeedFormat Format { get; init; }

    /// <summary>Plain text, without markup.</summary>
    public string? Title { get; init; }

    /// <summary>The site's address, absolute.</summary>
    public Uri? Link { get; init; }

    /// <summary>Plain text, without markup.</summary>
    public string? Description { get; init; }

    /// <summary>BCP 47 tag as declared.</summary>
    public string? Language { get; init; }

    /// <summary>When the publisher says the feed last changed.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>How long the publisher asks readers to wait between polls (RSS <c>ttl</c>, <c>sy:updatePeriod</c>).</summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>Hours of the day (UTC, 0–23) in which the publisher asks not to be polled (RSS <c>skipHours</c>).</summary>
    public IReadOnlyList<int> SkipHours { get; init; } = [];

    /// <summary>Days on which the publisher asks not to be polled (RSS <c>skipDays</c>).</summary>
    public IReadOnlyList<DayOfWeek> SkipDays { get; init; } = [];

    /// <summary>In document order.</summary>
    public IReadOnlyList<FeedEntry> Entries { get; init; } = [];

    /// <summary>Further feed documents, where this one only lists them (a sitemap index), in document order; such a document has no entries.</summary>
    public IReadOnlyList<FeedPart> Parts { get; init; } = [];

    /// <summary>What had to be repaired or passed over, in words; empty for a sound feed.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];
}

/// <summary>A feed document that another one names.</summary>
/// <param name="Url">Absolute.</param>
/// <param name="Updated">When it last changed, as the one that names it says.</param>
public sealed record FeedPart(Uri Url, DateTimeOffset? Updated);
