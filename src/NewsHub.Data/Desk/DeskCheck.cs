using Microsoft.EntityFrameworkCore;

namespace NewsHub.Data.Desk;

/// <summary>Asks whether anything stands against an editor's word.</summary>
public static class DeskCheck
{
    /// <summary>Pairs of the given articles that must share a story and do not, or must not and do.</summary>
    public static async Task<IReadOnlyList<(long One, long Other)>> CrossedAsync(NewsHubDb db, IReadOnlyCollection<long> articles, CancellationToken cancellationToken)
    {
        long[] ids = [.. articles];
        var crossed = await db.ArticlePairs.FromSql(
            $"""
            select pair.* from article_pairs pair
            join story_members one on one.article_id = pair.article_id join story_members other on other.article_id = pair.other_id
            where (pair.article_id = any({ids}) or pair.other_id = any({ids})) and (pair.link = 'Must') <> (one.story_id = other.story_id)
            """).AsNoTracking().ToListAsync(cancellationToken);
        return [.. crossed.Select(pair => (pair.ArticleId, pair.OtherId))];
    }
}
