using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsHub.Analysis;
using NewsHub.Data.Articles;
using NewsHub.Data.Donations;
using NewsHub.Data.Search;
using NewsHub.Data.Stories;

namespace NewsHub.Data.Tests;

public sealed class DataServicesTests
{
    [Fact]
    public async Task A_connection_keeps_statements_that_are_sent_often_prepared() =>
        Assert.NotEqual(0, await PreparedAfterUseAsync(""));

    [Fact]
    public async Task A_pooler_that_cannot_take_prepared_statements_can_say_so() =>
        Assert.Equal(0, await PreparedAfterUseAsync(";Max Auto Prepare=0"));

    /// <summary>Nobody undoes what a session was told when its connection goes back to the pool: nothing may be left to undo.</summary>
    [Fact]
    public async Task Saving_following_reviewing_and_searching_leave_a_session_as_it_was()
    {
        await using var database = await TestDatabase.TestDatabase.CreateAsync();
        var stand = new Newsstand(database);
        var page = await stand.PageAsync("Wren", "lamps");
        await using var services = new ServiceCollection().AddNewsHubData(database.ConnectionString + ";Maximum Pool Size=1").BuildServiceProvider();
        var databases = services.GetRequiredService<IDbContextFactory<NewsHubDb>>();
        await using (var db = databases.CreateDbContext())
            await new ArticleStore(db, TimeProvider.System).SaveAsync(page, Newsstand.Analyze("A gift of lamps", DeskRoom.Lamps), ArticleAnalyzer.Version, CancellationToken.None);
        await using (var db = databases.CreateDbContext())
            await LedgerFollower.FollowAsync(db, TimeProvider.System, CancellationToken.None);
        await new StoryReview(databases, TimeProvider.System).RunAsync(DateTimeOffset.UnixEpoch, CancellationToken.None);
        await using (var db = databases.CreateDbContext())
            await SearchFollower.FollowAsync(db, CancellationToken.None);
        await using (var db = databases.CreateDbContext())
            Assert.IsType<SearchOutcome.Found>(await new SearchReader(db, TimeProvider.System).FindAsync(new SearchQuery { Text = "lamps" }, SearchOrder.Relevance, null, 10, CancellationToken.None));

        await using var next = databases.CreateDbContext();
        Assert.Empty(await next.Database.SqlQuery<string>($"select name as \"Value\" from pg_settings where source = 'session'").ToListAsync());
        Assert.Empty(await next.Database.SqlQuery<string>($"select objid::text as \"Value\" from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()").ToListAsync());
        Assert.Empty(await next.Database.SqlQuery<string>($"select pg_listening_channels() as \"Value\"").ToListAsync());
    }

    private static async Task<int> PreparedAfterUseAsync(string setting)
    {
        await using var database = await TestDatabase.TestDatabase.CreateAsync();
        await using var services = new ServiceCollection().AddNewsHubData(database.ConnectionString + setting).BuildServiceProvider();
        await using var db = services.GetRequiredService<IDbContextFactory<NewsHubDb>>().CreateDbContext();
        await db.Database.OpenConnectionAsync();
        foreach (var _ in Enumerable.Range(0, 8))
            await db.Sources.AnyAsync();
        return (await db.Database.SqlQuery<string>($"select statement as \"Value\" from pg_prepared_statements").ToListAsync()).Count(statement => statement.Contains("FROM sources", StringComparison.Ordinal));
    }
}
