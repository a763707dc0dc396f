using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Donations.Ledger;
using NewsHub.Data.Stories;

namespace NewsHub.Data.Donations;

/// <summary>Which entry each gathered gift goes on with. Entries keep their numbers as long as anything of them remains; one that is joined to another leads there.</summary>
internal sealed class LedgerPlaces(List<LedgerAccount> own, List<LedgerAccount> others, List<LedgerEntry> entries, LedgerRulings rulings)
{
    private readonly Dictionary<long, LedgerAccount> accounts = own.Concat(others).ToDictionary(row => row.Account.Id);

    /// <summary>The gifts that have changed, with their entries.</summary>
    public List<(LedgerEntry Entry, IReadOnlyList<LedgerAccount> Accounts)> Gifts { get; } = [];

    /// <summary>Entries that no account is left in, with the entry that most of theirs went to; null where none did.</summary>
    public List<(LedgerEntry Entry, LedgerEntry? Into)> Emptied { get; } = [];

    /// <summary>
    /// Places all gifts. The entry that editors decided on goes on, else that of most accounts, the oldest of several. A gift told apart again takes back the entry that it began;
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
        var groups = gifts.Select(gift => gift.Select(account => accounts[account.Id]).ToList())
            .OrderByDescending(rows => rows.Count(row => row.EntryId is not null && row.EntryId == row.BegunId)).ThenByDescending(rows => rows.Count).ThenBy(rows => rows[0].Account.Id).ToList();
        var named = Named(groups, standing, merged);
        var placed = groups.ConvertAll(rows => (Rows: rows, Entry: named.GetValueOrDefault(rows) ?? KeptRow.Take(rows.SelectMany(row => (long?[])[row.EntryId, row.BegunId]), standing)));
        foreach (var (rows, known) in placed)
        {
            var entry = known ?? KeptRow.Take(rows.Select(row => row.BegunId), merged) ?? Abandoned(rows, standing) ?? Released(rows, merged);
            if (entry is null)
                db.LedgerEntries.Add(entry = new LedgerEntry { ChangedAt = now });
            entry.MergedIntoId = null;
            if (touched.Contains(entry.Id) || rows.Exists(row => row.EntryId is null || row.EntryId != entry.Id))
                Gifts.Add((entry, rows));
        }

        foreach (var entry in standing.Values)
            Emptied.Add((entry, Into(entry.Id) ?? Gifts.Find(gift => gift.Accounts.Any(row => row.Absorbed.Contains(entry.Id))).Entry));
    }

    /// <summary>The entry to which most accounts of another went.</summary>
    private LedgerEntry? Into(long entry) => Gifts.Where(gift => gift.Accounts.Any(row => row.EntryId == entry)).OrderByDescending(gift => gift.Accounts.Count(row => row.EntryId == entry)).Select(gift => gift.Entry).FirstOrDefault();

    /// <summary>What editors decided on a gift.</summary>
    public GiftDecision Decided(IReadOnlyList<LedgerAccount> rows) => rulings.Of(rows);

    /// <summary>What was decided on goes on with the entry on which it was, unless others tell that one.</summary>
    private Dictionary<List<LedgerAccount>, LedgerEntry> Named(List<List<LedgerAccount>> groups, Dictionary<long, LedgerEntry> standing, Dictionary<long, LedgerEntry> merged)
    {
        var named = new Dictionary<List<LedgerAccount>, LedgerEntry>();
        foreach (var (rows, ruling) in groups.Select(rows => (Rows: rows, Ruling: rulings.Names(rows))).Where(pair => pair.Ruling is not null).OrderByDescending(pair => pair.Ruling!.Id))
        {
            var id = ruling!.EntryId;
            if (rows.Exists(row => row.EntryId == id || row.BegunId == id) || !accounts.Values.Any(row => row.EntryId == id))
                if (standing.Remove(id, out var entry) || merged.Remove(id, out entry))
                    named.Add(rows, entry);
        }

        return named;
    }

    private LedgerEntry? Abandoned(List<LedgerAccount> rows, Dictionary<long, LedgerEntry> standing) =>
        MostAlike(rows, standing, entry => !accounts.Values.Any(row => row.EntryId == entry.Id));

    /// <summary>A gift of a story that was taken for another one of it, and is told apart again under claims that are new.</summary>
    private LedgerEntry? Released(List<LedgerAccount> rows, Dictionary<long, LedgerEntry> merged) =>
        MostAlike(rows, merged, entry => accounts.Values.Any(row => row.Absorbed.Contains(entry.Id) && rows.Exists(mine => mine.Account.StoryId == row.Account.StoryId)));

    private static LedgerEntry? MostAlike(List<LedgerAccount> rows, Dictionary<long, LedgerEntry> entries, Func<LedgerEntry, bool> isFree)
    {
        var best = entries.Values.Where(isFree)
            .Select(entry => (Entry: entry, Agreement: rows.Max(row => GiftLedger.Agreement(row.Account, Told(entry)))))
            .Where(candidate => candidate.Agreement > 0).OrderByDescending(candidate => candidate.Agreement).ThenBy(candidate => candidate.Entry.Id).FirstOrDefault().Entry;
        if (best is not null)
            entries.Remove(best.Id);
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
