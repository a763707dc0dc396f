using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Quotes;

namespace NewsHub.Data.Desk;

/// <summary>
/// A story's utterances with the quotes that print them. Words and speakers are gathered anew at each change; the ids are known outside
/// (anchors, feeds) and would be lost where two stories that say the same become one.
/// </summary>
internal sealed class SpeechCells() : DeskCellKind("speech")
{
    /// <inheritdoc/>
    public override Task<Dictionary<string, JsonNode?>> ReadAsync(NewsHubDb db, string[] keys, CancellationToken cancellationToken) => QueryAsync(
        db,
        """
        select asked, coalesce((
            select jsonb_agg(jsonb_build_object('id', said.id, 'ordinal', said.ordinal, 'wording', said.wording, 'said_at', said.said_at, 'changed_at', said.changed_at,
                'rows', (select coalesce(jsonb_agg(quote.id order by quote.id), '[]') from quotes quote where quote.utterance_id = said.id)) order by said.id)
            from utterances said where said.story_id = asked::bigint), '[]')::text
        from unnest($1) asked where $2::jsonb is null
        """, keys, cancellationToken);

    /// <inheritdoc/>
    public override async Task WriteAsync(NewsHubDb db, string key, JsonNode? value, CancellationToken cancellationToken)
    {
        var story = long.Parse(key, CultureInfo.InvariantCulture);
        var home = new List<long>();
        foreach (var former in value?.AsArray() ?? [])
        {
            var id = former!["id"]!.GetValue<long>();
            long[] rows = [.. former["rows"]!.AsArray().Select(row => row!.GetValue<long>())];
            var here = await db.Quotes.Where(quote => rows.Contains(quote.Id) && quote.Article!.Membership!.StoryId == story).Select(quote => quote.Id).ToListAsync(cancellationToken);
            var stands = await db.Utterances.Where(said => said.Id == id).Select(said => (long?)said.StoryId).SingleOrDefaultAsync(cancellationToken);
            if (rows.Length > 0 ? here.Count == 0 : stands is { } other && other != story)
                continue;
            if (stands is null)
                await AddAsync(db, story, id, former, cancellationToken);
            else
                await db.Utterances.Where(said => said.Id == id).ExecuteUpdateAsync(set => set.SetProperty(said => said.StoryId, story), cancellationToken);

            // It goes home with those that it was made of; who joined it elsewhere since gets a row of its own when that story is gathered.
            await db.Quotes.Where(quote => quote.UtteranceId == id && quote.Article!.Membership!.StoryId != story).ExecuteUpdateAsync(set => set.SetProperty(quote => quote.UtteranceId, (long?)null), cancellationToken);
            await db.Quotes.Where(quote => here.Contains(quote.Id)).ExecuteUpdateAsync(set => set.SetProperty(quote => quote.UtteranceId, id), cancellationToken);
            home.Add(id);
        }

        // Articles that came in since must not outvote, by their number, those that made the row; what only they say keeps its row by its words.
        if (home.Count > 0)
            await db.Quotes.Where(quote => quote.Utterance!.StoryId == story && !home.Contains(quote.Utterance.Id)).ExecuteUpdateAsync(set => set.SetProperty(quote => quote.UtteranceId, (long?)null), cancellationToken);
    }

    private static async Task AddAsync(NewsHubDb db, long story, long id, JsonNode former, CancellationToken cancellationToken)
    {
        db.Utterances.Add(new Utterance
        {
            Id = id,
            StoryId = story,
            Ordinal = former["ordinal"]!.GetValue<int>(),
            Wording = former["wording"]!.GetValue<string>(),
            SaidAt = Moment(former["said_at"]!),
            ChangedAt = Moment(former["changed_at"]!),
        });
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private static DateTimeOffset Moment(JsonNode text) => DateTimeOffset.Parse(text.GetValue<string>(), CultureInfo.InvariantCulture).ToUniversalTime();
}
