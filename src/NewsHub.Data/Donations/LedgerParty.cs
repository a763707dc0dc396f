using NewsHub.Analysis.Donations;
using NewsHub.Data.Parties;

namespace NewsHub.Data.Donations;

/// <summary>A party to a gift, with what the party's lists and totals read of the gift, so that they are one range of one index.</summary>
public sealed class LedgerParty
{
    /// <summary>The gift.</summary>
    public long EntryId { get; internal set; }

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

    /// <summary>As the gift has it, like all that follows. Kept by the database.</summary>
    public bool IsShown { get; private set; }

    /// <summary><see cref="LedgerEntry.IsCounted"/>.</summary>
    public bool IsCounted { get; private set; }

    /// <summary><see cref="LedgerEntry.Amount"/>.</summary>
    public decimal? Amount { get; private set; }

    /// <summary><see cref="LedgerEntry.Currency"/>.</summary>
    public string? Currency { get; private set; }

    /// <summary><see cref="LedgerEntry.Status"/>.</summary>
    public DonationStatus Status { get; private set; }

    /// <summary><see cref="LedgerEntry.Cause"/>.</summary>
    public string? Cause { get; private set; }

    /// <summary><see cref="LedgerEntry.RecipientPartyId"/>.</summary>
    public long? RecipientPartyId { get; private set; }

    /// <summary><see cref="LedgerEntry.ChangedAt"/>.</summary>
    public DateTimeOffset ChangedAt { get; private set; }
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
