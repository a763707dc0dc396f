using Microsoft.EntityFrameworkCore;

namespace NewsHub.Data.Search;

/// <summary>
/// Has search follow the stories: whatever changes one leaves a note (<see cref="SearchNotes"/>), and its row is made anew some moments later, in a transaction of
/// its own, once for all changes since. Any number of processes may do so at once; a note that is being worked off is passed over by the others.
/// </summary>
public static class SearchFollower
{
    /// <summary>Rows made in one transaction.</summary>
    private const int MostAtOnce = 64;

    private const string Follow =
        """
        with due as (
            delete from search_due where story_id in (select story_id from search_due order by story_id limit $1 for update skip locked) returning story_id)
        select story_search_gather(story_id) from due
        """;

    // What rows of a run have in common is sorted in once, and searches have no more of it to read through than one run.
    private const string SortIn = "select gin_clean_pending_list('ix_story_search_words')";

    /// <summary>Makes the rows of all stories that are due.</summary>
    /// <param name="db">Outside any transaction.</param>
    /// <param name="cancellationToken">Gives up; what is not made stays due.</param>
    /// <returns>How many were made.</returns>
    public static async Task<int> FollowAsync(NewsHubDb db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        var made = 0;
        for (var run = MostAtOnce; run == MostAtOnce; made += run)
            run = await RunAsync(db, cancellationToken);
        if (made > 0)
            await db.Database.ExecuteSqlRawAsync(SortIn, cancellationToken);
        await db.Database.CloseConnectionAsync();
        return made;
    }

    private static async Task<int> RunAsync(NewsHubDb db, CancellationToken cancellationToken)
    {
        await using var batch = await Batch.OpenAsync(db, cancellationToken);
        batch.Add(Follow, MostAtOnce);
        await using var reader = await batch.ReadAsync(cancellationToken);
        return (await reader.ListAsync(_ => true, cancellationToken)).Count;
    }
}
