using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Donations.Ledger;
using NewsHub.Web.Pages.Parties;
using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Pages.Giving;

/// <summary>One gift of the ledger at a glance.</summary>
public sealed record LedgerLine
{
    /// <summary>The number in its address.</summary>
    public required long Id { get; init; }

    /// <summary>Its identity in feeds.</summary>
    public required Guid Guid { get; init; }

    /// <summary>Who gives what to whom.</summary>
    public required GiftTerms Terms { get; init; }

    /// <summary>The figure, for the order of a list.</summary>
    public decimal? Amount => Terms.Amount;

    /// <summary>The day under which it is listed.</summary>
    public required DateOnly GivenOn { get; init; }

    /// <summary>How exact that day is.</summary>
    public required GiftDateKind DateKind { get; init; }

    /// <summary>What it is for.</summary>
    public required Cause? Cause { get; init; }

    /// <summary>Whether it enters totals by itself.</summary>
    public required GiftStanding Standing { get; init; }

    /// <summary>The gift out of which it was paid, which is counted in its stead.</summary>
    public required long? PaidFromId { get; init; }

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

    /// <summary>The parties with pages, those who give first.</summary>
    public IReadOnlyList<NamedParty> Parties { get; init; } = [];

    /// <summary>Its page.</summary>
    public string Path => GiftPath.Of(Id, Terms);

    /// <summary>"June 2018", as exact as it is known.</summary>
    public string Date => DateKind switch
    {
        GiftDateKind.Day or GiftDateKind.Reported => GivenOn.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture),
        GiftDateKind.Month => GivenOn.ToString("MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture),
        GiftDateKind.Year => GivenOn.ToString("yyyy", System.Globalization.CultureInfo.InvariantCulture),
        GiftDateKind.Before => $"before {GivenOn.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)}",
        _ => throw new ArgumentOutOfRangeException(nameof(DateKind), DateKind, null),
    };

    /// <summary>Why it enters no total, in words; null when it does.</summary>
    public string? NotCounted => PaidFromId is not null ? "paid out of a gift that is counted already" : Standing switch
    {
        GiftStanding.Counted => null,
        GiftStanding.NoSum => "no sum is told",
        GiftStanding.UnitSum => "a sum for each of several",
        GiftStanding.Ceiling => "a ceiling that may not be reached",
        GiftStanding.Raised => "raised from others",
        GiftStanding.Uncertain => "only recalled, without both names",
        GiftStanding.Rejected => "no gift, the editors hold",
        _ => throw new ArgumentOutOfRangeException(nameof(Standing), Standing, null),
    };
}
