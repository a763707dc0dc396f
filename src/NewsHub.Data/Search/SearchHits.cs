using NewsHub.Data.Stories;
using Npgsql;

namespace NewsHub.Data.Search;

/// <summary>Reads what a page of results shows of each story, in one round trip.</summary>
public sealed class SearchHits(NewsHubDb db)
{
    // A line of names; three further headlines; a look at no more articles and quotations of a story than search knows of it.
    private const int NamedOutlets = 4, ShownReports = 3, ReadArticles = 12, ReadQuotations = 3;

    private const int LongestPassage = 400;

    // By which story_search_gather marks where words stand.
    private const string TitleWeight = "'{b}'", QuotationWeight = "'{d}'";

    private static readonly string Gifts =
        $"select gift.story_id, gift.ordinal, {StoryRowsReader.TermsOf("gift")} from donations gift where gift.story_id = any($1) and not gift.is_background and not gift.is_rejected order by 1, 2";

    /// <summary>Stories that were found.</summary>
    /// <param name="stories">Their numbers; the order of the answer.</param>
    /// <param name="text">The words looked for; empty where there are none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Those of them that are shown; none where reading took too long.</returns>
    public async Task<IReadOnlyList<SearchHit>> ReadAsync(IReadOnlyList<long> stories, string text, CancellationToken cancellationToken)
    {
        if (stories.Count == 0)
            return [];
        var words = text.Length == 0 ? null : $"websearch_to_tsquery('{SearchSchema.Configuration}', $2)";
        object[] values = text.Length == 0 ? [stories.ToArray()] : [stories.ToArray(), text];
        var hits =
            $"""
            select s.id, {MarkedText.Sql("s.headline", words)}, {MarkedText.Sql($"left(s.lead, {LongestPassage})", words)}, a.language, s.last_published_at, s.outlet_count,
                array(select o.name from (select a.source_id, min(m.article_id) as first from story_members m join articles a on a.id = m.article_id
                      where m.story_id = s.id and not m.is_hidden group by a.source_id order by 2 limit {NamedOutlets}) t join sources o on o.id = t.source_id order by t.first)
            from stories s left join articles a on a.id = s.lead_article_id where s.id = any($1) and s.is_shown
            """;
        var statements = new List<(string, object[])> { (hits, values), (Gifts, [values[0]]) };
        if (words is not null)
        {
            // Words that are only to be left out stand nowhere.
            var isSought = $"querytree({words}) <> 'T'";

            // What search knows of a story tells by weight where its words stand: texts are taken apart only where it says that they hold them.
            statements.Add((
                $"""
                select t.story_id, o.name, {MarkedText.Sql("t.title", words)}, t.language from story_search known cross join lateral (
                    select m.story_id, a.title, a.language, a.source_id
                    from (select story_id, article_id from story_members where story_id = known.story_id and not is_hidden order by article_id desc limit {ReadArticles}) m
                    join articles a on a.id = m.article_id join stories s on s.id = m.story_id
                    where a.title <> s.headline and to_tsvector('{SearchSchema.Configuration}', a.title) @@ {words} order by a.published_at, a.id limit {ShownReports}) t
                join sources o on o.id = t.source_id where known.story_id = any($1) and {isSought} and ts_filter(known.words, {TitleWeight}) @@ {words}
                """, values));
            statements.Add((
                $"""
                select t.story_id, {MarkedText.Sql("t.wording", words)} from story_search known cross join lateral (
                    select u.story_id, u.wording from (select story_id, left(wording, {LongestPassage}) as wording, ordinal from utterances where story_id = known.story_id order by ordinal, id limit {ReadQuotations}) u
                    where to_tsvector('{SearchSchema.Configuration}', u.wording) @@ {words} order by u.ordinal limit 1) t
                where known.story_id = any($1) and {isSought} and ts_filter(known.words, {QuotationWeight}) @@ {words}
                """, values));
        }

        return await SearchSession.ReadAsync(db, SearchSession.PlannedOnce, statements, reader => ReadAsync(reader, stories, cancellationToken), cancellationToken) ?? [];
    }

    private static async Task<IReadOnlyList<SearchHit>> ReadAsync(NpgsqlDataReader reader, IReadOnlyList<long> stories, CancellationToken cancellationToken)
    {
        var hits = new Dictionary<long, SearchHit>();
        while (await reader.ReadAsync(cancellationToken))
            hits[reader.GetInt64(0)] = new SearchHit
            {
                StoryId = reader.GetInt64(0),
                Headline = MarkedText.Parse(reader.GetString(1)),
                Lead = await TextAsync(reader, 2, cancellationToken) is { Length: > 0 } lead ? MarkedText.Parse(lead) : null,
                Said = null,
                Language = await TextAsync(reader, 3, cancellationToken),
                LastPublishedAt = reader.GetFieldValue<DateTimeOffset>(4),
                OutletCount = reader.GetInt32(5),
                Outlets = reader.GetFieldValue<string[]>(6),
            };
        await reader.NextResultAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            if (hits.TryGetValue(reader.GetInt64(0), out var hit))
                hits[hit.StoryId] = hit with { Gifts = [.. hit.Gifts, StoryRowsReader.TermsFrom(reader)] };
        await reader.NextResultAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            if (hits.TryGetValue(reader.GetInt64(0), out var hit))
                hits[hit.StoryId] = hit with
                {
                    Reports = [.. hit.Reports, new SearchReport(reader.GetString(1), MarkedText.Parse(reader.GetString(2)), await TextAsync(reader, 3, cancellationToken))],
                };
        await reader.NextResultAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            if (hits.TryGetValue(reader.GetInt64(0), out var hit))
                hits[hit.StoryId] = hit with { Said = MarkedText.Parse(reader.GetString(1)) };
        return [.. stories.Where(hits.ContainsKey).Select(id => hits[id])];
    }

    private static async Task<string?> TextAsync(NpgsqlDataReader reader, int column, CancellationToken cancellationToken) =>
        await reader.IsDBNullAsync(column, cancellationToken) ? null : reader.GetString(column);
}
