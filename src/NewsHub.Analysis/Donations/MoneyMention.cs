namespace NewsHub.Analysis.Donations;

/// <summary>An amount of money as a text writes it.</summary>
/// <param name="Span">Its place, from the sign or first figure to the last word ("$72,000", "half a million dollars", "$1 million to $2 million").</param>
/// <param name="Amount">Units of <paramref name="Currency"/>, the lower end of a range; null where the words give none ("six-figure", "millions of dollars").</param>
/// <param name="UpTo">The upper end of a range; null otherwise.</param>
/// <param name="Currency">ISO 4217 code; null where the words leave it open ("six-figure", a dollar that is not the United States').</param>
/// <param name="Qualifier">How exactly the amount is meant.</param>
/// <param name="Per">What a unit amount is per ("member of their family", "year"); null for a whole sum.</param>
/// <param name="ConversionOf">The place of the amount that this one converts into another currency; null for an amount of its own.</param>
public sealed record MoneyMention(
    TextSpan Span,
    decimal? Amount,
    decimal? UpTo,
    string? Currency,
    AmountQualifier Qualifier,
    string? Per = null,
    TextSpan? ConversionOf = null);

/// <summary>How exactly an amount is meant.</summary>
public enum AmountQualifier
{
    /// <summary>As it stands.</summary>
    Exact,
    /// <summary>"About", "roughly", "an estimated".</summary>
    About,
    /// <summary>"More than", "over", "at least".</summary>
    MoreThan,
    /// <summary>"Nearly", "almost", "just under".</summary>
    LessThan,
    /// <summary>"Up to", "as much as": a ceiling that may not be reached.</summary>
    UpTo,
}
