using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Feeds;
using NewsHub.Data.Desk;
using NewsHub.Data.Desk.Plans;

namespace NewsHub.Data.Tests.Desk;

public sealed class SourceDeskTests : IAsyncLifetime
{
    private DeskRoom room = null!;

    public async Task InitializeAsync() => room = await DeskRoom.OpenAsync();

    public async Task DisposeAsync() => await room.DisposeAsync();

    [Fact]
    public async Task A_list_that_is_imported_is_in_the_log_and_paused_when_that_is_undone()
    {
        await room.DoneAsync(new AddSource(Feed("The Tidewater Gazette", "tidewater")));

        var imported = await room.DoneAsync(new ImportSources([Feed("The Tidewater Gazette", "tidewater"), Feed("The Pebble Mirror", "pebble"), Feed("Glimmer Weekly", "glimmer")]));

        Assert.Equal("Imported a list: 2 of 3 feeds are new and followed now", imported.Summary);
        Assert.Equal(["Glimmer Weekly", "The Pebble Mirror", "The Tidewater Gazette"], await FollowedAsync());
        await room.UndoneAsync(imported.Id);
        Assert.Equal(["The Tidewater Gazette"], await FollowedAsync());
    }

    [Fact]
    public async Task A_list_without_anything_new_leaves_no_trace()
    {
        await room.DoneAsync(new AddSource(Feed("The Tidewater Gazette", "tidewater")));

        Assert.Equal("0 of 1 feeds are new.", Assert.IsType<DeskOutcome.Refused>(await room.DoAsync(new ImportSources([Feed("Another name", "tidewater")]))).Reason);
    }

    [Fact]
    public async Task A_visit_that_is_asked_for_is_in_the_log_and_not_asked_for_when_that_is_undone_in_time()
    {
        await room.DoneAsync(new AddSource(Feed("The Tidewater Gazette", "tidewater")));
        await using var db = room.Open();
        var source = await db.Sources.Select(known => known.Id).SingleAsync();

        var asked = await room.DoneAsync(new AskVisit(source));
        Assert.Equal("Asked for a visit of The Tidewater Gazette", asked.Summary);
        Assert.NotNull(await AskedAsync());
        await room.UndoneAsync(asked.Id);
        Assert.Null(await AskedAsync());

        await room.DoneAsync(new SetSource(source, "The Tidewater Gazette", false, null, Data.Sources.SourceBeat.Judged));
        Assert.IsType<DeskOutcome.Refused>(await room.DoAsync(new AskVisit(source)));

        Task<DateTimeOffset?> AskedAsync() => db.Sources.Select(known => known.VisitAskedAt).SingleAsync();
    }

    [Fact]
    public async Task Pictures_are_shown_only_when_an_editor_says_by_what_right_and_not_any_more_when_that_is_undone()
    {
        await room.DoneAsync(new AddSource(Feed("The Tidewater Gazette", "tidewater")));
        await using var db = room.Open();
        var source = await db.Sources.Select(known => known.Id).SingleAsync();
        Assert.False(await ShownAsync());

        Assert.Equal("Say why: the reason stands in the log.", Assert.IsType<DeskOutcome.Refused>(await room.DoAsync(new ShowImages(source, true), " ")).Reason);
        Assert.IsType<DeskOutcome.Refused>(await room.DoAsync(new ShowImages(source, false)));
        var shown = Assert.IsType<DeskOutcome.Done>(await room.DoAsync(new ShowImages(source, true), "Their press office, 3 May")).Action;
        Assert.Equal(("Shows the pictures of The Tidewater Gazette", "Their press office, 3 May"), (shown.Summary, shown.Why));
        Assert.True(await ShownAsync());

        // How the source is followed is another matter: setting it leaves the pictures, and their undo.
        await room.DoneAsync(new SetSource(source, "The Gazette", true, null, Data.Sources.SourceBeat.Judged));
        Assert.True(await ShownAsync());
        await room.UndoneAsync(shown.Id);
        Assert.False(await ShownAsync());

        Task<bool> ShownAsync() => db.Sources.Select(known => known.ShowsImages).SingleAsync();
    }

    private static OpmlSource Feed(string title, string host) => new(title, new Uri($"https://{host}.example/feed.xml"), new Uri($"https://{host}.example/"), true);

    private async Task<List<string>> FollowedAsync()
    {
        await using var db = room.Open();
        return await db.Sources.Where(source => source.Enabled).OrderBy(source => source.Name).Select(source => source.Name).ToListAsync();
    }
}
