using System.Globalization;
using NewsHub.Analysis.Stories;

namespace NewsHub.Analysis.Donations.Ledger;

/// <summary>A gift as strings by which other accounts of it are looked up: its sum with one name, and a name of each side.</summary>
public static class LedgerKeys
{
    private const int MostNames = 6;

    private const int MostKeys = 48;

    /// <summary>The keys, distinct; stable across processes.</summary>
    public static IReadOnlyList<string> Of(GiftAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        var donors = account.GiverNames().SelectMany(GiftKeys.Names).Distinct().Take(MostNames).ToList();
        var recipients = account.RecipientNames().SelectMany(GiftKeys.Names).Distinct().Take(MostNames).ToList();
        var sums = account.AllSums().Select(sum => string.Create(CultureInfo.InvariantCulture, $"{sum.Currency ?? "?"}{sum.Amount / 1.0000000000000000000000000000m}")).Distinct();
        return
        [
            .. donors.SelectMany(donor => recipients.Select(recipient => $"{donor}>{recipient}"))
                .Concat(sums.SelectMany(sum => donors.Concat(recipients).Select(name => $"{sum}:{name}"))).Distinct().Take(MostKeys),
        ];
    }
}
