using Microsoft.EntityFrameworkCore;
using NewsHub.Data;
using NewsHub.Data.Donations;
using NewsHub.Web.Pages.Parties;

namespace NewsHub.Web.Pages.Giving;

/// <summary>
/// Reads what gifts come to: from the sums that the database keeps, or, for one party, from that party's gifts. Either way the rows read are few,
/// however large the ledger is.
/// </summary>
public sealed class FiguresReader(NewsHubDb db)
{
    private const int MostRecipients = 10;

    /// <summary>The figures of a filter.</summary>
    public async Task<LedgerFigures> ReadAsync(LedgerFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var rows = await (filter.PartyId is null ? Kept(filter) : OfParty(filter)).ToListAsync(cancellationToken);
        if (rows.Count == 0)
            return LedgerFigures.None;
        var totals = rows.Where(row => row.Counted > 0).GroupBy(row => row.Currency)
            .Select(group => new CurrencyTotal(group.Key, group.Sum(row => row.Counted), group.Where(row => !row.IsPromise).Sum(row => row.Amount), group.Where(row => row.IsPromise).Sum(row => row.Amount)))
            .OrderByDescending(total => total.Gifts).ThenBy(total => total.Currency, StringComparer.Ordinal).ToList();
        var currency = filter.Currency ?? (totals.Count > 0 ? totals[0].Currency : null);
        var months = rows.Where(row => row.Currency == currency && row.Counted > 0).GroupBy(row => row.Month).OrderBy(group => group.Key)
            .Select(group => new MonthTotal(group.Key, group.Sum(row => row.Counted), group.Where(row => !row.IsPromise).Sum(row => row.Amount), group.Where(row => row.IsPromise).Sum(row => row.Amount)));
        return new(rows.Sum(row => row.Gifts), totals, currency, [.. months], currency is null ? [] : await RecipientsAsync(filter, currency, cancellationToken));
    }

    private IQueryable<SumRow> Kept(LedgerFilter filter)
    {
        var sums = db.LedgerSums.AsNoTracking().Where(sum => sum.Gifts > 0);
        if (filter.Cause?.Key is { } cause)
            sums = sums.Where(sum => sum.Cause == cause);
        if (filter.Year is { } year)
        {
            var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 1));
            sums = sums.Where(sum => sum.Month >= from && sum.Month <= to);
        }

        if (filter.Status is { } status)
            sums = sums.Where(sum => sum.Status == status);
        if (filter.AtLeast is { } least)
        {
            var digits = (short)decimal.Truncate(least).ToString("0", System.Globalization.CultureInfo.InvariantCulture).Length;
            sums = sums.Where(sum => sum.Magnitude >= digits);
        }

        if (filter.Currency is { } currency)
            sums = sums.Where(sum => sum.Currency == currency);
        return sums.GroupBy(sum => new { sum.Month, sum.Currency, sum.Status })
            .Select(group => new SumRow(group.Key.Month, group.Key.Currency, group.Key.Status, group.Sum(sum => sum.Gifts), group.Sum(sum => sum.Counted), group.Sum(sum => sum.Amount)));
    }

    private IQueryable<SumRow> OfParty(LedgerFilter filter) => filter.Of(db)
        .GroupBy(entry => new { entry.GivenOn.Year, entry.GivenOn.Month, entry.Currency, entry.Status })
        .Select(group => new SumRow(
            new DateOnly(group.Key.Year, group.Key.Month, 1), group.Key.Currency ?? "", group.Key.Status, group.Count(), group.Count(entry => entry.IsCounted), group.Sum(entry => entry.IsCounted ? entry.Amount ?? 0 : 0)));

    private async Task<IReadOnlyList<RecipientTotal>> RecipientsAsync(LedgerFilter filter, string currency, CancellationToken cancellationToken)
    {
        var isKept = filter is { PartyId: null, Cause: null, Status: null, AtLeast: null };
        var year = (short)(filter.Year ?? 0);
        var kept = db.LedgerRecipients.AsNoTracking().Where(sum => sum.Year == year && sum.Currency == currency && sum.Counted > 0).Select(sum => new { sum.PartyId, sum.Counted, sum.Amount });
        var gathered = (filter with { Currency = currency }).Of(db).Where(entry => entry.IsCounted && entry.RecipientPartyId != null).GroupBy(entry => entry.RecipientPartyId!.Value)
            .Select(group => new { PartyId = group.Key, Counted = group.Count(), Amount = group.Sum(entry => entry.Amount ?? 0) });
        var most = await (isKept ? kept : gathered).OrderByDescending(sum => sum.Amount).ThenBy(sum => sum.PartyId).Take(MostRecipients).ToListAsync(cancellationToken);
        long[] ids = [.. most.Select(sum => sum.PartyId)];
        var parties = await db.Parties.Where(party => ids.Contains(party.Id)).Select(party => new NamedParty(party.Id, party.Name, party.IsOrganization)).ToDictionaryAsync(party => party.Id, cancellationToken);
        return [.. most.Select(sum => new RecipientTotal(parties[sum.PartyId], sum.Counted, sum.Amount))];
    }
}
