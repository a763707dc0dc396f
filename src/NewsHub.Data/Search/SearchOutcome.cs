namespace NewsHub.Data.Search;

/// <summary>How a search ended.</summary>
public abstract record SearchOutcome
{
    private SearchOutcome()
    {
    }

    /// <summary>A page of what was found, which may be empty.</summary>
    /// <param name="Page">The page.</param>
    public sealed record Found(SearchPage Page) : SearchOutcome;

    /// <summary>It asks for nothing that can be looked up: only "the", "of" and the like.</summary>
    public sealed record Nothing : SearchOutcome;

    /// <summary>It was given up: no search may hold up the others.</summary>
    public sealed record TooSlow : SearchOutcome;
}

/// <summary>One page of what was found.</summary>
/// <param name="Stories">Numbers of stories, in order.</param>
/// <param name="Total">How many there are, up to <see cref="MostCounted"/>.</param>
/// <param name="Next">Where the next page begins; null on the last one.</param>
public sealed record SearchPage(IReadOnlyList<long> Stories, int Total, SearchCursor? Next)
{
    /// <summary>More than so many are not counted.</summary>
    public const int MostCounted = 1000;

    /// <summary>There are more than <see cref="MostCounted"/>.</summary>
    public bool IsMore { get; init; }

    /// <summary>By relevance only the newest of those that fit were compared; in order of time all are listed.</summary>
    public bool IsNewestOnly { get; init; }
}
