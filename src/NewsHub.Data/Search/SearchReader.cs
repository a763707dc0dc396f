using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace NewsHub.Data.Search;

/// <summary>
/// Finds stories. However many fit, the work is bounded: hits are collected through the index up to a limit; where there are more, stories are
/// gone through from the newest, and with so many hits enough are soon found.
/// </summary>
public sealed class SearchReader(NewsHubDb db, TimeProvider clock)
{
    /// <summary>
    /// Hits that are collected through the index. With more, one story in twenty (of 100,000) fits, and going through the newest ones finds
    /// <see cref="MostRanked"/> among ten thousand: both ways cost about the same there.
    /// </summary>
    private const int MostCollected = 5000;

    /// <summary>Hits that are compared by relevance, the newest of all.</summary>
    private const int MostRanked = 500;

    /// <summary>
    /// The newest stories, gone through before anything is collected for what is still being typed: three letters begin hundreds of words, and each
    /// story with one of them would have to be looked at. A beginning of which these hold too few is rare enough to be collected.
    /// </summary>
    private const int NewestTried = 3000;

    /// <summary>After so many days a story must fit twice as well as one of today to stand beside it.</summary>
    private const int HalfAge = 60;

    /// <summary>One page of the stories that a search finds; of shown stories only.</summary>
    /// <param name="query">What is looked for; something.</param>
    /// <param name="order">In what order; without words there is no relevance, and they come by time.</param>
    /// <param name="after">Where the page begins; null, or a place in another order, for the first one.</param>
    /// <param name="size">Most stories.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<SearchOutcome> FindAsync(SearchQuery query, SearchOrder order, SearchCursor? after, int size, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Text.Contains('\0', StringComparison.Ordinal))
            query = query with { Text = query.Text.Replace('\0', ' ') };
        if (order == SearchOrder.Relevance && query.Text.Length == 0)
            order = SearchOrder.Newest;
        if (after?.Score is null == (order == SearchOrder.Relevance))
            after = null;
        var asOf = order == SearchOrder.Relevance && after is not null ? after.At : clock.GetUtcNow();
        var parties = query.PartyId is { } party ? await BearersAsync(party, cancellationToken) : [];

