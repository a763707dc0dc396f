using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Search;
using NewsHub.Data.Stories;
using NewsHub.TestDatabase;

namespace NewsHub.Data.Tests.Search;

public sealed class SearchFollowerTests : IAsyncLifetime
{
    private const string Lamps = "Orla Quillfeather has donated $250,000 in lamps to the Elmfold Village Trust.";

    private TestDatabase.TestDatabase _database = null!;
    private Newsstand _newsstand = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.TestDatabase.CreateAsync();
        _newsstand = new Newsstand(_database);
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task What_a_process_was_killed_before_is_made_by_the_next_one_to_come()
    {
        var story = await SaveOnlyAsync("Gazette", "lamps", Lamps);
        Assert.Empty(await FoundAsync());

        Assert.Equal(1, await FollowAsync());

        Assert.Equal([story], await FoundAsync());
        Assert.Equal(0, await FollowAsync());
    }

    [Fact]
    public async Task Articles_of_one_event_that_come_before_search_follows_cost_one_row()
    {
        var first = await SaveOnlyAsync("Gazette", "lamps", Lamps);
        var second = await SaveOnlyAsync("Herald", "light", Lamps + "\n\nThey arrive before the first snow.");

        Assert.Equal(first, second);
        Assert.Equal(1, await FollowAsync());
    }

    [Fact]
    public async Task A_change_under_way_is_waited_for_by_leaving_its_note_to_the_next_one()
    {
        var story = await SaveOnlyAsync("Gazette", "lamps", Lamps);
        await using var db = _newsstand.Open();
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            await StoryLock.AcquireAsync(db, default);
            await StoryWriter.RefreshAsync(db, story, Newsstand.Morning.AddHours(1), default);
            Assert.Equal(0, await FollowAsync());
            await transaction.CommitAsync();
        }

        Assert.Equal(1, await FollowAsync());
    }

    [Fact]
    public async Task A_story_that_is_taken_out_of_sight_is_found_no_longer()
    {
        var story = await SaveOnlyAsync("Gazette", "lamps", Lamps);
        await FollowAsync();
        await using var db = _newsstand.Open();
        await db.Stories.Where(known => known.Id == story).ExecuteUpdateAsync(set => set.SetProperty(known => known.IsShown, false));

        await FollowAsync();

        Assert.Empty(await FoundAsync());
    }

    [Fact]
    public async Task More_than_one_run_of_stories_is_worked_off_at_once()
    {
        await using (var db = _newsstand.Open())
            await db.Database.ExecuteSqlAsync(
                $"""
                set session_replication_role = replica;
                insert into stories (id, guid, headline, lead_article_id, first_published_at, last_published_at, created_at, changed_at, article_count, outlet_count, is_shown, version) overriding system value
                    select n, gen_random_uuid(), 'Lamps number ' || n, 1, now(), now(), now(), now(), 1, 1, true, n from generate_series(1, 200) n;
                set session_replication_role = default;
                insert into search_due (story_id) select id from stories
                """);

        Assert.Equal(200, await FollowAsync());
        Assert.Equal(0, await FollowAsync());
    }

    private async Task<long> SaveOnlyAsync(string source, string path, string text) =>
        (await _newsstand.SaveOnlyAsync(await _newsstand.PageAsync(source, path), Newsstand.Analyze("Quillfeather gives lamps", text))).StoryId;

    private async Task<int> FollowAsync()
    {
        await using var db = _newsstand.Open();
        return await SearchFollower.FollowAsync(db, default);
    }

    private async Task<IReadOnlyList<long>> FoundAsync()
    {
        await using var db = _newsstand.Open();
        return Assert.IsType<SearchOutcome.Found>(await new SearchReader(db, TimeProvider.System).FindAsync(new SearchQuery { Text = "lamps" }, SearchOrder.Relevance, null, 10, default)).Page.Stories;
    }
}
