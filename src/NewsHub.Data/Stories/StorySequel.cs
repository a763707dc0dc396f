namespace NewsHub.Data.Stories;

/// <summary>Two events of one giver, one after the other: two stories, and never one.</summary>
public sealed class StorySequel
{
    /// <summary>The story whose first article is the older. Primary key with <see cref="LaterId"/>.</summary>
    public required long EarlierId { get; init; }

    /// <summary>The earlier story.</summary>
    public Story? Earlier { get; init; }

    /// <summary>The other.</summary>
    public required long LaterId { get; init; }

    /// <summary>The later story.</summary>
    public Story? Later { get; init; }
}
