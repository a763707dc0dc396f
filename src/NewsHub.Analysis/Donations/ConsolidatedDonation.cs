namespace NewsHub.Analysis.Donations;

/// <summary>One gift, gathered from the claims of one or more articles.</summary>
public sealed record ConsolidatedDonation
{
    /// <summary>Who gives, in the fullest form that a claim prints.</summary>
    public IReadOnlyList<string> Donors { get; init; } = [];

    /// <summary>The foundation or company through which they give.</summary>
    public string? Via { get; init; }

    /// <summary>Who receives, in the form that most articles print.</summary>
    public string? Recipient { get; init; }

    /// <summary>The figure that most articles print; never an average, never a sum.</summary>
    public decimal? Amount { get; init; }

    /// <summary>ISO 4217 code of <see cref="Amount"/>.</summary>
    public string? Currency { get; init; }

    /// <summary>The words of one claim for the amount.</summary>
    public string? AmountText { get; init; }

    /// <summary>What a unit amount is per; such an amount is never added to a total.</summary>
    public string? Per { get; init; }

    /// <summary>The status that most articles tell; on a tie the furthest.</summary>
    public required DonationStatus Status { get; init; }

    /// <summary>Whether at least half of the claims tell it as background.</summary>
    public bool IsBackground { get; init; }

    /// <summary>The evidence, ordered by article and place.</summary>
    public required IReadOnlyList<ClaimOfArticle> Claims { get; init; }

    /// <summary>Where the claims cannot all hold.</summary>
    public IReadOnlyList<DonationConflict> Conflicts { get; init; } = [];
}

/// <summary>What outlets disagree about.</summary>
public enum ConflictKind
{
    /// <summary>How much.</summary>
    Amount,
    /// <summary>Whether it is promised or done.</summary>
    Status,
    /// <summary>To whom.</summary>
    Recipient,
}

/// <summary>Claims of one gift that cannot all hold.</summary>
/// <param name="Kind">What they disagree about.</param>
/// <param name="Values">Each value with the claims that say so, the most supported first.</param>
public sealed record DonationConflict(ConflictKind Kind, IReadOnlyList<ConflictValue> Values);

/// <summary>One side of a conflict.</summary>
/// <param name="Text">The value for readers ("$288,000", "pledged", "ACLU").</param>
/// <param name="Claims">Who says so.</param>
public sealed record ConflictValue(string Text, IReadOnlyList<ClaimOfArticle> Claims);
