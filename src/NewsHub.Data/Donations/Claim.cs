using NewsHub.Analysis.Donations;
using NewsHub.Data.Articles;

namespace NewsHub.Data.Donations;

/// <summary>A gift as one article states it, with its evidence in the article's text.</summary>
public sealed class Claim
{
    /// <summary>Primary key.</summary>
    public long Id { get; init; }

    /// <summary>Who states it.</summary>
    public required long ArticleId { get; init; }

    /// <summary>Who states it.</summary>
    public Article? Article { get; init; }

    /// <summary>Place among the article's claims.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Who gives.</summary>
    public List<string> Donors { get; init; } = [];

    /// <summary>Through which foundation or company.</summary>
    public string? Via { get; init; }

    /// <summary>Who receives.</summary>
    public string? Recipient { get; init; }

    /// <summary>Units of <see cref="Currency"/>.</summary>
    public decimal? Amount { get; init; }

    /// <summary>ISO 4217.</summary>
    public string? Currency { get; init; }

    /// <summary>The amount's own words.</summary>
    public string? AmountText { get; init; }

    /// <summary>The same sum as the article converts it; units of <see cref="ConvertedCurrency"/>.</summary>
    public decimal? ConvertedAmount { get; init; }

    /// <summary>ISO 4217; null where the article leaves it open.</summary>
    public string? ConvertedCurrency { get; init; }

    /// <summary>The upper end of a range.</summary>
    public decimal? UpTo { get; init; }

    /// <summary>How exactly the amount is meant.</summary>
    public AmountQualifier Qualifier { get; init; }

    /// <summary>What it is for (<see cref="Analysis.Donations.Cause.Key"/>).</summary>
    public string? Cause { get; init; }

    /// <summary>The first of the days within which it was made, where the article tells.</summary>
    public DateOnly? GivenFrom { get; init; }

    /// <summary>The last of them.</summary>
    public DateOnly? GivenTo { get; init; }

    /// <summary>What a unit amount is per.</summary>
    public string? Per { get; init; }

    /// <summary>How far the gift has come.</summary>
    public required DonationStatus Status { get; init; }

    /// <summary>Told as background.</summary>
    public bool IsBackground { get; init; }

    /// <summary>Start of the evidence sentence in the article's text.</summary>
    public required int EvidenceStart { get; init; }

    /// <summary>End of the evidence sentence.</summary>
    public required int EvidenceEnd { get; init; }

    /// <summary>Start of the amount's words in the article's text.</summary>
    public int? AmountStart { get; init; }

    /// <summary>End of the amount's words.</summary>
    public int? AmountEnd { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The donation that began with this claim: its number follows it; null where it began none.</summary>
    public long? BeganDonationId { get; set; }

    /// <summary>Entries of the ledger that began with this claim: wherever it is told, their numbers follow it.</summary>
    public List<long> Began { get; set; } = [];

    /// <summary>The donation that this claim tells of.</summary>
    public long? DonationId { get; set; }

    /// <summary>The donation that this claim tells of.</summary>
    public Donation? Donation { get; set; }
}
