using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Donations.Ledger;

namespace NewsHub.Web.Pages.Giving.TakeAway;

/// <summary>One gift as it is taken away.</summary>
public sealed record LedgerRow
{
    /// <summary>The number in its address.</summary>
    public required long Id { get; init; }

    /// <summary>Its identity for ever.</summary>
    public required Guid Guid { get; init; }

    /// <summary>Who gives.</summary>
    public required IReadOnlyList<string> Donors { get; init; }

    /// <summary>Through whom.</summary>
    public required string? Via { get; init; }

    /// <summary>Who receives.</summary>
    public required string? Recipient { get; init; }

    /// <summary>The recipient's number among people and organisations.</summary>
    public required long? RecipientId { get; init; }

    /// <summary>Units of <see cref="Currency"/>.</summary>
    public required decimal? Amount { get; init; }

    /// <summary>The upper end of a range.</summary>
    public required decimal? UpTo { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string? Currency { get; init; }

    /// <summary>The amount's own words.</summary>
    public required string? AmountText { get; init; }

    /// <summary>How exactly the amount is meant.</summary>
    public required AmountQualifier Qualifier { get; init; }

    /// <summary>What a unit amount is per.</summary>
    public required string? Per { get; init; }

    /// <summary>How far it has come.</summary>
    public required DonationStatus Status { get; init; }

    /// <summary>A <see cref="Analysis.Donations.Cause.Key"/>.</summary>
    public required string? Cause { get; init; }

    /// <summary>The day under which it is listed.</summary>
    public required DateOnly GivenOn { get; init; }

    /// <summary>How exact that day is.</summary>
    public required GiftDateKind DateKind { get; init; }

    /// <summary>Whether it enters totals by itself.</summary>
    public required GiftStanding Standing { get; init; }

    /// <summary>The gift out of which it was paid.</summary>
    public required long? PaidFromId { get; init; }

    /// <summary>Whether it enters totals.</summary>
    public required bool IsCounted { get; init; }

    /// <summary>In what outlets disagree.</summary>
    public required IReadOnlyList<string> Disagreements { get; init; }

    /// <summary>What editors corrected.</summary>
    public IReadOnlyList<string> Decided { get; init; } = [];

    /// <summary>Number of outlets that tell it.</summary>
    public required int Outlets { get; init; }

    /// <summary>Publication of the first article that tells it.</summary>
    public required DateTimeOffset FirstReportedAt { get; init; }

    /// <summary>When it last changed here.</summary>
    public required DateTimeOffset ChangedAt { get; init; }
}
