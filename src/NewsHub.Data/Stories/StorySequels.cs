using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Stories;
using Npgsql;

namespace NewsHub.Data.Stories;

/// <summary>Finds the earlier and later stories of one giver, however far back, by what story assignment remembers of their articles.</summary>
internal static class StorySequels
{
    /// <summary>Of the articles found by one key, the newest so many are looked at.</summary>
    private const int MaxPerKey = 32;

    /// <summary>A giver who gives every week has no use for more links than these.</summary>
    private const int MaxStories = 8;

    private const string ByGifts =
        """
        select distinct on (article_id) story_id, article_id, gifts::text
        from (
            select hit.* from unnest($1) key cross join lateral (
                select * from (select article_id, story_id, gifts from fingerprints where gift_keys @> array[key] offset 0) bearer order by article_id desc limit $4) hit
            union all
            select hit.* from unnest($2, $3) pair(donor, recipient) cross join lateral (
                select * from (select article_id, story_id, gifts from fingerprints where lookup_terms @> array[donor, recipient] offset 0) bearer order by article_id desc limit $4) hit
        ) hit
        order by article_id desc
        """;

    private const string Link =
        """
        insert into story_sequels (earlier_id, later_id)
        select case when other.is_older then other.id else this.id end, case when other.is_older then this.id else other.id end
        from stories this cross join lateral (
            select id, (first_published_at, id) < (this.first_published_at, this.id) as is_older from stories
            where id = any($2) and merged_into_id is null) other
        where this.id = $1
        on conflict do nothing
        """;

    /// <summary>Adds the statement that asks which stories an article's gifts may follow or precede, where it tells of any; needs no lock.</summary>
    public static void Ask(Batch batch, ArticleFacts article)
    {
        var gifts = Gifts(article);
        if (gifts.Count == 0)
            return;
        var lookUps = GiftSequence.LookUps(gifts).Distinct().ToList();
        batch.Add(ByGifts, gifts.SelectMany(GiftKeys.Of).Distinct().ToArray(), lookUps.Select(pair => pair.Donor).ToArray(), lookUps.Select(pair => pair.Recipient).ToArray(), MaxPerKey);
    }

    /// <summary>Reads the answer, and leaves the reader at what follows.</summary>
    /// <returns>Those that they follow or precede.</returns>
    public static async Task<IReadOnlyList<long>> ReadAsync(NpgsqlDataReader reader, ArticleFacts article, CancellationToken cancellationToken)
    {
        var gifts = Gifts(article);
        if (gifts.Count == 0)
            return [];
        var stories = new List<long>();
        while (await reader.ReadAsync(cancellationToken))
            if (!stories.Contains(reader.GetInt64(0)) && reader.GetInt64(1) != article.Id && GiftColumn.Read(reader.GetString(2)).Any(theirs => gifts.Any(ours => GiftSequence.IsOne(ours, theirs))))
                stories.Add(reader.GetInt64(0));
        await reader.NextResultAsync(cancellationToken);
        return [.. stories.Take(MaxStories)];
    }

    private static List<GiftKey> Gifts(ArticleFacts article) => [.. article.Gifts, .. article.BackgroundGifts];

    /// <summary>Links a story with others in the order of their first articles; links that stand are kept. The caller holds <see cref="StoryLock"/>.</summary>
    public static async Task LinkAsync(NewsHubDb db, long story, IReadOnlyList<long> others, CancellationToken cancellationToken)
    {
        await using var batch = await Batch.OpenAsync(db, cancellationToken);
        foreach (var link in Links(story, others))
            batch.Add(link);
        await batch.ExecuteAsync(cancellationToken);
    }

    /// <summary>The statements that do so, with their values.</summary>
    public static IEnumerable<(string Sql, object[] Values)> Links(long story, IReadOnlyList<long> others)
    {
        long[] ids = [.. others.Where(other => other != story)];
        return ids.Length == 0 ? [] : [(Link, [story, ids])];
    }

    /// <summary>A story has gone into another: its links are the other's.</summary>
    public static async Task FollowAsync(NewsHubDb db, long stays, long goes, CancellationToken cancellationToken)
    {
        var links = db.StorySequels.Where(sequel => sequel.EarlierId == goes || sequel.LaterId == goes);
        var others = await links.Select(sequel => sequel.EarlierId == goes ? sequel.LaterId : sequel.EarlierId).ToListAsync(cancellationToken);
        await links.ExecuteDeleteAsync(cancellationToken);
        await LinkAsync(db, stays, others, cancellationToken);
    }
}
