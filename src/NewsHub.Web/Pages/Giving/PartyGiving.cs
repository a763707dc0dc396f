using Microsoft.EntityFrameworkCore;
using NewsHub.Data;
using NewsHub.Data.Donations;

namespace NewsHub.Web.Pages.Giving;

/// <summary>What one party gave and received.</summary>
/// <param name="Gave">What it gave, alone or with others, by currency; promises among it.</param>
/// <param name="Received">What it received, by currency; promises among it.</param>
/// <param name="Latest">Its latest gifts, on either side.</param>
/// <param name="Count">Number of all its gifts, counted or not.</param>
public sealed record PartyGiving(IReadOnlyList<CurrencyTotal> Gave, IReadOnlyList<CurrencyTotal> Received, IReadOnlyList<LedgerLine> Latest, int Count);

/// <summary>Reads what parties gave and received.</summary>
public sealed class PartyGivingReader(NewsHubDb db, LedgerReader ledger)
{
    private const int Shown = 8;

    /// <summary>A party's gifts; null when the ledger has none.</summary>
    public async Task<PartyGiving?> ReadAsync(long partyId, CancellationToken cancellationToken)
    {
        var filter = new LedgerFilter { PartyId = partyId };
        var sides = filter.SidesOf(db, partyId);
        var sums = await sides.GroupBy(side => new { IsReceived = side.Role == LedgerRole.Recipient, side.Currency, side.Status })
            .Select(group => new
            {
                group.Key.IsReceived,
                group.Key.Currency,
                group.Key.Status,
                Counted = group.Where(side => side.IsCounted).Select(side => side.EntryId).Distinct().Count(),
                Amount = group.Sum(side => side.IsCounted && side.Role != LedgerRole.Via ? side.Amount ?? 0 : 0),
            }).ToListAsync(cancellationToken);
        if (sums.Count == 0)
            return null;
        var rows = sums.ConvertAll(sum => (sum.IsReceived, Row: new SumRow(default, sum.Currency ?? "", sum.Status, 0, sum.Counted, sum.Amount)));
        var (latest, _) = await ledger.PageAsync(filter, LedgerOrder.Newest, null, Shown, cancellationToken);
        return new(Totals(rows.Where(row => !row.IsReceived)), Totals(rows.Where(row => row.IsReceived)), latest, await sides.Select(side => side.EntryId).Distinct().CountAsync(cancellationToken));
    }

    private static List<CurrencyTotal> Totals(IEnumerable<(bool IsReceived, SumRow Row)> rows) =>
        [.. rows.Select(row => row.Row).Where(row => row.Amount > 0).GroupBy(row => row.Currency)
            .Select(group => new CurrencyTotal(group.Key, group.Sum(row => row.Counted), group.Where(row => !row.IsPromise).Sum(row => row.Amount), group.Where(row => row.IsPromise).Sum(row => row.Amount)))
            .OrderByDescending(total => total.Gifts).ThenBy(total => total.Currency, StringComparer.Ordinal)];
}
