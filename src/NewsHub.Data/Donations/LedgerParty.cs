using NewsHub.Data.Parties;

namespace NewsHub.Data.Donations;

/// <summary>A party to a gift.</summary>
public sealed class LedgerParty
{
    /// <summary>The gift.</summary>
    public long EntryId { get; init; }

    /// <summary>The gift.</summary>
    public LedgerEntry? Entry { get; init; }

    /// <summary>Who.</summary>
    public long PartyId { get; init; }

    /// <summary>Who.</summary>
    public Party? Party { get; init; }

    /// <summary>On which side.</summary>
    public required LedgerRole Role { get; init; }

    /// <summary>Place among those of one role.</summary>
    public required int Ordinal { get; set; }

    /// <summary>The gift's day, so that a party's gifts are found in order.</summary>
    public required DateOnly GivenOn { get; set; }
}

/// <summary>The side on which a party stands.</summary>
public enum LedgerRole
{
    /// <summary>Gives.</summary>
    Donor,
    /// <summary>Passes on what the donor gives.</summary>
    Via,
    /// <summary>Receives.</summary>
    Recipient,
}
