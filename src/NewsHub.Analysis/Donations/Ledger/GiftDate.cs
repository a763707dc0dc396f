namespace NewsHub.Analysis.Donations.Ledger;

/// <summary>The day under which the ledger lists a gift.</summary>
/// <param name="Day">The first of the days within which it was made, as far as they are known.</param>
/// <param name="Kind">How exact it is.</param>
public sealed record GiftDate(DateOnly Day, GiftDateKind Kind)
{
    /// <summary>A pledge stands under the day when it was made; a gift under its own day, where outlets tell one, or its first report.</summary>
    internal static GiftDate Of(IReadOnlyList<GiftAccount> accounts)
    {
        var told = accounts.Where(account => account.GivenOn is not null)
            .GroupBy(account => account.GivenOn!).OrderBy(group => group.Key.Days).ThenByDescending(group => group.Sum(account => account.Articles)).ThenBy(group => group.Key.From).FirstOrDefault()?.Key;
        var news = accounts.Where(account => !account.IsBackground).Select(account => (DateOnly?)account.ReportedOn).Min();
        if (told is not null && (news is null || told.From <= news))
            return Of(told);
        return news is { } reported ? new(reported, GiftDateKind.Reported) : new(accounts.Min(account => account.ReportedOn), GiftDateKind.Before);
    }

    /// <summary>The first of the days that are told, as exact as they are.</summary>
    internal static GiftDate Of(ToldDate told) => new(told.From, told.Days == 1 ? GiftDateKind.Day : told.Days <= 31 ? GiftDateKind.Month : GiftDateKind.Year);
}

/// <summary>How exactly the day of a gift is known.</summary>
public enum GiftDateKind
{
    /// <summary>An article tells the day.</summary>
    Day,
    /// <summary>An article tells the month, or a few days of it.</summary>
    Month,
    /// <summary>An article tells the year, or a part of it.</summary>
    Year,
    /// <summary>The day of the first report.</summary>
    Reported,
    /// <summary>It was made at some time before this day, when it was first recalled.</summary>
    Before,
}
