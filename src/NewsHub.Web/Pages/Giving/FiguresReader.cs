using Microsoft.EntityFrameworkCore;
using NewsHub.Data;
using NewsHub.Data.Donations;
using NewsHub.Web.Pages.Parties;

namespace NewsHub.Web.Pages.Giving;

/// <summary>
/// Reads what gifts come to: from the sums that the database keeps, or, for one party, from that party's sides. Either way the rows read are few,
/// however large the ledger is.
/// </summary>
public sealed class FiguresReader(NewsHubDb db)
{
    private const int MostRecipients = 10;

    /// <summary>The figures of a filter.</summary>
    public async Task<LedgerFigures> ReadAsync(LedgerFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var rows = await (filter.PartyId is { } party ? OfParty(filter, party) : Kept(filter)).ToListAsync(cancellationToken);
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
        var cause = filter.Cause?.Key ?? LedgerSum.AnyCause;
        var sums = db.LedgerSums.AsNoTracking().Where(sum => sum.Gifts > 0 && sum.Cause == cause);
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
        else
        {
            sums = sums.Where(sum => sum.Magnitude == LedgerSum.AnyMagnitude);
        }

        if (filter.Currency is { } currency)
            sums = sums.Where(sum => sum.Currency == currency);
        return sums.GroupBy(sum => new { sum.Month, sum.Currency, sum.Status })
            .Select(group => new SumRow(group.Key.Month, group.Key.Currency, group.Key.Status, group.Sum(sum => sum.Gifts), group.Sum(sum => sum.Counted), group.Sum(sum => sum.Amount)));
    }

    private IQueryable<SumRow> OfParty(LedgerFilter filter, long party) => filter.SidesOf(db, party)
        .Select(side => new { side.EntryId, side.GivenOn, side.Currency, side.Status, side.IsCounted, side.Amount }).Distinct()
        .GroupBy(side => new { side.GivenOn.Year, side.GivenOn.Month, side.Currency, side.Status })
        .Select(group => new SumRow(
            new DateOnly(group.Key.Year, group.Key.Month, 1), group.Key.Currency ?? "", group.Key.Status, group.Count(), group.Count(side => side.IsCounted), group.Sum(side => side.IsCounted ? side.Amount ?? 0 : 0)));

    private async Task<IReadOnlyList<RecipientTotal>> RecipientsAsync(LedgerFilter filter, string currency, CancellationToken cancellationToken)
    {
        var isKept = filter is { PartyId: null, Cause: null, Status: null, AtLeast: null };
        var year = (short)(filter.Year ?? 0);
        var kept = db.LedgerRecipients.AsNoTracking().Where(sum => sum.Year == year && sum.Currency == currency && sum.Counted > 0).Select(sum => new { sum.PartyId, sum.Counted, sum.Amount });
        filter = filter with { Currency = currency };
        var counted = filter.PartyId is { } party
            ? filter.SidesOf(db, party).Where(side => side.IsCounted && side.RecipientPartyId != null).Select(side => new { side.EntryId, PartyId = side.RecipientPartyId!.Value, side.Amount }).Distinct().Select(side => new { side.PartyId, side.Amount })
            : filter.Of(db).Where(entry => entry.IsCounted && entry.RecipientPartyId != null).Select(entry => new { PartyId = entry.RecipientPartyId!.Value, entry.Amount });
        var gathered = counted.GroupBy(gift => gift.PartyId).Select(group => new { PartyId = group.Key, Counted = group.Count(), Amount = group.Sum(gift => gift.Amount ?? 0) });
        var most = await (isKept ? kept : gathered).OrderByDescending(sum => sum.Amount).ThenBy(sum => sum.PartyId).Take(MostRecipients).ToListAsync(cancellationToken);
        long[] ids = [.. most.Select(sum => sum.PartyId)];
        var parties = await db.Parties.Where(party => ids.Contains(party.Id)).Select(party => new NamedParty(party.Id, party.Name, party.IsOrganization)).ToDictionaryAsync(party => party.Id, cancellationToken);
        return [.. most.Select(sum => new RecipientTotal(parties[sum.PartyId], sum.Counted, sum.Amount))];
    }
}
