namespace NewsHub.Data.Stories;

/// <summary>Two stories that may tell one event, too uncertain to be joined without an editor.</summary>
public sealed class MergeSuggestion
{
    /// <summary>The lower id of the two. Primary key with <see cref="OtherId"/>.</summary>
    public required long StoryId { get; init; }

    /// <summary>One story.</summary>
    public Story? Story { get; init; }

    /// <summary>The higher id of the two.</summary>
    public required long OtherId { get; init; }

    /// <summary>The other story.</summary>
    public Story? Other { get; init; }

    /// <summary>0 to 1: <see cref="NewsHub.Analysis.Stories.StoryJoiner"/>'s confidence when last asked.</summary>
    public required double Confidence { get; set; }

    /// <summary>The article that fits both, in which the desk finds why.</summary>
    public required long ArticleId { get; set; }

    /// <summary>When it was last found.</summary>
    public required DateTimeOffset FoundAt { get; set; }
}
