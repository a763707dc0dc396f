namespace NewsHub.Data.Donations;

/// <summary>A story whose gifts the ledger does not know yet as they are now.</summary>
public sealed class LedgerDue
{
    /// <summary>The story.</summary>
    public required long StoryId { get; init; }

    /// <summary>Entries that its gifts were in, in whatever state these are now.</summary>
    public required List<long> Entries { get; init; }

    /// <summary>Whether its gifts say what they said: at most more articles say so.</summary>
    public required bool IsSame { get; init; }
}
