using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Accounts;

namespace NewsHub.Web.Tests.Accounts;

public sealed class SignInTriesTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private TestDatabase.TestDatabase database = null!;

    public async Task InitializeAsync() => database = await TestDatabase.TestDatabase.CreateAsync();

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task Of_many_tries_at_the_same_moment_no_more_than_the_limit_are_made()
    {
        var tries = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => TryAsync(Noon)));

        Assert.Equal(SignInTries.Limit, tries.Count(isAllowed => isAllowed));
    }

    [Fact]
    public async Task A_lock_ends_when_it_was_said_to_end_however_often_one_tries_meanwhile()
    {
        for (var attempt = 0; attempt < SignInTries.Limit; attempt++)
            Assert.True(await TryAsync(Noon.AddMinutes(attempt)));
        Assert.False(await TryAsync(Noon.AddMinutes(10)));
        Assert.False(await TryAsync(Noon.AddMinutes(18)));

        Assert.True(await TryAsync(Noon.AddMinutes(SignInTries.Limit - 1) + SignInTries.Lock + TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task A_success_forgets_the_tries_and_no_address_is_kept_in_clear()
    {
        for (var attempt = 0; attempt < SignInTries.Limit; attempt++)
            await TryAsync(Noon);
        await using var db = database.Open();
        Assert.Equal(32, (await db.SignInTries.AsNoTracking().SingleAsync()).AddressHash.Length);

        await SignInTries.ClearAsync(db, "Wilma@desk.example ", default);

        Assert.True(await TryAsync(Noon));
    }

    private async Task<bool> TryAsync(DateTimeOffset now)
    {
        await using var db = database.Open();
        return await SignInTries.BeginAsync(db, "wilma@desk.example", now, default);
    }
}
