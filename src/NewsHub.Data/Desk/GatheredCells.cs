using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsHub.Data.Desk;

/// <summary>
/// What a story gathers from the rows of its articles (utterances from quotes, donations from claims). Contents are gathered anew at each change;
/// the ids are known outside (anchors, feeds, the ledger) and would be lost where two stories that say the same become one. A value lists what is
/// gathered, each with the rows that it is made of; writing it sends home whatever any of these rows is still here for.
/// </summary>
/// <param name="name">The kind's name.</param>
/// <param name="table">What is gathered, with its <c>story_id</c>.</param>
/// <param name="rows">What it is gathered from, with its <c>article_id</c>.</param>
/// <param name="parent">The column of <paramref name="rows"/> that names what they are gathered into.</param>
/// <param name="kept">What is kept of one beside its id, for <see cref="Add"/>: JSON keys and columns of <c>gathered</c>, as arguments.</param>
internal abstract class GatheredCells(string name, string table, string rows, string parent, string kept) : DeskCellKind(name)
{
    private const string Home = "select (former->>'id')::bigint from jsonb_array_elements($2) former";

    /// <inheritdoc/>
    public override Task<Dictionary<string, JsonNode?>> ReadAsync(NewsHubDb db, string[] keys, CancellationToken cancellationToken) => QueryAsync(
        db,
        $"""
        select asked, coalesce((
            select jsonb_agg(jsonb_build_object('id', gathered.id, {kept},
                'rows', (select coalesce(jsonb_agg(part.id order by part.id), '[]') from {rows} part where part.{parent} = gathered.id)) order by gathered.id)
            from {table} gathered where gathered.story_id = asked::bigint), '[]')::text
        from unnest($1) asked where $2::jsonb is null
        """, keys, cancellationToken);

    /// <inheritdoc/>
    public override async Task WriteAsync(NewsHubDb db, string key, JsonNode? value, CancellationToken cancellationToken)
    {
        if (value is null || (await QueryAsync(db, ComeHome, [key], cancellationToken, value))[key]?.AsArray() is not { Count: > 0 } home)
            return;
        await BringBackAsync(db, long.Parse(key, CultureInfo.InvariantCulture), home, cancellationToken);
        foreach (var step in (string[])[Place, Leave, Return, LetGo])
            await ExecuteAsync(db, step, key, home, cancellationToken);
    }

    /// <summary>Adds one that is gone, as a row that waits to be saved; what it says is gathered anew.</summary>
    protected abstract void Add(NewsHubDb db, long id, long story, JsonNode former);

    private async Task BringBackAsync(NewsHubDb db, long story, JsonArray home, CancellationToken cancellationToken)
    {
        foreach (var former in home.Where(former => !former!["stands"]!.GetValue<bool>()))
            Add(db, former!["id"]!.GetValue<long>(), story, former);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    // Of those that were here: all of which a row is here now; one that had no rows, unless it stands elsewhere.
    private string ComeHome =>
        $"""
        select asked, jsonb_agg(former || jsonb_build_object('stands', standing.id is not null))::text
        from unnest($1) asked cross join jsonb_array_elements($2) former left join {table} standing on standing.id = (former->>'id')::bigint
        where case when jsonb_array_length(former->'rows') = 0 then standing.id is null or standing.story_id = asked::bigint
            else exists (
                select from jsonb_array_elements_text(former->'rows') part join {rows} made on made.id = part::bigint join story_members place on place.article_id = made.article_id
                where place.story_id = asked::bigint) end
        group by asked
        """;

    private string Place => $"update {table} set story_id = ($1)[1]::bigint where id in ({Home})";

    // It goes home with those that it was made of; who joined it elsewhere since gets a row of its own when that story is gathered.
    private string Leave =>
        $"""
        update {rows} set {parent} = null from story_members place
        where {rows}.{parent} in ({Home}) and place.article_id = {rows}.article_id and place.story_id <> ($1)[1]::bigint
        """;

    private string Return =>
        $"""
        update {rows} set {parent} = (former->>'id')::bigint
        from jsonb_array_elements($2) former cross join jsonb_array_elements_text(former->'rows') part, story_members place
        where {rows}.id = part::bigint and place.article_id = {rows}.article_id and place.story_id = ($1)[1]::bigint
        """;

    // Articles that came in since must not outvote, by their number, those that made the row; what only they say keeps its row by its words.
    private string LetGo =>
        $"""
        update {rows} set {parent} = null from {table} gathered
        where gathered.id = {rows}.{parent} and gathered.story_id = ($1)[1]::bigint and not gathered.id in ({Home})
        """;
}
