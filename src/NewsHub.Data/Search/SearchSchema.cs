namespace NewsHub.Data.Search;

/// <summary>
/// What search reads: for each shown story one row with its words and with what it can be filtered by, made anew when the story, or the ledger after it, has
/// changed (<see cref="SearchFollower"/>), and written only where it says something else (docs/adr/0010). It is no part of the model: nothing but search knows it.
/// </summary>
internal static class SearchSchema
{
    /// <summary>The text search configuration: English stems, accents folded first.</summary>
    public const string Configuration = "newshub";

    /// <summary>Articles of a story whose words are found: a letter that a thousand outlets reprint says nothing new after these.</summary>
    private const string MostArticles = "24";

    /// <summary>Quotations of a story whose words are found, the most printed first; each adds as many words as a lead.</summary>
    private const string MostQuotations = "3";

    /// <summary>Characters of a lead or a quotation that are read: to_tsvector takes 1.3 ms for 5 KB.</summary>
    private const string LongestPassage = "400";

    /// <summary>What kept the rows at first; <see cref="SearchNotes"/> has succeeded it.</summary>
    public const string Triggers = """
        -- A story that the ledger is to follow yet is gathered when it does, with those who give and receive; its own transaction need not wait for that.
        create function story_search_changed() returns trigger language plpgsql as $$
        begin
            if not new.is_shown or not exists (select from ledger_due where story_id = new.id) then
                perform story_search_gather(new.id);
            end if;
            return null;
        end $$;

        create function story_search_followed() returns trigger language plpgsql as $$
        begin
            perform story_search_gather(old.story_id);
            return null;
        end $$;

        -- At the end of the transaction, when quotations, gifts and members of the story are written, too.
        create constraint trigger stories_search_begun after insert on stories deferrable initially deferred
            for each row when (new.is_shown) execute function story_search_changed();
        create constraint trigger stories_search_changed after update of version, is_shown, headline, lead on stories deferrable initially deferred
            for each row when (old.is_shown or new.is_shown) execute function story_search_changed();
        create constraint trigger ledger_due_search after delete on ledger_due deferrable initially deferred
            for each row execute function story_search_followed();
        """;

    /// <summary>Makes it, from the stories that there are.</summary>
    public static string Create { get; } = $$"""
        create extension if not exists unaccent;
        create extension if not exists pg_trgm;
        create text search configuration {{Configuration}} (copy = english);
        alter text search configuration {{Configuration}} alter mapping for word, hword, hword_part with unaccent, english_stem;

        create table story_search (
            story_id bigint primary key references stories (id) on delete cascade,
            last_published_at timestamptz not null,
            words tsvector not null,
            marks text[] not null,
            content_hash bigint not null
        ) with (toast_tuple_target = 4080);

        {{Gather("not d.is_background")}}

        {{Triggers}}

        select story_search_gather(id) from stories where is_shown;

        -- fastupdate=off, as everywhere: what searches read does not grow with what has just been written.
        create index ix_story_search_words on story_search using gin (words, marks) with (fastupdate = off);
        create index ix_story_search_last_published_at on story_search (last_published_at, story_id);
        create index ix_party_aliases_key_trigrams on party_aliases using gin (key gin_trgm_ops) with (fastupdate = off) where kind = 'Name';
        """;

    /// <summary>Removes it. The extensions stay: others may use them.</summary>
    public const string Drop = $"""
        drop index ix_party_aliases_key_trigrams;
        drop trigger ledger_due_search on ledger_due;
        drop trigger stories_search_changed on stories;
        drop trigger stories_search_begun on stories;
        drop function story_search_followed();
        drop function story_search_changed();
        drop function story_search_gather(bigint);
        drop table story_search;
        drop text search configuration {Configuration};
        """;

    /// <summary>Makes rows of what readers see: gifts that editors have rejected are none of it. The stories that told one are due.</summary>
    public static string LeaveRejectedOut { get; } = $"""
        {Gather("not d.is_background and not d.is_rejected")}
        insert into search_due (story_id) select distinct story_id from donations where is_rejected on conflict do nothing;
        """;

    /// <summary>Takes that back.</summary>
    public static string TakeRejectedIn { get; } = Gather("not d.is_background");

    /// <summary>The function that makes a story's row.</summary>
    /// <param name="gifts">Which of the story's gifts are in it.</param>
    private static string Gather(string gifts) => $$"""
        -- Plans are kept for the session and may have been made while a table was empty.
        create or replace function story_search_gather(wanted bigint) returns void language plpgsql set enable_seqscan = off as $$
        declare
            story record;
            titles text; leads text; names text; said text; found_by text[]; content bigint;
        begin
            select * into story from stories where id = wanted and is_shown;
            if not found then
                delete from story_search where story_id = wanted;
                return;
            end if;

            with told as (
                select a.source_id, a.title, a.lead from story_members m join articles a on a.id = m.article_id
                where m.story_id = wanted and not m.is_hidden order by a.published_at, a.id limit {{MostArticles}})
            select string_agg(distinct t.title, ' . '), string_agg(distinct left(t.lead, {{LongestPassage}}), ' . ') into titles, leads from told t;
            select string_agg(u.wording, ' . ') into said from (
                select left(wording, {{LongestPassage}}) as wording from utterances where story_id = wanted order by ordinal, id limit {{MostQuotations}}) u;
            select string_agg(concat_ws(' ', array_to_string(d.donors, ' . '), d.via, d.recipient), ' . ' order by d.ordinal) into names
                from donations d where d.story_id = wanted and {{gifts}};

            -- Outlets, people and organisations, and sums by currency and number of digits: what filters ask for.
            found_by := array(
                select distinct 's' || a.source_id from story_members m join articles a on a.id = m.article_id where m.story_id = wanted and not m.is_hidden
                union select 'p' || s.party_id from utterances u join utterance_speakers s on s.utterance_id = u.id where u.story_id = wanted
                union select 'p' || p.party_id from donations d join ledger_parties p on p.entry_id = d.entry_id where d.story_id = wanted and {{gifts}}
                union select mark from donations d cross join lateral (values (d.currency || length(trunc(d.amount)::text)), ('*' || length(trunc(d.amount)::text))) sums (mark)
                    where d.story_id = wanted and {{gifts}} and d.amount >= 1 and d.currency is not null
                order by 1);

            content := hashtextextended(concat_ws(E'\x01', story.headline, story.lead, titles, leads, names, said, found_by::text, story.last_published_at::text), 0);
            if exists (select from story_search where story_id = wanted and content_hash = content) then
                return;
            end if;
            insert into story_search (story_id, last_published_at, words, marks, content_hash)
                values (wanted, story.last_published_at,
                    -- A slash joins words into one that nobody looks for.
                    setweight(to_tsvector('{{Configuration}}', translate(story.headline, '/', ' ')), 'A')
                        || setweight(to_tsvector('{{Configuration}}', translate(concat_ws(' . ', titles, names), '/', ' ')), 'B')
                        || setweight(to_tsvector('{{Configuration}}', translate(concat_ws(' . ', left(story.lead, {{LongestPassage}}), leads), '/', ' ')), 'C')
                        || setweight(to_tsvector('{{Configuration}}', translate(coalesce(said, ''), '/', ' ')), 'D'),
                    found_by, content)
                on conflict (story_id) do update set last_published_at = excluded.last_published_at, words = excluded.words, marks = excluded.marks, content_hash = excluded.content_hash;
        end $$;
        """;
}