        // Time alone, or nothing, picks stories that the index by time gives in order.
        if (query.Text.Length + parties.Count == 0 && query.SourceId is null && !query.HasSum)
            return await AlongTimeAsync(query, parties, order, after, asOf, size, isCounted: true, cancellationToken);
        if (query.IsBeginning && order == SearchOrder.Newest && after is null && await AmongNewestAsync(query, parties, asOf, size, cancellationToken) is { } newest)
            return newest;
        var conditions = new SearchConditions(query, parties);
        var found =
            $"""
            with found as materialized (select s.story_id, s.last_published_at from story_search s where {conditions.Sql} limit {MostCollected + 1}),
            {Page(order, after, asOf, size, conditions, "found")}
            select (select count(*) from found)::int, {(conditions.Words is { } words ? $"numnode({words})" : "1")}, page.story_id, page.at, page.score
            from (select) one left join page on true order by page.score desc, page.at desc, page.story_id desc
            """;
        var answer = await SearchSession.ReadAsync(db, SearchSession.PlannedAnew, [(found, conditions.Values)], reader => ReadAsync(reader, asOf, order, size, cancellationToken), cancellationToken);
        return answer switch
        {
            null => new SearchOutcome.TooSlow(),
            { IsNothing: true } => new SearchOutcome.Nothing(),
            { Collected: > MostCollected } => await AlongTimeAsync(query, parties, order, after, asOf, size, isCounted: false, cancellationToken),
            _ => new SearchOutcome.Found(new SearchPage(answer.Stories, Math.Min(answer.Collected, SearchPage.MostCounted), answer.Next)
            {
                IsMore = answer.Collected > SearchPage.MostCounted,
                IsNewestOnly = order == SearchOrder.Relevance && answer.Collected > MostRanked,
            }),
        };
    }

    // A whole page of the newest stories, or nothing.
    private async Task<SearchOutcome?> AmongNewestAsync(SearchQuery query, IReadOnlyCollection<long> parties, DateTimeOffset asOf, int size, CancellationToken cancellationToken)
    {
        var conditions = new SearchConditions(query, parties);
        var found =
            $"""
            with page as materialized (
                select s.story_id, s.last_published_at as at
                from (select story_id, last_published_at, words, marks from story_search order by last_published_at desc, story_id desc limit {NewestTried}) s
                where {conditions.Sql} limit {size})
            select (select count(*) from page)::int, 1, page.story_id, page.at, 0::float8 from page order by page.at desc, page.story_id desc
            """;
        var answer = await AlongTimeAsync(found, conditions, reader => ReadAsync(reader, asOf, SearchOrder.Newest, size, cancellationToken), cancellationToken);
        return answer?.Collected == size ? new SearchOutcome.Found(new SearchPage(answer.Stories, size, null) { IsMore = true }) : null;
    }

    // Not counted: there are too many, as is known already.
    private async Task<SearchOutcome> AlongTimeAsync(
        SearchQuery query, IReadOnlyCollection<long> parties, SearchOrder order, SearchCursor? after, DateTimeOffset asOf, int size, bool isCounted, CancellationToken cancellationToken)
    {
        var conditions = new SearchConditions(query, parties);
        var (source, at) = order == SearchOrder.Changed ? ("stories t join story_search s on s.story_id = t.id and t.is_shown", "t.changed_at") : ("story_search s", "s.last_published_at");
        var (limit, begun) = order == SearchOrder.Relevance ? (MostRanked, "") : (size + 1, After(at, order == SearchOrder.Changed ? "t.id" : "s.story_id", after, conditions));
        var found =
            $"""
            with found as materialized (
                select s.story_id, s.last_published_at, {at} as at from {source} where {conditions.Sql}{begun}
                order by {at} desc, {(order == SearchOrder.Changed ? "t.id" : "s.story_id")} desc limit {limit}),
            {Page(order, order == SearchOrder.Relevance ? after : null, asOf, size, conditions, "found")}
            select {(isCounted ? $"(select count(*) from (select from story_search s where {conditions.Sql} limit {SearchPage.MostCounted + 1}) counted)::int" : $"{SearchPage.MostCounted + 1}")}, 1, page.story_id, page.at, page.score
            from (select) one left join page on true order by page.score desc, page.at desc, page.story_id desc
            """;
        var answer = await AlongTimeAsync(found, conditions, reader => ReadAsync(reader, asOf, order, size, cancellationToken), cancellationToken);
        return answer is null ? new SearchOutcome.TooSlow() : new SearchOutcome.Found(new SearchPage(answer.Stories, Math.Min(answer.Collected, SearchPage.MostCounted), answer.Next)
        {
            IsMore = answer.Collected > SearchPage.MostCounted,
            IsNewestOnly = order == SearchOrder.Relevance,
        });
    }

    private Task<Answer?> AlongTimeAsync(string found, SearchConditions conditions, Func<NpgsqlDataReader, Task<Answer>> read, CancellationToken cancellationToken) =>
        SearchSession.ReadAsync(
            db, SearchSession.PlannedAnew, [(SearchSession.AlongTime, []), (found, conditions.Values)], async reader =>
            {
                await reader.NextResultAsync(cancellationToken);
                return await read(reader);
            }, cancellationToken);

    // What was found, in order; one more than a page holds, so that it shows whether there is a next one.
    private static string Page(SearchOrder order, SearchCursor? after, DateTimeOffset asOf, int size, SearchConditions conditions, string found) => order switch
    {
        SearchOrder.Relevance =>
            $"""
            newest as (select story_id, last_published_at from {found} order by last_published_at desc, story_id desc limit {MostRanked}),
            ranked as (
                select n.story_id, n.last_published_at as at,
                    (ts_rank(s.words, {conditions.Words}) / (1 + greatest(0, extract(epoch from {conditions.Value(asOf)} - n.last_published_at)) / {HalfAge * 24 * 60 * 60}))::float8 as score
                from newest n join story_search s on s.story_id = n.story_id),
            page as (select * from ranked{(after is null ? "" : $" where (score, story_id) < ({conditions.Value(after.Score!.Value)}, {conditions.Value(after.Id)})")} order by score desc, story_id desc limit {size + 1})
            """,
        SearchOrder.Newest =>
            $"page as (select story_id, last_published_at as at, 0::float8 as score from {found} where true{After("last_published_at", "story_id", after, conditions)} order by last_published_at desc, story_id desc limit {size + 1})",
        SearchOrder.Changed =>
            $"page as (select f.story_id, t.changed_at as at, 0::float8 as score from {found} f join stories t on t.id = f.story_id where true{After("t.changed_at", "f.story_id", after, conditions)} order by t.changed_at desc, f.story_id desc limit {size + 1})",
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, null),
    };

    private static string After(string at, string id, SearchCursor? after, SearchConditions conditions) =>
        after is null ? "" : $" and ({at}, {id}) < ({conditions.Value(after.At)}, {conditions.Value(after.Id)})";

    // A party is found under its own number and under those of parties that turned out to be it.
    private async Task<IReadOnlyCollection<long>> BearersAsync(long party, CancellationToken cancellationToken)
    {
        var standing = await db.Parties.Where(known => known.Id == party).Select(known => known.MergedIntoId ?? known.Id).SingleOrDefaultAsync(cancellationToken);
        return standing == 0 ? [party] : [standing, .. await db.Parties.Where(known => known.MergedIntoId == standing).Select(known => known.Id).ToListAsync(cancellationToken)];
    }

    private static async Task<Answer> ReadAsync(NpgsqlDataReader reader, DateTimeOffset asOf, SearchOrder order, int size, CancellationToken cancellationToken)
    {
        var (collected, isNothing) = (0, false);
        var rows = new List<SearchCursor>();
        while (await reader.ReadAsync(cancellationToken))
        {
            (collected, isNothing) = (reader.GetInt32(0), reader.GetInt32(1) == 0);
            if (!await reader.IsDBNullAsync(2, cancellationToken))
                rows.Add(order == SearchOrder.Relevance
                    ? new SearchCursor(asOf, reader.GetDouble(4), reader.GetInt64(2))
                    : new SearchCursor(reader.GetFieldValue<DateTimeOffset>(3), null, reader.GetInt64(2)));
        }

        return new Answer(collected, isNothing, [.. rows.Take(size).Select(row => row.Id)], rows.Count > size ? rows[size - 1] : null);
    }

    private sealed record Answer(int Collected, bool IsNothing, IReadOnlyList<long> Stories, SearchCursor? Next);
}
