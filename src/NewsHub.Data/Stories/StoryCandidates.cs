using NewsHub.Analysis.Stories;
using Npgsql;

namespace NewsHub.Data.Stories;

/// <summary>Looks up the stories that an article might join.</summary>
public static class StoryCandidates
{
    /// <summary>Most members of one story that are compared, its newest ones.</summary>
    private const int MaxMembers = 24;

    private const string IsFewStories = "stories <= $14";

    private static readonly string ByKeys = MembersOf(
        limit: "$9",
        $"""
        with found as (
            {Holding("unnest($1) key", "bands", "$10", IsFewStories)}
            union all
            {Holding("unnest($2) key", "utterance_keys", "$10", IsFewStories)}
            union all
            {Holding("unnest($3) key", "gift_keys", "$10", IsFewStories)}
            union all
            {Holding("unnest($4, $11) term(key, weight)", "lookup_terms", "term.weight", "false")}
        )
        select id, weight
        from (select story_id as id, sum(weight) as weight, max(sum(weight)) over () as most, bool_or(is_telling) as is_telling from found group by story_id) story
        where weight >= most * $12 or is_telling
        order by weight desc, id
        limit $8
        """);

    private static readonly string ByIds = MembersOf(limit: "$2", "select id, -place as weight from unnest($1) with ordinality story(id, place)");

    /// <summary>The stories that share a key with the article within its window, those whose shared keys weigh most first.</summary>
    /// <param name="db">The store.</param>
    /// <param name="article">The article, which does not find itself where it is stored already.</param>
    /// <param name="keys">What to look for.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Task<IReadOnlyList<StoryCandidate>> FindAsync(NewsHubDb db, long article, CandidateKeys keys, CancellationToken cancellationToken) =>
        ReadAsync(db, batch => batch.Add(
            ByKeys, keys.Bands.ToArray(), keys.UtteranceKeys.ToArray(), keys.GiftKeys.ToArray(), keys.Terms.ToArray(),
            keys.From, keys.To, CandidateKeys.MaxArticlesPerKey, CandidateKeys.MaxStories, MaxMembers, keys.KeyWeight, keys.TermWeights.ToArray(), CandidateKeys.LeastShare,
            article, CandidateKeys.MaxStoriesPerTellingKey), cancellationToken);

    /// <summary>Stories with what is remembered of their newest members, in the order asked for; those without members are left out.</summary>
    public static Task<IReadOnlyList<StoryCandidate>> ReadAsync(NewsHubDb db, IReadOnlyList<long> stories, CancellationToken cancellationToken) =>
        ReadAsync(db, batch => batch.Add(ByIds, stories.ToArray(), MaxMembers), cancellationToken);

    // Each key is asked for alone and hands on its newest articles' stories only, each once. offset 0 makes PostgreSQL find a key's bearers by the index before
    // it orders them: it takes a key that it cannot know for a common one, and would else read all articles from the newest on.
    private static string Holding(string keys, string column, string weight, string isTelling) =>
        $"""
        select {weight} as weight, {isTelling} as is_telling, hit.story_id from {keys} cross join lateral (
            select story_id, count(*) over () as stories from (
                select distinct story_id from (
                    select story_id from (select article_id, story_id from fingerprints where {column} @> array[key] and published_at between $5 and $6 offset 0) bearer
                    where article_id <> $13 order by article_id desc limit $7) newest) held) hit
        """;

    private static string MembersOf(string limit, string stories) =>
        $"""
        select story.id, print.article_id, print.published_at, print.utterance_keys, print.gifts::text, print.facts
        from ({stories}) story
        cross join lateral (select article_id from story_members where story_id = story.id order by article_id desc limit {limit}) member
        join fingerprints print on print.article_id = member.article_id
        order by story.weight desc, story.id, print.article_id
        """;

    private static async Task<IReadOnlyList<StoryCandidate>> ReadAsync(NewsHubDb db, Action<Batch> ask, CancellationToken cancellationToken)
    {
        await using var batch = await Batch.OpenAsync(db, cancellationToken);
        ask(batch);
        await using var reader = await batch.ReadAsync(cancellationToken);
        var stories = new List<StoryCandidate>();
        var members = new List<ArticleFacts>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var story = reader.GetInt64(0);
            if (stories is [] || stories[^1].StoryId != story)
                stories.Add(new StoryCandidate(story, members = []));
            members.Add(Facts(reader));
        }

        return stories;
    }

    private static ArticleFacts Facts(NpgsqlDataReader row) => FactsFormat.Read(
        row.GetFieldValue<byte[]>(5), row.GetInt64(1), row.GetFieldValue<DateTimeOffset>(2), row.GetFieldValue<long[]>(3), GiftColumn.Read(row.GetString(4)));
}
