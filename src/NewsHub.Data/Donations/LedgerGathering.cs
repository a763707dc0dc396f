using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Donations.Ledger;

namespace NewsHub.Data.Donations;

/// <summary>
/// Keeps the ledger true after a story was gathered anew: its gifts find the entries of the same gifts in other stories, or begin their own.
/// Works inside the caller's transaction, under <see cref="Stories.StoryLock"/>; what it reads is bounded and looked up by keys, so that its cost does not grow with the ledger.
/// </summary>
public static class LedgerGathering
{
    /// <summary>Entries looked at beside those that the story's gifts are in, the most alike first.</summary>
    private const int MostCandidates = 16;

    /// <summary>Accounts of one entry that are compared: news before background, the most told first. The rest stay with them.</summary>
    private const int MostCompared = 12;

    private const string Alike =
        """
        select id from ledger_entries
        where keys && $1 and merged_into_id is null and not id = any($2)
        order by (select count(*) from unnest(keys) key where key = any($1)) desc, id
        limit $3
        """;

    /// <summary>The same after <see cref="DonationGathering"/>: where the story's gifts say what they said, only those who say so are counted anew.</summary>
    internal static async Task FollowAsync(NewsHubDb db, long storyId, GatheredDonations gathered, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!gathered.IsSame || !await LedgerCounts.RefreshAsync(db, [.. gathered.Entries], now, cancellationToken))
            await UpdateAsync(db, storyId, gathered.Entries, now, cancellationToken);
    }

    /// <summary>Brings the entries of a story's gifts up to date.</summary>
    /// <param name="db">Nothing of the story is pending.</param>
    /// <param name="storyId">The story.</param>
    /// <param name="left">Entries that gifts of the story were in before, in whatever state these are now.</param>
    /// <param name="now">The time of the change.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task UpdateAsync(NewsHubDb db, long storyId, IReadOnlyCollection<long> left, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var own = await OwnAsync(db, storyId, cancellationToken);
        if (own.Count == 0 && left.Count == 0)
            return;
        var rulings = new LedgerRulings();
        own = await rulings.ReadAsync(db, own, cancellationToken);
        long[] known = [.. own.Select(row => row.EntryId).OfType<long>().Concat(own.SelectMany(row => row.Began)).Concat(left).Distinct()];
        var candidates = await CandidatesAsync(db, own, [.. known, .. await DecidedAsync(db, rulings, known, cancellationToken)], cancellationToken);
        var (others, rows) = (new List<LedgerAccount>(), new LedgerRows(db));
        if (candidates.Length > 0 || own.Exists(row => row.Began.Count > 0))
        {
            others = await rulings.ReadAsync(db, await OthersAsync(db, candidates, storyId, cancellationToken), cancellationToken);
            await ReadAsync(db, rows, candidates, [.. own, .. others], rulings, cancellationToken);
        }

        var places = new LedgerPlaces(own, others, rows.All, rulings);
        places.Assign(GiftLedger.Gather([.. own.Concat(others).Select(row => row.Account)]), [.. left, .. own.Select(row => row.EntryId).OfType<long>()], now);
        await LedgerDescription.WriteAsync(db, places, rows, now, cancellationToken);
    }

    private static async Task<List<LedgerAccount>> OwnAsync(NewsHubDb db, long storyId, CancellationToken cancellationToken)
    {
        await using var batch = await Batch.OpenAsync(db, cancellationToken);
        LedgerAccounts.AskOfStory(batch, storyId);
        await using var reader = await batch.ReadAsync(cancellationToken);
        return await LedgerAccounts.ReadAsync(reader, cancellationToken);
    }

    private static async Task<List<LedgerAccount>> OthersAsync(NewsHubDb db, long[] candidates, long storyId, CancellationToken cancellationToken)
    {
        await using var batch = await Batch.OpenAsync(db, cancellationToken);
        LedgerAccounts.AskOfEntries(batch, candidates, storyId, MostCompared);
        await using var reader = await batch.ReadAsync(cancellationToken);
        return await LedgerAccounts.ReadAsync(reader, cancellationToken);
    }

    /// <summary>Entries that hold other accounts of what an editor decided on.</summary>
    private static async Task<List<long>> DecidedAsync(NewsHubDb db, LedgerRulings rulings, long[] known, CancellationToken cancellationToken)
    {
        long[] ids = [.. rulings.Ids], named = [.. rulings.Entries];
        return ids.Length == 0 ? [] : await db.LedgerEntries
            .Where(entry => entry.MergedIntoId == null && (named.Contains(entry.Id) || entry.Rulings.Any(ruling => ids.Contains(ruling))) && !known.Contains(entry.Id))
            .Select(entry => entry.Id).ToListAsync(cancellationToken);
    }

    private static async Task<long[]> CandidatesAsync(NewsHubDb db, List<LedgerAccount> own, long[] known, CancellationToken cancellationToken)
    {
        string[] keys = [.. own.SelectMany(row => LedgerKeys.Of(row.Account)).Distinct()];
        if (keys.Length == 0)
            return known;
        await using var batch = await Batch.OpenAsync(db, cancellationToken);
        batch.Add(Alike, keys, known, MostCandidates);
        await using var reader = await batch.ReadAsync(cancellationToken);
        return [.. known, .. await reader.ListAsync(row => row.GetInt64(0), cancellationToken)];
    }

    // Entries that began with one of these gifts, or that an editor named, and that nobody else tells now, come along: a gift that is told apart again takes its old address back.
    private static async Task ReadAsync(NewsHubDb db, LedgerRows rows, long[] candidates, List<LedgerAccount> accounts, LedgerRulings rulings, CancellationToken cancellationToken)
    {
        long[] begun = [.. accounts.SelectMany(row => row.Began), .. rulings.Entries];
        await using var batch = await Batch.OpenAsync(db, cancellationToken);
        LedgerRows.Ask(batch, candidates, begun);
        await using var reader = await batch.ReadAsync(cancellationToken);
        await rows.ReadAsync(reader, cancellationToken);
    }
}
