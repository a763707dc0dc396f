using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Similarity;
using NewsHub.Analysis.Stories;

namespace NewsHub.Data.Stories;

/// <summary>Looks up the stories that an article might join.</summary>
public static class StoryCandidates
{
    /// <summary>Most members of one story that are compared, its newest ones.</summary>
    private const int MaxMembers = 24;

    /// <summary>The stories that share a key with the article within its window, those with most shared keys first.</summary>
    /// <param name="db">The store.</param>
    /// <param name="keys">What to look for.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<IReadOnlyList<StoryCandidate>> FindAsync(NewsHubDb db, CandidateKeys keys, CancellationToken cancellationToken)
    {
        return await ReadAsync(db, await StoryIdsAsync(db, keys, cancellationToken), cancellationToken);
    }

    /// <summary>Stories with what is remembered of their newest members, in the order asked for.</summary>
    public static async Task<IReadOnlyList<StoryCandidate>> ReadAsync(NewsHubDb db, IReadOnlyList<long> stories, CancellationToken cancellationToken)
    {
        var members = await MembersAsync(db, stories, cancellationToken);
        return [.. stories.Select(id => new StoryCandidate(id, [.. members[id]]))];
    }

    // Each key is asked for alone and hands on its newest articles only. offset 0 makes PostgreSQL find a key's bearers by the index before it
    // orders them: it takes a key that it cannot know for a common one, and would else read all articles from the newest on.
    private static Task<List<long>> StoryIdsAsync(NewsHubDb db, CandidateKeys keys, CancellationToken cancellationToken)
    {
        long[] bands = [.. keys.Bands], utterances = [.. keys.UtteranceKeys];
        string[] gifts = [.. keys.GiftKeys], terms = [.. keys.Terms];
        var (from, to, perKey, most) = (keys.From, keys.To, CandidateKeys.MaxArticlesPerKey, CandidateKeys.MaxStories);
        return db.Database.SqlQuery<long>(
            $"""
            select member.story_id as "Value"
            from (
                select 'band ' || key as key, article_id from unnest({bands}) key cross join lateral (
                    select article_id from (select article_id from fingerprints where bands @> array[key] and published_at between {from} and {to} offset 0) bearer order by article_id desc limit {perKey}) hit
                union all
                select 'utterance ' || key, article_id from unnest({utterances}) key cross join lateral (
                    select article_id from (select article_id from fingerprints where utterance_keys @> array[key] and published_at between {from} and {to} offset 0) bearer order by article_id desc limit {perKey}) hit
                union all
                select 'gift ' || key, article_id from unnest({gifts}) key cross join lateral (
                    select article_id from (select article_id from fingerprints where gift_keys @> array[key] and published_at between {from} and {to} offset 0) bearer order by article_id desc limit {perKey}) hit
                union all
                select 'term ' || key, article_id from unnest({terms}) key cross join lateral (
                    select article_id from (select article_id from fingerprints where lookup_terms @> array[key] and published_at between {from} and {to} offset 0) bearer order by article_id desc limit {perKey}) hit
            ) found
            join story_members member using (article_id)
            group by member.story_id
            order by count(distinct found.key) desc, member.story_id
            limit {most}
            """).ToListAsync(cancellationToken);
    }

    private static async Task<ILookup<long, ArticleFacts>> MembersAsync(NewsHubDb db, IReadOnlyList<long> stories, CancellationToken cancellationToken)
    {
        long[] ids = [.. stories];
        var newest = db.StoryMembers.FromSql(
            $"""
            select member.* from unnest({ids}) story(id) cross join lateral (
                select * from story_members where story_id = story.id order by article_id desc limit {MaxMembers}) member
            """);
        var rows = await (
            from member in newest
            join print in db.Fingerprints on member.ArticleId equals print.ArticleId
            orderby member.StoryId, member.ArticleId
            select new
            {
                member.StoryId,
                member.ArticleId,
                print.PublishedAt,
                print.Terms,
                print.TermWeights,
                print.UtteranceKeys,
                print.Gifts,
                print.Parties,
                print.Signature,
                print.WordCount,
                member.Article!.Title,
                member.Article.Language,
                Source = member.Article.Source!.Name,
            }).ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.StoryId, row => new ArticleFacts
        {
            Id = row.ArticleId,
            Source = row.Source,
            PublishedAt = row.PublishedAt,
            Language = row.Language,
            Title = row.Title,
            Terms = row.Terms.Zip(row.TermWeights).ToDictionary(pair => pair.First, pair => pair.Second),
            UtteranceKeys = row.UtteranceKeys,
            Gifts = row.Gifts,
            Parties = row.Parties,
            Signature = MinHash.FromBytes(row.Signature),
            WordCount = row.WordCount,
        });
    }
}
