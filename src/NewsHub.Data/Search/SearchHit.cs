using NewsHub.Data.Stories;

namespace NewsHub.Data.Search;

/// <summary>A story that was found, with the words that were looked for marked in it.</summary>
public sealed record SearchHit
{
    /// <summary>The number in its address.</summary>
    public required long StoryId { get; init; }

    /// <summary>Its headline.</summary>
    public required MarkedText Headline { get; init; }

    /// <summary>The beginning of its lead; null when it has none.</summary>
    public required MarkedText? Lead { get; init; }

    /// <summary>The beginning of a quotation that holds what was looked for; null when none does.</summary>
    public required MarkedText? Said { get; init; }

    /// <summary>Language of headline and lead (BCP 47), null when not known.</summary>
    public required string? Language { get; init; }

    /// <summary>Its newest report.</summary>
    public required DateTimeOffset LastPublishedAt { get; init; }

    /// <summary>Number of outlets that report it.</summary>
    public required int OutletCount { get; init; }

    /// <summary>Names of some of them.</summary>
    public required IReadOnlyList<string> Outlets { get; init; }

    /// <summary>What is given in it, in the order of the gifts' places.</summary>
    public IReadOnlyList<TermsRow> Gifts { get; init; } = [];

    /// <summary>Other headlines that hold what was looked for.</summary>
    public IReadOnlyList<SearchReport> Reports { get; init; } = [];
}

/// <summary>An article whose headline holds what was looked for.</summary>
/// <param name="Outlet">Who published it.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Language">Of the headline, null when not known.</param>
public sealed record SearchReport(string Outlet, MarkedText Title, string? Language);
