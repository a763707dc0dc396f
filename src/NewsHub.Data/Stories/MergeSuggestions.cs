using Microsoft.EntityFrameworkCore;

namespace NewsHub.Data.Stories;

/// <summary>Keeps what the desk is asked about two stories that may be one.</summary>
internal static class MergeSuggestions
{
    /// <summary>Asks the desk, or brings its question up to date.</summary>
    public static Task AskAsync(NewsHubDb db, long one, long other, double confidence, long articleId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (low, high) = one < other ? (one, other) : (other, one);
        return db.Database.ExecuteSqlAsync(
            $"""
            insert into merge_suggestions (story_id, other_id, confidence, article_id, found_at) values ({low}, {high}, {confidence}, {articleId}, {now})
            on conflict (story_id, other_id) do update set confidence = excluded.confidence, article_id = excluded.article_id, found_at = excluded.found_at
            """, cancellationToken);
    }

    /// <summary>A story has gone into another: questions about it are questions about the one that stays, and the question of the two is answered.</summary>
    public static Task FollowAsync(NewsHubDb db, long stays, long goes, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync(
            $"""
            with gone as (
                delete from merge_suggestions where story_id = {goes} or other_id = {goes}
                returning case when story_id = {goes} then other_id else story_id end as third, confidence, article_id, found_at)
            insert into merge_suggestions (story_id, other_id, confidence, article_id, found_at)
            select least(third, {stays}), greatest(third, {stays}), confidence, article_id, found_at from gone where third <> {stays}
            on conflict (story_id, other_id) do nothing
            """, cancellationToken);
}
