using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace NewsHub.Data.Tests;

public sealed class DataServicesTests
{
    [Fact]
    public async Task A_connection_keeps_statements_that_are_sent_often_prepared() =>
        Assert.NotEqual(0, await PreparedAfterUseAsync(""));

    [Fact]
    public async Task A_pooler_that_cannot_take_prepared_statements_can_say_so() =>
        Assert.Equal(0, await PreparedAfterUseAsync(";Max Auto Prepare=0"));

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
