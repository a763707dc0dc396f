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

    /// <summary>Brings the ledger up to every story that is due.</summary>
    /// <param name="db">Outside any transaction, with nothing pending.</param>
    /// <param name="clock">When entries change.</param>
    /// <param name="cancellationToken">Gives up; what is not worked off stays due.</param>
    public static async Task FollowAsync(NewsHubDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        while (await db.LedgerDue.AnyAsync(cancellationToken))
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await StoryLock.AcquireAsync(db, cancellationToken);
            await WorkOffAsync(db, db.LedgerDue.OrderBy(due => due.StoryId).Take(MostAtOnce), clock.GetUtcNow(), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }

    /// <summary>The same inside the caller's transaction, under <see cref="StoryLock"/>: before an editor's action, so that undoing it restores a ledger that knew all.</summary>
    internal static Task CatchUpAsync(NewsHubDb db, DateTimeOffset now, CancellationToken cancellationToken) =>
        WorkOffAsync(db, db.LedgerDue.OrderBy(due => due.StoryId), now, cancellationToken);

    /// <summary>The same for one story, where its change and the ledger's are one.</summary>
    internal static Task CatchUpAsync(NewsHubDb db, long story, DateTimeOffset now, CancellationToken cancellationToken) =>
        WorkOffAsync(db, db.LedgerDue.Where(due => due.StoryId == story), now, cancellationToken);

    /// <summary>The statement that notes a story, with its values; none where it tells no gift and never did.</summary>
    internal static IEnumerable<(string Sql, object[] Values)> Notes(long story, GatheredDonations gathered) =>
        gathered is { IsSame: true, Entries.Count: 0 } ? [] : [(Note, [story, gathered.Entries.ToArray(), gathered.IsSame])];

    private static async Task WorkOffAsync(NewsHubDb db, IQueryable<LedgerDue> which, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var due = await which.AsNoTracking().ToListAsync(cancellationToken);
        foreach (var story in due)
        {
            db.ChangeTracker.Clear();
            await db.LedgerDue.Where(note => note.StoryId == story.StoryId).ExecuteDeleteAsync(cancellationToken);
            await LedgerGathering.FollowAsync(db, story.StoryId, new GatheredDonations(story.Entries, story.IsSame), now, cancellationToken);
            await StoryWriter.AnnounceAsync(db, story.StoryId, cancellationToken);
        }
    }
}
