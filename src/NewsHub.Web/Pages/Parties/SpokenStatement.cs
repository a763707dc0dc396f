using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Pages.Parties;

/// <summary>A statement on the page of who said it, gathered over all stories that print it.</summary>
/// <param name="Statement">What was said, with its first prints.</param>
public sealed record SpokenStatement(Statement Statement)
{
    /// <summary>Its first print.</summary>
    public required DateTimeOffset SaidAt { get; init; }

    /// <summary>When its wording, speakers or prints last changed here.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>When a story that prints it last changed here, in whatever.</summary>
    public required DateTimeOffset StoryChangedAt { get; init; }

    /// <summary>Number of different outlets that print it, in all stories.</summary>
    public required int Outlets { get; init; }

    /// <summary>Where it is printed, the first story first.</summary>
    public required IReadOnlyList<SpokenPlace> Places { get; init; }
}

/// <summary>A story that prints a statement.</summary>
/// <param name="Story">The story.</param>
/// <param name="Language">Of its headline, null when not known.</param>
/// <param name="UtteranceId">The statement, as that story has it.</param>
public sealed record SpokenPlace(StoryHeadline Story, string? Language, long UtteranceId)
{
    /// <summary>The very place on the story's page.</summary>
    public string Path => $"{StoryPath.Of(Story.Id, Story.Headline)}#{Statement.AnchorOf(UtteranceId)}";
}
