using Microsoft.EntityFrameworkCore;

namespace NewsHub.Data.Quotes;

/// <summary>
/// Keeps the pages of people and organisations true after a story was gathered anew: when each utterance was first said, which ones echo
/// another story's, what is listed, and how much. Works inside the caller's transaction, under <see cref="Stories.StoryLock"/>.
/// </summary>
internal static class SpeechRecord
{
    /// <summary>Brings the record up to date. Everything is looked up by keys of the story's own utterances; its cost does not grow with the archive.</summary>
    public static async Task UpdateAsync(NewsHubDb db, GatheredSpeech gathered, CancellationToken cancellationToken)
    {
        await DateAsync(db, gathered.StoryId, cancellationToken);
        var touched = await UtteranceEchoes.LinkAsync(db, gathered, cancellationToken);
        await ListAsync(db, touched, cancellationToken);
        await TallyAsync(db, touched, [.. gathered.PartiesBefore], cancellationToken);
    }

    private static Task DateAsync(NewsHubDb db, long storyId, CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync(
        $"""
        update utterances set said_at = print.first
        from (
            select quote.utterance_id, min(article.published_at) as first
            from utterances said join quotes quote on quote.utterance_id = said.id join articles article on article.id = quote.article_id
            where said.story_id = {storyId} group by quote.utterance_id) print
        where utterances.id = print.utterance_id and utterances.said_at <> print.first
        """, cancellationToken);

    private static Task ListAsync(NewsHubDb db, long[] utterances, CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync(
        $"""
        update utterance_speakers speaker set said_at = said.said_at, is_listed = story.is_shown and said.repeat_of_id is null
        from utterances said join stories story on story.id = said.story_id
        where said.id = any({utterances}) and speaker.utterance_id = said.id
          and (speaker.said_at, speaker.is_listed) is distinct from (said.said_at, story.is_shown and said.repeat_of_id is null)
        """, cancellationToken);

    private static Task TallyAsync(NewsHubDb db, long[] utterances, long[] partiesBefore, CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync(
        $"""
        update parties set statement_count = tally.statements, last_said_at = tally.last
        from (
            select touched.party_id, count(speaker.utterance_id)::int as statements, max(speaker.said_at) as last
            from (select party_id from utterance_speakers where utterance_id = any({utterances}) union select unnest({partiesBefore})) touched
            left join utterance_speakers speaker on speaker.party_id = touched.party_id and speaker.is_listed
            group by touched.party_id) tally
        where parties.id = tally.party_id and (statement_count, last_said_at) is distinct from (tally.statements, tally.last)
        """, cancellationToken);
}
