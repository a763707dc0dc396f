using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Stories;

namespace NewsHub.Data.Donations;

/// <summary>
/// Has the ledger follow the stories. An article's place is decided and written in one transaction, as short as can be, which notes that the
/// story's gifts are due (<see cref="LedgerDue"/>); what they mean for the ledger comes after it, in one of its own. Whoever is cut off
/// between the two leaves the note, and the next one to come by works it off.
/// </summary>
public static class LedgerFollower
{
    /// <summary>Stories worked off while <see cref="StoryLock"/> is held once.</summary>
    private const int MostAtOnce = 8;

    private const string Note =
        """
        insert into ledger_due (story_id, entries, is_same) values ($1, $2, $3)
        on conflict (story_id) do update set is_same = ledger_due.is_same and excluded.is_same,
            entries = array(select distinct unnest(ledger_due.entries || excluded.entries))
        """;

    private const string Any = "select exists (select from ledger_due)";

    private const string Take = "delete from ledger_due where story_id = any(array(select story_id from ledger_due order by story_id limit $1)) returning story_id, entries, is_same";

    private const string TakeOne = "delete from ledger_due where story_id = $1 returning story_id, entries, is_same";

    /// <summary>Brings the ledger up to every story that is due.</summary>
    /// <param name="db">Outside any transaction, with nothing pending.</param>
    /// <param name="clock">When entries change.</param>
    /// <param name="cancellationToken">Gives up; what is not worked off stays due.</param>
    public static async Task FollowAsync(NewsHubDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        db.Database.AutoSavepointsEnabled = false;
        while (await IsAnyDueAsync(db, cancellationToken))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var worked = await WorkOffAsync(db, [(StoryLock.Acquire, []), (StoryLock.OnePlanForAll, [])], (Take, [MostAtOnce]), clock.GetUtcNow(), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            if (worked < MostAtOnce)
                break;
        }

        await db.Database.CloseConnectionAsync();
    }

    /// <summary>The same inside the caller's transaction, under <see cref="StoryLock"/>: before an editor's action, so that undoing it restores a ledger that knew all.</summary>
    internal static Task CatchUpAsync(NewsHubDb db, DateTimeOffset now, CancellationToken cancellationToken) => WorkOffAsync(db, [], (Take, [int.MaxValue]), now, cancellationToken);

    /// <summary>The same for one story, where its change and the ledger's are one.</summary>
    internal static Task CatchUpAsync(NewsHubDb db, long story, DateTimeOffset now, CancellationToken cancellationToken) => WorkOffAsync(db, [], (TakeOne, [story]), now, cancellationToken);

    /// <summary>The statement that notes a story, with its values; none where it tells no gift and never did.</summary>
    internal static IEnumerable<(string Sql, object[] Values)> Notes(long story, GatheredDonations gathered) =>
        gathered is { IsSame: true, Entries.Count: 0 } ? [] : [(Note, [story, gathered.Entries.ToArray(), gathered.IsSame])];

    private static async Task<bool> IsAnyDueAsync(NewsHubDb db, CancellationToken cancellationToken)
    {
        await using var batch = await Batch.OpenAsync(db, cancellationToken);
        batch.Add(Any);
        await using var reader = await batch.ReadAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return reader.GetBoolean(0);
    }

    private static async Task<int> WorkOffAsync(NewsHubDb db, IReadOnlyCollection<(string Sql, object[] Values)> before, (string Sql, object[] Values) take, DateTimeOffset now, CancellationToken cancellationToken)
    {
        List<LedgerDue> due;
        await using (var batch = await Batch.OpenAsync(db, cancellationToken))
        {
            batch.Add(before).Add(take);
            await using var reader = await batch.ReadAsync(cancellationToken);
            foreach (var _ in before)
                await reader.NextResultAsync(cancellationToken);
            due = await reader.ListAsync(row => new LedgerDue { StoryId = row.GetInt64(0), Entries = row.GetFieldValue<List<long>>(1), IsSame = row.GetBoolean(2) }, cancellationToken);
        }

        foreach (var story in due)
        {
            db.ChangeTracker.Clear();
            await LedgerGathering.FollowAsync(db, story.StoryId, new GatheredDonations(story.Entries, story.IsSame), now, cancellationToken);
        }

        await using var announcements = await Batch.OpenAsync(db, cancellationToken);
        foreach (var story in due)
            announcements.Add(StoryWriter.Announcement(story.StoryId));
        await announcements.ExecuteAsync(cancellationToken);
        return due.Count;
    }
}
