namespace NewsHub.Data.Desk;

/// <summary>How an editor answered a question of the queue, so that it is not asked again, or not before a time.</summary>
public sealed class QueueMark
{
    /// <summary>What kind of question. Primary key with <see cref="Subject"/>.</summary>
    public required QueueKind Kind { get; init; }

    /// <summary>What it is about, as the queue names it ("3|9" for two stories).</summary>
    public required string Subject { get; init; }

    /// <summary>Not before this time; null for never again.</summary>
    public DateTimeOffset? Until { get; init; }
}

/// <summary>What the queue asks about.</summary>
public enum QueueKind
{
    /// <summary>Whether two stories are one.</summary>
    Merge,
    /// <summary>Whether an article belongs where it is.</summary>
    Split,
    /// <summary>Whether words are a quotation, and whose.</summary>
    Quote,
    /// <summary>Outlets that disagree about an amount.</summary>
    Amount,
    /// <summary>An item that could not be read.</summary>
    Item,
    /// <summary>A source that does not answer as it should.</summary>
    Source,
}
