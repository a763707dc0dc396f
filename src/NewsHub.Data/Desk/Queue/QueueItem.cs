namespace NewsHub.Data.Desk.Queue;

/// <summary>One question to the editors, with its reason in words and what has to be compared.</summary>
public sealed record QueueItem
{
    /// <summary>What kind of question.</summary>
    public required QueueKind Kind { get; init; }

    /// <summary>What it is about, as <see cref="QueueMark.Subject"/> names it.</summary>
    public required string Subject { get; init; }

    /// <summary>What it is about, for people.</summary>
    public required string Title { get; init; }

    /// <summary>Why it is asked, in a sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>What is compared, side by side.</summary>
    public required IReadOnlyList<QueueSide> Sides { get; init; }

    /// <summary>The story that it is about; the first of two; null for items and sources.</summary>
    public long? StoryId { get; init; }

    /// <summary>The gift of the ledger that it is about.</summary>
    public long? GiftId { get; init; }

    /// <summary>The second story.</summary>
    public long? OtherId { get; init; }

    /// <summary>The versions of the stories as they are compared.</summary>
    public IReadOnlyDictionary<long, long> Versions { get; init; } = new Dictionary<long, long>();

    /// <summary>The article, quotation, entry or source that it is about, where it is about one.</summary>
    public long? Id { get; init; }
}

/// <summary>One side of a comparison.</summary>
/// <param name="Title">Whose side.</param>
/// <param name="Address">A path of the desk; null for none.</param>
/// <param name="Text">What is compared word by word; null for none.</param>
/// <param name="Lines">What belongs to it.</param>
/// <param name="ClaimId">The claim that it stands for, which can be chosen; null for none.</param>
public sealed record QueueSide(string Title, string? Address, string? Text, IReadOnlyList<QueueLine> Lines, long? ClaimId = null);

/// <summary>A line of a side.</summary>
/// <param name="Text">The line.</param>
/// <param name="ArticleId">The article that it stands for, which can be left out; null for none.</param>
public sealed record QueueLine(string Text, long? ArticleId = null);
