using Microsoft.EntityFrameworkCore;
using NewsHub.Benchmarks.Harness;

namespace NewsHub.Benchmarks.Search;

/// <summary>Fills a database with stories to search: four articles each on average, words by Zipf's law out of 60,000, 30,000 people and organisations by a steep law, over five years, later stories with higher numbers.</summary>
internal static class SearchDatabase
{
    /// <summary>Fills it; what search reads is made as the triggers make it, afterwards.</summary>
    /// <param name="database">An empty one.</param>
    /// <param name="stories">How many.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task FillAsync(OwnDatabase database, int stories, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        await db.Database.ExecuteSqlAsync(
            $"""
            set session_replication_role = replica;
            set synchronous_commit = off;
            select setseed(0.2026);
            drop index ix_story_search_words, ix_story_search_last_published_at;
            create function bench_words(how_many int) returns text language sql volatile as
                $$ select string_agg(translate(floor(60000 ^ random())::int::text, '0123456789', 'baceditoru'), ' ') from generate_series(1, how_many) $$;
            create function bench_name(n bigint) returns text language sql immutable as
                $$ select initcap(translate((n * 7919 % 997)::text, '0123456789', 'oaeiuyaeio') || 'lm') || ' ' || initcap(translate((100 + n)::text, '0123456789', 'bnmlkjrdst') || 'a'
                    || translate((n * 104729 % 9973)::text, '0123456789', 'bnmlkjrdst') || 'er') || case when n % 2 = 0 then ' Trust' else '' end $$;
            create table event as select n::bigint, 1 + 2 * floor(15000 * random() ^ 3)::int as donor, 2 + 2 * floor(15000 * random() ^ 3)::int as receiver,
                case when n % 500 = 0 then 60 else (array[1, 1, 2, 3, 3, 4, 5, 6, 7, 7])[1 + floor(10 * random())::int] end as size,
                timestamptz '2026-11-01' - (1 - n::float8 / {stories} + 0.005 * random()) * interval '2000 days' as at, round((10 ^ (3 + 5 * random()))::numeric, -2) as amount,
                (array['USD', 'USD', 'USD', 'GBP', 'EUR'])[1 + floor(5 * random())::int] as currency from generate_series(1, {stories}) n;
            create table told as select row_number() over () as id, n, k from event, generate_series(1, size) k;
            create index on event (n);
            insert into sources (name, enabled, visit_interval, created_at) select 'Outlet ' || n, true, '15 minutes', now() from generate_series(1, 400) n;
            insert into parties (guid, key, name, sort_key, kind, statement_count)
                select gen_random_uuid(), lower(bench_name(n)), bench_name(n), lower(bench_name(n)), case when n % 2 = 0 then 'Organization' else 'Person' end, 1 from generate_series(1, 30000) n;
            insert into party_aliases (party_id, key, form, kind) select id, key, name, 'Name' from parties;
            insert into articles (id, source_id, page_id, url, url_key, title, authors, credits, published_at, language, lead, text, is_preview, on_beat, beat_reasons, analyzer_version, analyzed_at) overriding system value
                select t.id, 1 + floor(400 * random() ^ 2)::int, t.id, 'https://outlet.example/' || t.id, 'outlet.example/' || t.id,
                    case when t.k = 1 or random() < 0.5 then bench_name(e.donor) else split_part(bench_name(e.donor), ' ', 2) end || case when random() < 0.6 then ' gives ' else ' donates ' end
                        || e.amount || ' to ' || bench_name(e.receiver) || ' ' || bench_words(5 + 0 * t.k),
                    array[]::text[], array[]::text[], e.at + t.k * interval '1 hour', 'en', bench_words(28 + 0 * t.k) || ' ' || bench_name(e.donor), repeat(md5(t.id::text) || ' ', 20), false, true, array[]::text[], 1, e.at
                from told t join event e using (n);
            insert into stories (id, guid, headline, lead, lead_article_id, first_published_at, last_published_at, created_at, changed_at, article_count, outlet_count, origin_count, is_shown, was_shown, version) overriding system value
                select t.n, gen_random_uuid(), a.title, a.lead, a.id, e.at, e.at + e.size * interval '1 hour', e.at, e.at + e.size * interval '1 hour', e.size, e.size, e.size, true, true, t.n
                from told t join articles a on a.id = t.id join event e on e.n = t.n where t.k = 1;
            insert into story_members (article_id, story_id, score, reasons, joined_at) select id, n, 0.9, array[]::text[], now() from told;
            insert into utterances (story_id, ordinal, wording, keys, said_at, changed_at) select n, k, bench_words(24 + 0 * k), array[]::bigint[], at, at from event, generate_series(0, 2) k;
            insert into utterance_speakers (utterance_id, party_id, ordinal, said_at, is_listed) select u.id, case when ordinal = 0 then donor else receiver end, 0, u.said_at, true from utterances u join event e on e.n = u.story_id;
            insert into ledger_entries (id, guid, donors, recipient, amount, currency, amount_text, qualifier, status, given_on, date_kind, is_background, disagreements, standing, outlet_count, article_count, is_shown, first_reported_at, changed_at, keys) overriding system value
                select n, gen_random_uuid(), array[bench_name(donor)], bench_name(receiver), amount, currency, '$', 'Exact', 'Given', at::date, 'Reported', false, array[]::text[], 'Counted', size, size, true, at, at, array[]::text[] from event;
            insert into ledger_parties (entry_id, party_id, role, ordinal, given_on) select n, donor, 'Donor', 0, at::date from event;
            insert into ledger_parties (entry_id, party_id, role, ordinal, given_on) select n, receiver, 'Recipient', 1, at::date from event;
            insert into donations (story_id, ordinal, donors, recipient, amount, currency, amount_text, status, is_background, disagreements, entry_id)
                select n, 0, array[bench_name(donor)], bench_name(receiver), amount, currency, '$', 'Given', false, array[]::text[], n from event;
            analyze;
            """, cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"""
            select story_search_gather(id) from stories;
            create index ix_story_search_words on story_search using gin (words, marks) with (fastupdate = on);
            create index ix_story_search_last_published_at on story_search (last_published_at, story_id);
            """, cancellationToken);
        await db.Database.ExecuteSqlAsync($"vacuum analyze", cancellationToken);
    }
}
