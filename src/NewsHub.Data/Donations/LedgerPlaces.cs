using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Donations.Ledger;
using NewsHub.Data.Stories;

namespace NewsHub.Data.Donations;

/// <summary>Which entry each gathered gift goes on with. Entries keep their numbers as long as anything of them remains; one that is joined to another leads there.</summary>
internal sealed class LedgerPlaces(List<LedgerAccount> own, List<LedgerAccount> others, List<LedgerEntry> entries)
{
    private readonly Dictionary<long, LedgerAccount> accounts = own.Concat(others).ToDictionary(row => row.Account.Id);

    /// <summary>The gifts that have changed, with their entries.</summary>
    public List<(LedgerEntry Entry, IReadOnlyList<LedgerAccount> Accounts)> Gifts { get; } = [];

    /// <summary>Entries that no account is left in, with the entry that most of theirs went to; null where none did.</summary>
    public List<(LedgerEntry Entry, LedgerEntry? Into)> Emptied { get; } = [];

    /// <summary>
    /// Places all gifts. The entry of most accounts goes on, the oldest of several. A gift told apart again takes back the entry that it began;
    /// one that is read anew, from an article that was analysed again, takes the entry that said the same and has lost its accounts.
    /// </summary>
    /// <param name="db">New entries are added to it, and get their numbers when it is saved.</param>
    /// <param name="gifts">All accounts, gathered.</param>
    /// <param name="touched">Entries whose accounts may have changed.</param>
    /// <param name="now">The time of the change.</param>
    public void Assign(NewsHubDb db, IReadOnlyList<IReadOnlyList<GiftAccount>> gifts, HashSet<long> touched, DateTimeOffset now)
    {
        var standing = entries.Where(entry => entry.MergedIntoId is null).ToDictionary(entry => entry.Id);
        var merged = entries.Where(entry => entry.MergedIntoId is not null).ToDictionary(entry => entry.Id);
        var placed = gifts.OrderByDescending(gift => gift.Count).ThenBy(gift => gift[0].Id).Select(gift => gift.Select(account => accounts[account.Id]).ToList())
            .Select(rows => (Rows: rows, Entry: KeptRow.Take(rows.Select(row => row.EntryId), standing))).ToList();
        foreach (var (rows, known) in placed)
        {
            var entry = known ?? KeptRow.Take(rows.Select(row => row.BegunId), merged) ?? Abandoned(rows, standing);
            if (entry is null)
                db.LedgerEntries.Add(entry = new LedgerEntry { ChangedAt = now });
            entry.MergedIntoId = null;
            if (touched.Contains(entry.Id) || rows.Exists(row => row.EntryId is null || row.EntryId != entry.Id))
                Gifts.Add((entry, rows));
        }

        foreach (var entry in standing.Values)
            Emptied.Add((entry, Gifts.Where(gift => gift.Accounts.Any(row => row.EntryId == entry.Id)).OrderByDescending(gift => gift.Accounts.Count(row => row.EntryId == entry.Id)).Select(gift => gift.Entry).FirstOrDefault()));
    }

    private LedgerEntry? Abandoned(List<LedgerAccount> rows, Dictionary<long, LedgerEntry> standing)
    {
        var best = standing.Values.Where(entry => !accounts.Values.Any(row => row.EntryId == entry.Id))
            .Select(entry => (Entry: entry, Agreement: rows.Max(row => GiftLedger.Agreement(row.Account, Told(entry)))))
            .Where(candidate => candidate.Agreement > 0).OrderByDescending(candidate => candidate.Agreement).ThenBy(candidate => candidate.Entry.Id).FirstOrDefault().Entry;
        if (best is not null)
            standing.Remove(best.Id);
        return best;
    }

    /// <summary>What an entry said, as an account that no story tells.</summary>
    private static GiftAccount Told(LedgerEntry entry) => new()
    {
        Id = 0,
        StoryId = 0,
        Donors = entry.Donors,
        Via = entry.Via,
        Recipient = entry.Recipient,
        Sums = entry.Amount is { } amount ? [new ConvertedAmount(amount, entry.Currency)] : [],
        AmountText = entry.AmountText,
        Per = entry.Per,
        Status = entry.Status,
        IsBackground = entry.IsBackground,
        ReportedOn = DateOnly.FromDateTime(entry.FirstReportedAt.UtcDateTime),
    };
}
