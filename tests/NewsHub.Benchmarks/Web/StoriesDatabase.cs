using Microsoft.EntityFrameworkCore;
using NewsHub.Benchmarks.Harness;

namespace NewsHub.Benchmarks.Web;

/// <summary>Fills a database with stories to show: four articles each, two statements that all of them print, one gift.</summary>
internal static class StoriesDatabase
{
    /// <summary>Articles of a story.</summary>
    public const int ArticlesOfStory = 4;

    /// <summary>People who speak, one in each story.</summary>
    public const int Parties = 20_000;

    private const int Sources = 400;

    /// <summary>Fills it. Foreign keys hold by construction and are not checked one by one; ids follow from the story's.</summary>
    /// <param name="database">An empty one.</param>
    /// <param name="stories">How many.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task FillAsync(OwnDatabase database, int stories, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var articles = stories * ArticlesOfStory;
        await db.Database.ExecuteSqlAsync(
            $"""
            set session_replication_role = replica;
            set synchronous_commit = off;
            insert into sources (name, enabled, visit_interval, created_at) select 'Outlet ' || n, true, '15 minutes', now() from generate_series(1, {Sources}) n;
            insert into parties (guid, key, name, sort_key, kind, statement_count)
                select gen_random_uuid(), 'party ' || n, 'Speaker Number ' || n, 'party ' || n, 'Person', 1 from generate_series(1, {Parties}) n;
            create unlogged table told as
                select a as id, (a + {ArticlesOfStory} - 1) / {ArticlesOfStory} as story, 1 + a * 7 % {Sources} as source, 1 + (a + {ArticlesOfStory} - 1) / {ArticlesOfStory} % {Parties} as speaker,
                       timestamptz '2026-01-01' - (({articles} - a) * interval '5 minutes') as at,
                       'Speaker Number ' || 1 + (a + {ArticlesOfStory} - 1) / {ArticlesOfStory} % {Parties} || ' gave $' || 1000 * (a / {ArticlesOfStory} % 5000 + 1) || ' to Trust Number ' || a / {ArticlesOfStory} % 9000 || ' on Tuesday, so that an old house by the bay can be mended.' as lead,
                       'We have looked at this house for ' || a / {ArticlesOfStory} || ' winters, and it is time that somebody lit a fire in it for the children of this coast.' as said,
                       'Nobody asked us for anything, and that is why we asked what they needed, door by door, ' || a / {ArticlesOfStory} || ' doors in all.' as also
                from generate_series(1, {articles}) a;
            insert into entries (id, source_id, url, url_key, seen_at, state, attempts, article_id) overriding system value
                select id, source, 'https://outlet.example/' || id, 'outlet.example/' || id, at, 'Done', 1, id from told;
            insert into pages (id, entry_id, final_url, body, body_hash, fetched_at) overriding system value
                select id, id, 'https://outlet.example/' || id, '', '', at from told;
            insert into articles (id, source_id, page_id, url, url_key, title, authors, credits, published_at, language, lead, text, is_preview, on_beat, beat_reasons, analyzer_version, analyzed_at) overriding system value
                select id, source, id, 'https://outlet.example/' || id, 'outlet.example/' || id, 'Speaker Number ' || speaker || ' gives for the house by the bay, told ' || id, array['A Writer'], array[]::text[], at, 'en', lead,
                       lead || E'\n\n“' || said || '” the giver said.' || E'\n\n“' || also || '” they added.' || E'\n\n' || repeat('The house has stood empty since the harbour moved, and the town ' || md5(id::text) || ' has tried to mend it before. ', 15), false, true, array[]::text[], 1, at from told;
            insert into stories (id, guid, headline, lead, lead_article_id, first_published_at, last_published_at, created_at, changed_at, article_count, outlet_count, origin_count, is_shown, was_shown, version) overriding system value
                select story, gen_random_uuid(), 'Speaker Number ' || min(speaker) || ' gives for the house by the bay, told ' || min(id), min(lead), min(id), min(at), max(at), min(at), max(at), count(*), count(*), count(*), true, true, nextval('story_versions') from told group by story;
            insert into story_members (article_id, story_id, score, reasons, joined_at) select id, story, 0.9, array['shares a quotation'], at from told;
            insert into utterances (id, story_id, ordinal, wording, keys, said_at, changed_at) overriding system value
                select 2 * story - place, story, 1 - place, case place when 1 then min(said) else min(also) end, array[]::bigint[], min(at), max(at) from told cross join (values (0), (1)) places (place) group by story, place;
            insert into utterance_speakers (utterance_id, party_id, ordinal, said_at, is_listed) select distinct 2 * story - place, speaker, 0, min(at), true from told cross join (values (0), (1)) places (place) group by story, place, speaker;
            insert into quotes (id, article_id, start, "end", text, kind, statement, confidence, utterance_id, variant) overriding system value
                select 2 * id - 1, id, length(lead) + 3, length(lead) + 3 + length(said), said, 'Direct', 0, 0.9, 2 * story - 1, 'Same' from told
                union all
                select 2 * id, id, length(lead) + length(said) + 3 + 2 + 18 + 1, length(lead) + length(said) + 3 + 2 + 18 + 1 + length(also), also, 'Direct', 1, 0.9, 2 * story, 'Same' from told;
            insert into donations (id, story_id, ordinal, donors, recipient, amount, currency, amount_text, qualifier, status, is_background, disagreements) overriding system value
                select story, story, 0, array['Speaker Number ' || min(speaker)], 'Trust Number ' || min(story) % 9000, 1000 * (min(story) % 5000 + 1), 'USD', '$1,000', 'Exact', 'Given', false, array[]::text[] from told group by story;
            insert into claims (id, article_id, ordinal, donors, recipient, amount, currency, qualifier, status, is_background, evidence_start, evidence_end, confidence, donation_id) overriding system value
                select id, id, 0, array['Speaker Number ' || speaker], 'Trust Number ' || story % 9000, 1000 * (story % 5000 + 1), 'USD', 'Exact', 'Given', false, 0, length(lead), 0.9, story from told;
            insert into story_sequels (earlier_id, later_id) select n, n + 1 from generate_series(1, {stories} - 1, 3) n;
            drop table told;
            select setval(pg_get_serial_sequence(name, 'id'), 10000000) from unnest(array['entries', 'pages', 'articles', 'stories', 'utterances', 'quotes', 'donations', 'claims']) name;
            set session_replication_role = default;
            """, cancellationToken);
        await db.Database.ExecuteSqlAsync($"vacuum analyze", cancellationToken);
    }
}
