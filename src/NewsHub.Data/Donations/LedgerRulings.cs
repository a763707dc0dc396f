using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Donations.Ledger;
using NewsHub.Data.Desk;

namespace NewsHub.Data.Donations;

/// <summary>What editors decided on the gifts of some accounts.</summary>
internal sealed class LedgerRulings
{
    private readonly Dictionary<long, GiftRuling> known = [];

    /// <summary>The entries that decided gifts go on with.</summary>
    public IEnumerable<long> Entries => known.Values.Select(ruling => ruling.EntryId).Distinct();

    /// <summary>The decisions known.</summary>
    public IEnumerable<long> Ids => known.Keys;

    /// <summary>Accounts with what was decided on each; asks the database only where something was.</summary>
    public async Task<List<LedgerAccount>> ReadAsync(NewsHubDb db, List<LedgerAccount> accounts, CancellationToken cancellationToken)
    {
        long[] fresh = [.. accounts.SelectMany(row => row.Account.Ties).Select(tie => tie.Decision).Distinct().Where(id => !known.ContainsKey(id))];
        if (fresh.Length > 0)
            foreach (var ruling in await db.GiftRulings.AsNoTracking().Where(ruling => fresh.Contains(ruling.Id)).ToListAsync(cancellationToken))
                known[ruling.Id] = ruling;
        return known.Count == 0 ? accounts : accounts.ConvertAll(row => row with { Account = row.Account with { Decided = Of([row]) } });
    }

    /// <summary>What is decided on the gift of some accounts.</summary>
    public GiftDecision Of(IEnumerable<LedgerAccount> rows) => InForce(rows).Aggregate(GiftDecision.None, (decided, tie) => decided.Then(known[tie.Decision].Decision));

    /// <summary>The last decision that names the entry with which the gift of some accounts goes on.</summary>
    public GiftRuling? Names(IEnumerable<LedgerAccount> rows) => InForce(rows).Where(tie => tie.Side == 0).Select(tie => known[tie.Decision]).LastOrDefault();

    private IEnumerable<GiftTie> InForce(IEnumerable<LedgerAccount> rows) =>
        rows.SelectMany(row => GiftTie.InForce(row.Account.Ties)).Distinct().Where(tie => known.ContainsKey(tie.Decision)).OrderBy(tie => tie.Decision);
}
