namespace NewsHub.Data.Search;

/// <summary>
/// What notes that a story's row in <c>story_search</c> is due, and nothing more: the row is made by <see cref="SearchFollower"/>, away from those who write
/// stories. Succeeds the triggers of <see cref="SearchSchema"/>, which made it at the end of each transaction.
/// </summary>
internal static class SearchNotes
{
    // A note that is there already is written again, so that whoever works it off waits for the change that it is about.
    private const string Note = "insert into search_due (story_id) values (wanted) on conflict (story_id) do update set story_id = excluded.story_id";

    /// <summary>Makes it. The index takes rows unsorted and sorts them in when a run of them is there: see <see cref="SearchFollower"/>.</summary>
    public const string Create = $$"""
        {{DropOld}}
        create table search_due (story_id bigint primary key);

        create function search_note(wanted bigint) returns void language sql as $$ {{Note}} $$;

        create function story_search_changed() returns trigger language plpgsql as $$
        begin
            perform search_note(new.id);
            return null;
        end $$;

        create function story_search_followed() returns trigger language plpgsql as $$
        begin
            perform search_note(old.story_id);
            return null;
        end $$;

        create trigger stories_search_begun after insert on stories for each row when (new.is_shown) execute function story_search_changed();
        create trigger stories_search_changed after update of version, is_shown, headline, lead on stories for each row when (old.is_shown or new.is_shown) execute function story_search_changed();
        create trigger ledger_due_search after delete on ledger_due for each row execute function story_search_followed();
        alter index ix_story_search_words set (fastupdate = on);
        """;

    /// <summary>Brings back the triggers that came before it.</summary>
    public const string Drop = $"""
        select story_search_gather(story_id) from search_due;
        {DropOld}
        drop function search_note(bigint);
        drop table search_due;
        {SearchSchema.Triggers}
        alter index ix_story_search_words set (fastupdate = off);
        """;

    private const string DropOld = """
        drop trigger ledger_due_search on ledger_due;
        drop trigger stories_search_changed on stories;
        drop trigger stories_search_begun on stories;
        drop function story_search_followed();
        drop function story_search_changed();
        """;
}
