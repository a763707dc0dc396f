using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Stories;

namespace NewsHub.Data.Stories;

/// <summary>Finds the earlier and later stories of one giver, however far back, by what story assignment remembers of their articles.</summary>
internal static class StorySequels
{
    /// <summary>Of the articles found by one key, the newest so many are looked at.</summary>
    private const int MaxPerKey = 32;

    /// <summary>A giver who gives every week has no use for more links than these.</summary>
    private const int MaxStories = 8;

    /// <summary>Stories that an article's gifts follow or precede; needs no lock.</summary>
    public static async Task<IReadOnlyList<long>> FindAsync(NewsHubDb db, ArticleFacts article, CancellationToken cancellationToken)
    {
        List<GiftKey> gifts = [.. article.Gifts, .. article.BackgroundGifts];
        if (gifts.Count == 0)
            return [];
        var lookUps = GiftSequence.LookUps(gifts).Distinct().ToList();
        string[] keys = [.. gifts.SelectMany(GiftKeys.Of).Distinct()], donors = [.. lookUps.Select(pair => pair.Donor)], recipients = [.. lookUps.Select(pair => pair.Recipient)];
        var found = await db.StoryMembers.FromSql(
            $"""
            select member.* from story_members member join (
                select article_id from unnest({keys}) key cross join lateral (
                    select article_id from (select article_id from fingerprints where gift_keys @> array[key] offset 0) bearer order by article_id desc limit {MaxPerKey}) hit
                union
                select article_id from unnest({donors}, {recipients}) pair(donor, recipient) cross join lateral (
                    select article_id from (select article_id from fingerprints where lookup_terms @> array[donor, recipient] offset 0) bearer order by article_id desc limit {MaxPerKey}) hit
            ) hit using (article_id)
            """)
            .Join(db.Fingerprints, member => member.ArticleId, print => print.ArticleId, (member, print) => new { member.StoryId, print.ArticleId, print.Gifts })
            .AsNoTracking().ToListAsync(cancellationToken);
        return [.. found
            .Where(other => other.ArticleId != article.Id && other.Gifts.Any(theirs => gifts.Any(ours => GiftSequence.IsOne(ours, theirs))))
            .OrderByDescending(other => other.ArticleId)
            .Select(other => other.StoryId).Distinct().Take(MaxStories)];
    }

    /// <summary>Links a story with others in the order of their first articles; links that stand are kept. The caller holds <see cref="StoryLock"/>.</summary>
    public static Task LinkAsync(NewsHubDb db, long story, IReadOnlyList<long> others, CancellationToken cancellationToken)
    {
        long[] ids = [.. others.Where(other => other != story)];
        return ids.Length == 0 ? Task.CompletedTask : db.Database.ExecuteSqlAsync(
            $"""
            insert into story_sequels (earlier_id, later_id)
            select case when other.is_older then other.id else this.id end, case when other.is_older then this.id else other.id end
            from stories this cross join lateral (
                select id, (first_published_at, id) < (this.first_published_at, this.id) as is_older from stories
                where id = any({ids}) and merged_into_id is null) other
            where this.id = {story}
            on conflict do nothing
            """, cancellationToken);
    }

    /// <summary>A story has gone into another: its links are the other's.</summary>
    public static async Task FollowAsync(NewsHubDb db, long stays, long goes, CancellationToken cancellationToken)
    {
        var others = await db.StorySequels.Where(sequel => sequel.EarlierId == goes || sequel.LaterId == goes)
            .Select(sequel => sequel.EarlierId == goes ? sequel.LaterId : sequel.EarlierId).ToListAsync(cancellationToken);
        await db.StorySequels.Where(sequel => sequel.EarlierId == goes || sequel.LaterId == goes).ExecuteDeleteAsync(cancellationToken);
        await LinkAsync(db, stays, others, cancellationToken);
    }
}
