namespace NewsHub.Data.Stories;

/// <summary>What an editor has decided about two articles. No assignment, joining or review ever crosses it.</summary>
public sealed class ArticlePair
{
    /// <summary>The lower id of the two. Primary key with <see cref="OtherId"/>.</summary>
    public required long ArticleId { get; init; }

    /// <summary>The higher id of the two.</summary>
    public required long OtherId { get; init; }

    /// <summary>Whether they must share a story, or must not.</summary>
    public required PairLink Link { get; set; }

    /// <summary>When it was decided.</summary>
    public required DateTimeOffset DecidedAt { get; set; }
}

/// <summary>The two constraints of semi-supervised clustering (Wagstaff and Cardie 2000).</summary>
public enum PairLink
{
    /// <summary>The two share a story.</summary>
    Must,

    /// <summary>The two never share a story.</summary>
    Cannot,
}
