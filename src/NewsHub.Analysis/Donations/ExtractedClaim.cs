namespace NewsHub.Analysis.Donations;

/// <summary>A gift as one article states it. Nothing here is inferred from other articles.</summary>
public sealed record ExtractedClaim
{
    /// <summary>Names of those who give, as the article's parties are named; empty when it does not say.</summary>
    public IReadOnlyList<string> Donors { get; init; } = [];

    /// <summary>The foundation or company through which they give.</summary>
    public string? Via { get; init; }

    /// <summary>Who receives.</summary>
    public string? Recipient { get; init; }

    /// <summary>Units of <see cref="Currency"/>; null for "six-figure" and for gifts in kind.</summary>
    public decimal? Amount { get; init; }

    /// <summary>ISO 4217 code; null when there is no amount of money.</summary>
    public string? Currency { get; init; }

    /// <summary>The amount's own words ("$100,000", "half a million dollars", "10,000 meals").</summary>
    public string? AmountText { get; init; }

    /// <summary>The same sum in other currencies, as the article converts it; never a second gift.</summary>
    public IReadOnlyList<ConvertedAmount> Conversions { get; init; } = [];

    /// <summary>The first of <see cref="Conversions"/>; null where the article converts nothing.</summary>
    public ConvertedAmount? Converted => Conversions.Count > 0 ? Conversions[0] : null;

    /// <summary>How exactly the amount is meant ("more than", "up to").</summary>
    public AmountQualifier Qualifier { get; init; }

    /// <summary>The upper end of a range ("$1 million to $2 million"), in units of <see cref="Currency"/>; <see cref="Amount"/> is the lower one.</summary>
    public decimal? UpTo { get; init; }

    /// <summary>What a unit amount is per ("member of their family"); such amounts are never summed.</summary>
    public string? Per { get; init; }

    /// <summary>What the article says has happened.</summary>
    public required DonationStatus Status { get; init; }

    /// <summary>Told as background (an earlier gift), not as this article's news.</summary>
    public bool IsBackground { get; init; }

    /// <summary>When it was made, as the article tells; null when it does not, or the article's own date is not known.</summary>
    public ToldDate? GivenOn { get; init; }

    /// <summary>What it is for (<see cref="Donations.Cause.Key"/>); null when neither the recipient nor the sentence tells.</summary>
    public string? Cause { get; init; }

    /// <summary>The sentence that states it, in the article's text.</summary>
    public required TextSpan Evidence { get; init; }

    /// <summary>The place of <see cref="AmountText"/> in the article's text.</summary>
    public TextSpan? AmountSpan { get; init; }

    /// <summary>0 to 1.</summary>
    public double Confidence { get; init; } = 1;
}

/// <summary>A gift's sum in another currency, as an article converts it.</summary>
/// <param name="Amount">Units of <paramref name="Currency"/>.</param>
/// <param name="Currency">ISO 4217; null where the article leaves it open ("$135,000 (US $100,000)").</param>
public sealed record ConvertedAmount(decimal Amount, string? Currency);

/// <summary>How far a gift has come, in the words of the article.</summary>
public enum DonationStatus
{
    /// <summary>Said to be coming ("will donate").</summary>
    Announced,
    /// <summary>Promised ("pledged").</summary>
    Pledged,
    /// <summary>Done ("donated", "gave").</summary>
    Given,
    /// <summary>Added to what others give.</summary>
    Matched,
    /// <summary>Raised from others; not the donor's own money.</summary>
    Raised,
}
