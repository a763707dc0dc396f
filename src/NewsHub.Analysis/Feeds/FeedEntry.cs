namespace NewsHub.Analysis.Feeds;

/// <summary>One item of a feed.</summary>
public sealed record FeedEntry
{
    /// <summary>The publisher's own id (RSS <c>guid</c>, Atom <c>id</c>), verbatim; null when there is none.</summary>
    public string? Guid { get; init; }

    /// <summary>The address of the page, absolute; null when the entry has none that can be fetched over HTTP.</summary>
    public Uri? Url { get; init; }

    /// <summary>Plain text, without markup.</summary>
    public string? Title { get; init; }

    /// <summary>HTML as the publisher wrote it: hostile until encoded.</summary>
    public string? Summary { get; init; }

    /// <summary>HTML as the publisher wrote it: hostile until encoded.</summary>
    public string? Content { get; init; }

    /// <summary>Names as declared.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Categories, tags and keywords as declared.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>When the publisher says it was first published.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When the publisher says it last changed.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>Absolute address of a picture.</summary>
    public Uri? Image { get; init; }

    /// <summary>Attached media.</summary>
    public IReadOnlyList<FeedEnclosure> Enclosures { get; init; } = [];
}

/// <summary>A media file attached to an entry.</summary>
/// <param name="Url">Absolute address.</param>
/// <param name="Type">Media type as declared.</param>
/// <param name="Length">Bytes as declared.</param>
public sealed record FeedEnclosure(Uri Url, string? Type, long? Length);
