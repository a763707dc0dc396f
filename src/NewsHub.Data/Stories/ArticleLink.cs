namespace NewsHub.Data.Stories;

/// <summary>An editor's word about a pair of articles, which no algorithm may undo. The smaller id stands first.</summary>
public sealed class ArticleLink
{
    /// <summary>The smaller id of the pair.</summary>
    public required long FirstId { get; init; }

    /// <summary>The larger id of the pair.</summary>
    public required long SecondId { get; init; }

    /// <summary>Must or cannot.</summary>
    public required ArticleLinkKind Kind { get; set; }

    /// <summary>When it was said.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>Whether a pair of articles must or cannot share a story.</summary>
public enum ArticleLinkKind
{
    /// <summary>They must share a story.</summary>
    Must,
    /// <summary>They cannot share a story.</summary>
    Cannot,
}
