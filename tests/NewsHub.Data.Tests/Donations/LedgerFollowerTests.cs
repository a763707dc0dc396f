using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Desk;
using NewsHub.Data.Desk.Plans;
using NewsHub.Data.Donations;
using NewsHub.Data.Stories;
using NewsHub.Data.Tests.Desk;
using Npgsql;

namespace NewsHub.Data.Tests.Donations;

public sealed class LedgerFollowerTests : IAsyncLifetime
{
    private TestDatabase.TestDatabase _database = null!;
    private Newsstand _newsstand = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.TestDatabase.CreateAsync();
        _newsstand = new Newsstand(_database);
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task What_a_scraper_was_cut_off_before_is_worked_off_by_the_next_one_to_come()
    {
        await _newsstand.SaveOnlyAsync(await _newsstand.PageAsync("Gazette", "lamps"), Newsstand.Analyze("Quillfeather gives lamps", DeskRoom.Lamps));
        Assert.Equal((0, 1), await CountAsync());

        await _newsstand.PrintAsync("Courier", "library", "Odo Brack rebuilds a library", DeskRoom.Library);

        Assert.Equal((2, 0), await CountAsync());
    }

    [Fact]
    public async Task A_story_told_twice_before_the_ledger_follows_is_one_gift_with_two_outlets()
    {
        await _newsstand.SaveOnlyAsync(await _newsstand.PageAsync("Gazette", "lamps"), Newsstand.Analyze("Quillfeather gives lamps", DeskRoom.Lamps));
        await _newsstand.SaveOnlyAsync(await _newsstand.PageAsync("Herald", "light"), Newsstand.Analyze("Quillfeather pays for lamps", DeskRoom.Lamps + "\n\nThey arrive before the first snow."));
        await using var db = _database.Open();

        await LedgerFollower.FollowAsync(db, TimeProvider.System, CancellationToken.None);

        Assert.Equal(2, (await db.LedgerEntries.AsNoTracking().SingleAsync()).OutletCount);
    }

    [Fact]
    public async Task An_editor_acts_on_a_ledger_that_knows_all()
    {
        var stored = await _newsstand.SaveOnlyAsync(await _newsstand.PageAsync("Gazette", "lamps"), Newsstand.Analyze("Quillfeather gives lamps", DeskRoom.Lamps));
        await using var db = _database.Open();

        Assert.IsType<DeskOutcome.Done>(await new StoryDesk(db, TimeProvider.System).DoAsync(DeskRoom.Ada, new HideStory(stored.StoryId, true), "a test", new Dictionary<long, long>(), CancellationToken.None));

        Assert.Equal((1, 0), await CountAsync());
    }

    [Fact]
    public async Task Web_nodes_are_told_when_the_ledger_has_followed_a_story()
    {
        var stored = await _newsstand.SaveOnlyAsync(await _newsstand.PageAsync("Gazette", "lamps"), Newsstand.Analyze("Quillfeather gives lamps", DeskRoom.Lamps));
        await using var node = new NpgsqlConnection(_database.ConnectionString);
        var told = new List<string>();
        node.Notification += (_, change) => told.Add(change.Payload);
        await node.OpenAsync();
        await using (var listen = new NpgsqlCommand($"listen {StoryWriter.ChangedChannel}", node))
            await listen.ExecuteNonQueryAsync();
        await using var db = _database.Open();

        await LedgerFollower.FollowAsync(db, TimeProvider.System, CancellationToken.None);

        Assert.True(await node.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Equal([$"{stored.StoryId}"], told);
    }

    private async Task<(int Entries, int Due)> CountAsync()
    {
        await using var db = _database.Open();
        return (await db.LedgerEntries.CountAsync(), await db.LedgerDue.CountAsync());
    }
}
