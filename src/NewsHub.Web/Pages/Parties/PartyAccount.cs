namespace NewsHub.Web.Pages.Parties;

/// <summary>A person or organisation as readers and subscribers see it.</summary>
/// <param name="Party">Who it is.</param>
/// <param name="Guid">Its identity in feeds.</param>
/// <param name="StatementCount">Number of statements on its page.</param>
/// <param name="LastSaidAt">First print of the newest of them.</param>
public sealed record PartyAccount(NamedParty Party, Guid Guid, int StatementCount, DateTimeOffset? LastSaidAt)
{
    /// <summary>Other forms in which articles name it.</summary>
    public required IReadOnlyList<string> OtherNames { get; init; }

    /// <summary>Others who are called by the same name, whole or in part.</summary>
    public required IReadOnlyList<NamedParty> Namesakes { get; init; }

    /// <summary>The name tells who is meant; a surname alone does not.</summary>
    public required bool IsWholeName { get; init; }

    /// <summary>Where its feeds lie, without ending.</summary>
    public string FeedsPath => Party.Shelf.FeedOf(Party.Id, "")[..^1];
}
