using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsHub.Data;
using NewsHub.Scraper.Tests.Fetching;
using NewsHub.Scraper.Visits;

namespace NewsHub.Scraper.Tests.Visits;

public sealed class HostSlotsTests : IAsyncLifetime
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(2);

    private readonly HandClock _clock = new(new DateTimeOffset(2026, 11, 20, 10, 30, 0, TimeSpan.Zero));
    private TestDatabase.TestDatabase _database = null!;
    private ServiceProvider _services = null!;

    private DateTimeOffset Now => _clock.GetUtcNow();

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.TestDatabase.CreateAsync();
        _services = new ServiceCollection().AddNewsHubData(_database.ConnectionString).BuildServiceProvider();
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Turns_at_one_host_follow_each_other_and_other_hosts_are_free()
    {
        var slots = Slots();

        Assert.Equal((Now, true), await slots.ReserveAsync("a.example", Delay, TimeSpan.FromMinutes(1), default));
        Assert.Equal((Now + Delay, true), await slots.ReserveAsync("a.example", Delay, TimeSpan.FromMinutes(1), default));
        Assert.Equal((Now, true), await slots.ReserveAsync("b.example", Delay, TimeSpan.FromMinutes(1), default));
    }

    [Fact]
    public async Task A_turn_too_far_away_is_named_and_not_reserved()
    {
        var slots = Slots();
        await slots.HoldAsync("a.example", Now.AddHours(1), default);

        Assert.Equal((Now.AddHours(1), false), await slots.ReserveAsync("a.example", Delay, TimeSpan.FromMinutes(1), default));
        Assert.Equal((Now.AddHours(1), false), await slots.ReserveAsync("a.example", Delay, TimeSpan.FromMinutes(1), default));
    }

    [Fact]
    public async Task Two_scrapers_at_once_never_get_the_same_turn()
    {
        var turns = await Task.WhenAll(Enumerable.Range(0, 40).Select(async _ => (await Slots().ReserveAsync("a.example", Delay, TimeSpan.FromHours(1), default)).At));

        Assert.Equal(Enumerable.Range(0, 40).Select(turn => Now + Delay * turn), turns.Order());
    }

    [Fact]
    public async Task A_hold_is_never_shortened_by_another()
    {
        var slots = Slots();
        await slots.HoldAsync("a.example", Now.AddHours(2), default);
        await slots.HoldAsync("a.example", Now.AddHours(1), default);

        Assert.Equal(Now.AddHours(2), (await slots.ReserveAsync("a.example", Delay, TimeSpan.Zero, default)).At);
    }

    private HostSlots Slots() => new(_services.GetRequiredService<IDbContextFactory<NewsHubDb>>(), _clock);
}
