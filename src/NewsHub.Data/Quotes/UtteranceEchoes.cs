using NewsHub.Analysis.Quotes;
using Npgsql;

namespace NewsHub.Data.Quotes;

/// <summary>
/// Finds what a story's speakers are quoted saying in other stories too: an anniversary piece that quotes the letter of last year says nothing new.
/// The story that printed the words first has them; the others echo it.
/// </summary>
internal static class UtteranceEchoes
{
    /// <summary>Newest utterances looked at under one key: words that more share are a formula.</summary>
    private const int MostUnderKey = 50;

    // offset 0 makes PostgreSQL find the bearers of a key before it orders them: it takes a key that it cannot know for a common one
    // and would read all utterances from the newest on (measured over 300,000: 23 s instead of 0.6 ms). Elsewhere it keeps the few rows that are
    // asked for from being found by reading all.
    private const string Near =
        """
        with near as (
            select hit.id
            from unnest($1) key
            cross join lateral (
                select id from (select id from utterances where keys @> array[key] and story_id <> $3 offset 0) bearer order by id desc limit $4) hit
            cross join lateral (select from utterance_speakers where utterance_id = hit.id and party_id = any($2) offset 0) speaker),
        found as (select id from utterances where story_id = $3 union select id from near),
        heads as (
            select coalesce(said.repeat_of_id, found.id) as id
            from found cross join lateral (select repeat_of_id from utterances where id = found.id offset 0) said
            union select id from found),
        touched as (
            select id from heads
            union select echo.id from heads cross join lateral (select id from utterances where repeat_of_id = heads.id offset 0) echo)
        select said.id, said.story_id, story.is_shown, said.wording, said.said_at, said.repeat_of_id,
               array(select party_id from utterance_speakers where utterance_id = said.id)
        from touched
        cross join lateral (select * from utterances where id = touched.id offset 0) said
        cross join lateral (select is_shown from stories where id = said.story_id offset 0) story
        """;

    private const string Link =
        """
        update utterances set repeat_of_id = link.echoed from unnest($1, $2) link(id, echoed)
        where utterances.id = link.id and utterances.repeat_of_id is distinct from link.echoed
        """;

    /// <summary>Adds the statement that asks which other stories' utterances may be one with a story's own, which are saved before it.</summary>
    public static void Ask(Batch batch, GatheredSpeech gathered)
    {
        var own = gathered.Story.Utterances;
        long[] keys = [.. own.Where(said => said.Speakers.Count > 0).SelectMany(said => said.Keys).Concat(gathered.KeysGone).Distinct()];
        long[] speakers = [.. own.SelectMany(said => said.Speakers).Select(speaker => speaker.PartyId).Concat(gathered.PartiesBefore).Distinct()];
        batch.Add(Near, keys, speakers, gathered.Story.Id, MostUnderKey);
    }

    /// <summary>Reads the answer, and links the story's utterances to those that they echo, and others' to them.</summary>
    /// <returns>Every utterance whose listing may have changed, the story's own among them, and how to write the links.</returns>
    public static async Task<(long[] Touched, IEnumerable<(string Sql, object[] Values)> Links)> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var all = await reader.ListAsync(
            row => new Said(row.GetInt64(0), row.GetInt64(1), row.GetBoolean(2), row.GetString(3), row.Time(4), row.NumberOrNull(5), row.GetFieldValue<long[]>(6)), cancellationToken);
        var links = Echoes(all);
        var changed = all.Where(said => links[said.Id] != said.RepeatOfId).ToList();
        return ([.. all.Select(said => said.Id)], changed.Count == 0 ? [] : [(Link, [changed.Select(said => said.Id).ToArray(), changed.Select(said => links[said.Id]).ToArray()])]);
    }

    /// <summary>In order of time, each is an echo of the first one that stands for itself, says the same in another story, and shares a speaker.</summary>
    private static Dictionary<long, long?> Echoes(List<Said> all)
    {
        var links = new Dictionary<long, long?>();
        var heads = new List<Said>();
        foreach (var said in all.OrderBy(said => said.SaidAt).ThenBy(said => said.Id))
        {
            var head = said.IsShown ? heads.Find(head => IsEcho(said, head)) : null;
            links[said.Id] = head?.Id;
            if (head is null && said.IsShown)
                heads.Add(said);
        }

        return links;
    }

    private static bool IsEcho(Said said, Said head) =>
        said.StoryId != head.StoryId && said.Speakers.Intersect(head.Speakers).Any() && UtteranceRepeat.IsSame(head.Wording, said.Wording, said.SaidAt - head.SaidAt);

    private sealed record Said(long Id, long StoryId, bool IsShown, string Wording, DateTimeOffset SaidAt, long? RepeatOfId, long[] Speakers);
}
