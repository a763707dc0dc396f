using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Donations.Ledger;
using NewsHub.Data.Stories;

namespace NewsHub.Data.Donations;

/// <summary>Which entry each gathered gift goes on with. Entries keep their numbers as long as anything of them remains; one that is joined to another leads there.</summary>
internal sealed class LedgerPlaces(List<LedgerAccount> own, List<LedgerAccount> others, IReadOnlyList<LedgerEntry> entries, LedgerRulings rulings)
{
    private readonly Dictionary<long, LedgerAccount> accounts = own.Concat(others).ToDictionary(row => row.Account.Id);

    /// <summary>The gifts that have changed, with their entries.</summary>
    public List<(LedgerEntry Entry, IReadOnlyList<LedgerAccount> Accounts)> Gifts { get; } = [];

    /// <summary>Entries that no account is left in, with the entry where they lead; null where there is none.</summary>
    public List<(LedgerEntry Entry, LedgerEntry? Into)> Emptied { get; } = [];

    /// <summary>Entries of gifts that have none; they have no numbers yet.</summary>
    public HashSet<LedgerEntry> New { get; } = [];

    /// <summary>
    /// Places all gifts. The entry that editors decided on goes on, else the oldest that began with a claim of the gift, so that the same claims are under the same number however
    /// they came together; else the one that most of its accounts are in. One that is read anew, from an article that was analysed again, takes the entry that said the same and has lost its accounts.
    /// </summary>
    /// <param name="gifts">All accounts, gathered.</param>
    /// <param name="touched">Entries whose accounts may have changed.</param>
    /// <param name="now">The time of the change.</param>
    public void Assign(IReadOnlyList<IReadOnlyList<GiftAccount>> gifts, HashSet<long> touched, DateTimeOffset now)
    {
        var left = entries.ToDictionary(entry => entry.Id);
        var groups = gifts.Select(gift => gift.Select(account => accounts[account.Id]).ToList()).OrderByDescending(rows => rows.Count).ThenBy(rows => rows[0].Account.Id).ToList();
        var placed = Named(groups, left);
        foreach (var choose in (Func<List<LedgerAccount>, LedgerEntry?>[])[rows => Begun(rows, left), rows => KeptRow.Take(rows.Select(row => row.EntryId), left), rows => Abandoned(rows, left), _ => Begin(now)])
            foreach (var rows in groups.Where(rows => !placed.ContainsKey(rows)))
                if (choose(rows) is { } entry)
                    placed.Add(rows, entry);

        foreach (var rows in groups)
        {
            var entry = placed[rows];
            entry.MergedIntoId = null;
            if (touched.Contains(entry.Id) || rows.Exists(row => row.EntryId is null || row.EntryId != entry.Id))
                Gifts.Add((entry, rows));
        }

        foreach (var entry in left.Values)
            if (Into(entry.Id, placed) is var into && (entry.MergedIntoId is null || (into is not null && into.Id != entry.MergedIntoId)))
                Emptied.Add((entry, into));
    }

    /// <summary>The oldest entry that began with a claim of a gift.</summary>
    private static LedgerEntry? Begun(List<LedgerAccount> rows, Dictionary<long, LedgerEntry> left) =>
        rows.SelectMany(row => row.Began).Where(left.ContainsKey).Order().Select(id => (long?)id).FirstOrDefault() is { } oldest && left.Remove(oldest, out var entry) ? entry : null;

    private LedgerEntry Begin(DateTimeOffset now)
    {
        var entry = new LedgerEntry { ChangedAt = now };
        New.Add(entry);
        return entry;
    }

    /// <summary>Where an entry leads: to the gift whose claim it began with, else to the one that most of its accounts went to.</summary>
    private static LedgerEntry? Into(long entry, Dictionary<List<LedgerAccount>, LedgerEntry> placed) => placed
        .Select(gift => (Entry: gift.Value, Began: gift.Key.Exists(row => row.Began.Contains(entry)), Accounts: gift.Key.Count(row => row.EntryId == entry)))
        .Where(gift => gift.Began || gift.Accounts > 0).OrderByDescending(gift => gift.Began).ThenByDescending(gift => gift.Accounts).Select(gift => gift.Entry).FirstOrDefault();

    /// <summary>What editors decided on a gift.</summary>
    public GiftDecision Decided(IReadOnlyList<LedgerAccount> rows) => rulings.Of(rows);

    /// <summary>What was decided on goes on with the entry on which it was, unless others tell that one.</summary>
    private Dictionary<List<LedgerAccount>, LedgerEntry> Named(List<List<LedgerAccount>> groups, Dictionary<long, LedgerEntry> left)
    {
        var named = new Dictionary<List<LedgerAccount>, LedgerEntry>();
        foreach (var (rows, ruling) in groups.Select(rows => (Rows: rows, Ruling: rulings.Names(rows))).Where(pair => pair.Ruling is not null).OrderByDescending(pair => pair.Ruling!.Id))
        {
            var id = ruling!.EntryId;
            if ((rows.Exists(row => row.EntryId == id || row.Began.Contains(id)) || !accounts.Values.Any(row => row.EntryId == id)) && left.Remove(id, out var entry))
                named.Add(rows, entry);
        }

        return named;
    }

    private LedgerEntry? Abandoned(List<LedgerAccount> rows, Dictionary<long, LedgerEntry> left)
    {
        var best = left.Values.Where(entry => entry.MergedIntoId is null && !accounts.Values.Any(row => row.EntryId == entry.Id))
            .Select(entry => (Entry: entry, Agreement: rows.Max(row => GiftLedger.Agreement(row.Account, Told(entry)))))
            .Where(candidate => candidate.Agreement > 0).OrderByDescending(candidate => candidate.Agreement).ThenBy(candidate => candidate.Entry.Id).FirstOrDefault().Entry;
        if (best is not null)
            left.Remove(best.Id);
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
