using NewsHub.Benchmarks.Database;
using Npgsql;

namespace NewsHub.Benchmarks.Desk;

/// <summary>Gives a filled database what editors are asked about, and a long log.</summary>
internal static class DeskQuestions
{
    // Rows follow from what is there; foreign keys hold by construction.
    private const string Sql =
        """
        update story_members set score = 0.55, reasons = array['same words'] where article_id % 40 = 0;
        insert into merge_suggestions (story_id, other_id, confidence, article_id, found_at)
            select one.id, other.id, 0.5 + (one.id % 30) / 100.0, one.lead_article_id, now() from stories one join stories other on other.id = one.id + 1 where one.id % 10 = 0;
        insert into parties (guid, key, name, sort_key, kind, statement_count) select gen_random_uuid(), 'party ' || n, 'Party ' || n, 'party ' || n, 'Person', 1 from generate_series(1, 3000) n;
        insert into party_aliases (party_id, key, form, kind) select id, key, name, 'Name' from parties;
        insert into utterances (story_id, ordinal, wording, keys, said_at, changed_at) select id, 0, headline || ' is what was said of it', array[]::bigint[], first_published_at, changed_at from stories;
        insert into utterance_speakers (utterance_id, party_id, ordinal, said_at, is_listed) select id, 1 + id % 3000, 0, said_at, true from utterances;
        insert into quotes (article_id, start, "end", text, kind, statement, speaker_text, confidence, utterance_id, variant)
            select article.id, 10, 70, substring(article.text from 11 for 60), 'Direct', 0, 'she', case when article.id % 20 = 0 then 0.35 else 0.9 end, said.id, 'Same'
            from articles article join story_members member on member.article_id = article.id join utterances said on said.story_id = member.story_id;
        insert into quote_speakers (quote_id, party_id, ordinal) select id, 1 + utterance_id % 3000, 0 from quotes;
        insert into donations (story_id, ordinal, donors, recipient, amount, currency, amount_text, status, is_background, disagreements)
            select id, 0, array['A Giver'], 'A Fund', 1000, 'USD', '$1,000', 'Given', false, case when id % 12 = 0 then array['amount'] else array[]::text[] end from stories;
        insert into claims (article_id, ordinal, donors, recipient, amount, currency, amount_text, status, is_background, evidence_start, evidence_end, confidence, donation_id)
            select member.article_id, 0, array['A Giver'], 'A Fund', 1000 + member.article_id % 2, 'USD', '$1,000', 'Given', false, 0, 60, 0.9, gift.id from story_members member join donations gift on gift.story_id = member.story_id;
        update entries set state = 'Quarantined', reason = 'no article text was found' where id % 80 = 0;
        insert into feeds (source_id, url, failures, last_outcome) select id, 'https://outlet.example/feed/' || id, case when id % 8 = 0 then 5 else 0 end, 'HTTP 503' from sources;
        insert into fetch_events (source_id, url, at, outcome, duration) select 1 + n % 400, 'https://outlet.example/' || n, now() - n * interval '1 minute', 'Fetched', '1 second' from generate_series(1, 20000) n;
        insert into desk_actions (at, actor_id, actor_name, kind, summary, before, after, cells, changed, stories, version)
            select now() - n * interval '1 minute', '1', 'Editor ' || n % 7, 'Pin', 'Pinned the headline ' || n, '{}', '{}', array['pin|' || n], array['pin|' || n], array[(n % 5000)::bigint], n from generate_series(1, 10000) n;
        analyze;
        """;

    /// <summary>Adds them.</summary>
    public static async Task AskAsync(FilledDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.ConnectionString) { CommandTimeout = 0 }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(Sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
