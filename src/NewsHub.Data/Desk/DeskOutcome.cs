namespace NewsHub.Data.Desk;

/// <summary>What became of something that an editor wanted done.</summary>
public abstract record DeskOutcome
{
    private DeskOutcome()
    {
    }

    /// <summary>It is done.</summary>
    /// <param name="Action">Its row in the log; of several, the last.</param>
    public sealed record Done(DeskAction Action) : DeskOutcome;

    /// <summary>Somebody or something else was faster: nothing was done.</summary>
    /// <param name="Changes">What happened to the story since it was looked at, the earliest first.</param>
    public sealed record Overtaken(IReadOnlyList<StoryChange> Changes) : DeskOutcome;

    /// <summary>It cannot be done.</summary>
    /// <param name="Reason">Why, in a sentence.</param>
    public sealed record Refused(string Reason) : DeskOutcome;

    /// <summary>It can only be undone together with what was built upon it.</summary>
    /// <param name="Later">What would have to be undone with it, the latest first.</param>
    public sealed record Needed(IReadOnlyList<DeskAction> Later) : DeskOutcome;
}

/// <summary>What happened to a story while an editor looked at it.</summary>
/// <param name="StoryId">The story.</param>
/// <param name="Headline">Its headline now.</param>
/// <param name="Version">Its version now.</param>
/// <param name="Actions">What colleagues did; empty when articles came in or were read anew.</param>
public sealed record StoryChange(long StoryId, string Headline, long Version, IReadOnlyList<DeskAction> Actions);
