using NewsHub.Analysis.Donations;

namespace NewsHub.Web.Pages.Giving;

/// <summary>What the gifts of a filter come to. Sums of two currencies are never added up.</summary>
/// <param name="Gifts">Number of gifts, counted or not.</param>
/// <param name="Totals">By currency, the most gifts first.</param>
/// <param name="Currency">The currency that the charts show; null when no sum is told.</param>
/// <param name="Months">What was given and promised in it by month, the earliest first.</param>
/// <param name="Recipients">Who received most in it.</param>
public sealed record LedgerFigures(
    int Gifts, IReadOnlyList<CurrencyTotal> Totals, string? Currency, IReadOnlyList<MonthTotal> Months, IReadOnlyList<RecipientTotal> Recipients)
{
    /// <summary>Nothing.</summary>
    public static LedgerFigures None { get; } = new(0, [], null, [], []);

    /// <summary>Number of gifts that enter totals.</summary>
    public int Counted => Totals.Sum(total => total.Gifts);
}

/// <summary>What the counted gifts of one currency come to.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Gifts">Their number.</param>
/// <param name="Given">Given and matched.</param>
/// <param name="Promised">Announced and pledged, and not told as given since.</param>
public sealed record CurrencyTotal(string Currency, int Gifts, decimal Given, decimal Promised)
{
    /// <summary>Both.</summary>
    public decimal Amount => Given + Promised;
}

/// <summary>A month's counted gifts in one currency.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Gifts">Their number.</param>
/// <param name="Given">Given and matched.</param>
/// <param name="Promised">Announced and pledged, and not told as given since.</param>
public sealed record MonthTotal(DateOnly Month, int Gifts, decimal Given, decimal Promised);

/// <summary>What one recipient's counted gifts in one currency come to.</summary>
/// <param name="Party">Who.</param>
/// <param name="Gifts">Their number.</param>
/// <param name="Amount">Given and promised.</param>
public sealed record RecipientTotal(Parties.NamedParty Party, int Gifts, decimal Amount);

/// <summary>One row of the kept sums, or of what a party's gifts come to.</summary>
internal sealed record SumRow(DateOnly Month, string Currency, DonationStatus Status, int Gifts, int Counted, decimal Amount)
{
    public bool IsPromise => Status is DonationStatus.Announced or DonationStatus.Pledged;
}
