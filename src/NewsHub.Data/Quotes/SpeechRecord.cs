using Npgsql;

namespace NewsHub.Data.Quotes;

/// <summary>
/// Keeps the pages of people and organisations true after a story was gathered anew: which utterances echo another story's, what is listed,
/// and how much. Works inside the caller's transaction, under <see cref="Stories.StoryLock"/>.
/// </summary>
internal static class SpeechRecord
{
    private const string List =
        """
        update utterance_speakers speaker set said_at = said.said_at, is_listed = story.is_shown and said.repeat_of_id is null
        from utterances said join stories story on story.id = said.story_id
        where said.id = any($1) and speaker.utterance_id = said.id
          and (speaker.said_at, speaker.is_listed) is distinct from (said.said_at, story.is_shown and said.repeat_of_id is null)
        """;

    private const string Tally =
        """
        update parties set statement_count = tally.statements, last_said_at = tally.last
        from (
            select touched.party_id, count(speaker.utterance_id)::int as statements, max(speaker.said_at) as last
            from (select party_id from utterance_speakers where utterance_id = any($1) union select unnest($2)) touched
            left join utterance_speakers speaker on speaker.party_id = touched.party_id and speaker.is_listed
            group by touched.party_id) tally
        where parties.id = tally.party_id and (statement_count, last_said_at) is distinct from (tally.statements, tally.last)
        """;

    /// <summary>Adds to what saves the gathering the statement that asks what else was said so.</summary>
    public static void Ask(Batch batch, GatheredSpeech gathered)
    {
        if (!gathered.IsSilent)
            UtteranceEchoes.Ask(batch, gathered);
    }

    /// <summary>How to bring the record up to date. Everything is looked up by keys of the story's own utterances; its cost does not grow with the archive.</summary>
    /// <param name="reader">At the answer to <see cref="Ask"/>.</param>
    /// <param name="gathered">The gathering.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<IReadOnlyList<(string Sql, object[] Values)>> ReadAsync(NpgsqlDataReader reader, GatheredSpeech gathered, CancellationToken cancellationToken)
    {
        if (gathered.IsSilent)
            return [];
        var (touched, links) = await UtteranceEchoes.ReadAsync(reader, cancellationToken);
        return [.. links, (List, [touched]), (Tally, [touched, gathered.PartiesBefore.ToArray()])];
    }
}
