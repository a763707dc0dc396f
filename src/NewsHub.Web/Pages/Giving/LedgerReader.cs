using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Parties;
using NewsHub.Data;
using NewsHub.Data.Donations;
using NewsHub.Data.Parties;
using NewsHub.Web.Pages.Parties;
using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Pages.Giving;

/// <summary>Reads lists of gifts.</summary>
public sealed class LedgerReader(NewsHubDb db)
{
    // More bearers of one name than anybody would choose from.
    private const int MostNamesakes = 12;

    private static readonly int SidesOfOne = Enum.GetValues<LedgerRole>().Length;

    /// <summary>One page of the gifts that a filter lets through.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="order">In what order.</param>
    /// <param name="after">Where the page begins; null for the first one.</param>
    /// <param name="size">Most gifts.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The gifts, and where the next page begins; null on the last one.</returns>
    public async Task<(IReadOnlyList<LedgerLine> Lines, LedgerCursor? Next)> PageAsync(LedgerFilter filter, LedgerOrder order, LedgerCursor? after, int size, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(order);
        var page = filter.PartyId is { } party
            ? await OfPartyAsync(order.Apply(filter.SidesOf(db, party), after), size + 1, cancellationToken)
            : await LinesAsync(order.Apply(filter.Of(db), after).Take(size + 1), cancellationToken);
        return page.Count > size ? ([.. page.Take(size)], order.At(page[size - 1])) : (page, null);
    }

    /// <summary>The gifts of a filter that changed last.</summary>
    public Task<List<LedgerLine>> LatestAsync(LedgerFilter filter, int size, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (filter.PartyId is { } party)
            return OfPartyAsync(filter.SidesOf(db, party).OrderByDescending(side => side.ChangedAt).ThenByDescending(side => side.EntryId), size, cancellationToken);
        return LinesAsync(filter.Of(db).OrderByDescending(entry => entry.ChangedAt).ThenByDescending(entry => entry.Id).Take(size), cancellationToken);
    }

    /// <summary>The gifts of a filter whose numbers lie in a range, for an archive.</summary>
    public Task<List<LedgerLine>> NumberedAsync(LedgerFilter filter, long from, long to, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return LinesAsync(filter.Of(db).Where(entry => entry.Id >= from && entry.Id <= to), cancellationToken);
    }

    /// <summary>The numbers of a filter's gifts.</summary>
    public IQueryable<long> Numbers(LedgerFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter.Of(db).Select(entry => entry.Id);
    }

    /// <summary>The numbers that were given to gifts, shown or not.</summary>
    public IQueryable<long> AllNumbers => db.LedgerEntries.Select(entry => entry.Id);

    /// <summary>A gift by its number; null when it is unknown or not shown.</summary>
    public async Task<LedgerLine?> FindAsync(long id, CancellationToken cancellationToken) =>
        (await LinesAsync(db.LedgerEntries.AsNoTracking().Where(entry => entry.Id == id && entry.IsShown), cancellationToken)).SingleOrDefault();

    /// <summary>A party by its number; the one that it was merged into where it was.</summary>
    public Task<NamedParty?> PartyAsync(long id, CancellationToken cancellationToken) => db.Parties.Where(party => party.Id == id)
        .Select(party => party.MergedInto ?? party).Select(party => new NamedParty(party.Id, party.Name, party.IsOrganization)).SingleOrDefaultAsync(cancellationToken)!;

    /// <summary>Those in the ledger whom a name may mean: everybody who bears it in full; otherwise those who are known by it.</summary>
    public async Task<IReadOnlyList<NamedParty>> NamedAsync(string name, CancellationToken cancellationToken)
    {
        var key = PartyName.Normalize(name);
        if (key.Length == 0)
            return [];
        var bearers = await db.PartyAliases.Where(alias => alias.Key == key && db.LedgerParties.Any(side => side.PartyId == alias.PartyId))
            .OrderBy(alias => alias.PartyId).Take(MostNamesakes)
            .Select(alias => new { alias.Kind, Party = new NamedParty(alias.PartyId, alias.Party!.Name, alias.Party.IsOrganization) }).ToListAsync(cancellationToken);
        var whole = bearers.Where(bearer => bearer.Kind == AliasKind.Name).Select(bearer => bearer.Party).ToList();
        return whole.Count > 0 ? whole : [.. bearers.Select(bearer => bearer.Party)];
    }

    // Sides come in the order of their gifts, those of one gift together.
    private async Task<List<LedgerLine>> OfPartyAsync(IQueryable<LedgerParty> sides, int most, CancellationToken cancellationToken)
    {
        var found = await sides.Take(most * SidesOfOne).Select(side => side.EntryId).ToListAsync(cancellationToken);
        long[] ids = [.. found.Distinct().Take(most)];
        var lines = (await LinesAsync(db.LedgerEntries.AsNoTracking().Where(entry => ids.Contains(entry.Id)), cancellationToken)).ToDictionary(line => line.Id);
        return [.. ids.Where(lines.ContainsKey).Select(id => lines[id])];
    }

    private async Task<List<LedgerLine>> LinesAsync(IQueryable<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        var rows = await entries.Select(entry => new LedgerLine
        {
            Id = entry.Id,
            Guid = entry.Guid,
            Terms = new GiftTerms(entry.Donors, entry.Via, entry.Recipient, entry.Amount, entry.Currency, entry.AmountText, entry.Per, entry.Status, entry.Qualifier, entry.UpTo),
            GivenOn = entry.GivenOn,
            DateKind = entry.DateKind,
            Cause = Cause.Find(entry.Cause),
            Standing = entry.Standing,
            PaidFromId = entry.PaidFromId,
            Disagreements = entry.Disagreements,
            Decided = entry.Decided,
            Outlets = entry.OutletCount,
            FirstReportedAt = entry.FirstReportedAt,
            ChangedAt = entry.ChangedAt,
        }).ToListAsync(cancellationToken);
        long[] ids = [.. rows.Select(row => row.Id)];
        var parties = await db.LedgerParties.Where(side => ids.Contains(side.EntryId)).OrderBy(side => side.EntryId).ThenBy(side => side.Ordinal)
            .Select(side => new { side.EntryId, Party = new NamedParty(side.PartyId, side.Party!.Name, side.Party.IsOrganization) }).ToListAsync(cancellationToken);
        var partiesOf = parties.ToLookup(side => side.EntryId, side => side.Party);
        return rows.ConvertAll(row => row with { Parties = [.. partiesOf[row.Id].Distinct()] });
    }
}
