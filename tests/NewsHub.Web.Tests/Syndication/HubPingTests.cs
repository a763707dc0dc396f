using Microsoft.Extensions.Logging.Abstractions;
using NewsHub.Web.Syndication;
using NewsHub.Web.Tests.Caching;
using NewsHub.Web.Tests.Support;

namespace NewsHub.Web.Tests.Syndication;

public sealed class HubPingTests
{
    private static readonly Uri[] Feeds = [.. Enumerable.Range(1, 60).Select(number => new Uri($"https://news.example/stories/{number}/feed.rss"))];

    [Fact]
    public async Task A_hub_is_told_of_every_feed_in_pings_that_are_not_too_long()
    {
        await using var server = await HubServer.StartAsync();

        Assert.Equal((2, 0), await HubWith().TellAsync(server.Address, Feeds, CancellationToken.None));

        var pings = new[] { await server.Pings.ReadAsync(), await server.Pings.ReadAsync() };
        Assert.All(pings, ping => Assert.Equal("publish", ping.Mode));
        Assert.Equal(Feeds.Select(feed => feed.AbsoluteUri), pings.SelectMany(ping => ping.Topics));
    }

    [Fact]
    public async Task A_hub_that_fails_is_told_again()
    {
        await using var server = await HubServer.StartAsync(503, 500);

        Assert.Equal((1, 0), await HubWith(TimeSpan.Zero, TimeSpan.Zero).TellAsync(server.Address, Feeds[..1], CancellationToken.None));

        Assert.Equal(3, server.Pings.Count);
    }

    [Fact]
    public async Task A_hub_that_goes_on_failing_is_left_alone_until_the_next_change()
    {
        await using var server = await HubServer.StartAsync(503, 503, 503, 503);

        Assert.Equal((0, 1), await HubWith(TimeSpan.Zero).TellAsync(server.Address, Feeds[..1], CancellationToken.None));
        Assert.Equal(2, server.Pings.Count);
    }

    [Fact]
    public async Task A_hub_that_is_not_there_stops_nothing() =>
        Assert.Equal((0, 1), await HubWith().TellAsync(new Uri("http://127.0.0.1:1/"), Feeds[..1], CancellationToken.None));

    [Fact]
    public async Task A_change_is_told_to_the_hub_by_one_of_the_nodes_with_every_feed_that_it_touches()
    {
        await using var server = await HubServer.StartAsync();
        (string, string)[] settings = [KeepingSite.Keeps, ("Site:PublicUrl", "https://news.example/hub"), ("Site:Hub", server.Address.AbsoluteUri), ("Site:HubSeconds", "0")];
        await using var host = await SiteHost.StartAsync(settings);
        await using var other = await host.AnotherNodeAsync(settings);
        await host.HearsAsync();
        await other.HearsAsync();
        await KeepingSite.UntilAsync(() => Task.FromResult(host.Changes().IsSpokesman || other.Changes().IsSpokesman));
        Assert.False(host.Changes().IsSpokesman && other.Changes().IsSpokesman);

        LanternEdition edition;
        await using (var db = host.Open())
            edition = await LanternEdition.StoreAsync(db);
        await host.GatherAsync(edition.Lanterns.Id);

        string[] told = [.. (await server.Pings.ReadAsync()).Topics, .. (await server.Pings.ReadAsync()).Topics]; // more than one ping takes
        foreach (var feed in (string[])["feed.rss", "feed.atom?each=development", "giving/feed.json", $"stories/{edition.Lanterns.Id}/feed.atom", "people/1/feed.rss", "organisations/4/feed.atom", "sources/1/feed.json"])
            Assert.Contains($"https://news.example/hub/{feed}", told);
        Assert.DoesNotContain($"https://news.example/hub/stories/{edition.Looms.Id}/feed.rss", told);
    }

    private static Hub HubWith(params TimeSpan[] waits) => new(new HttpClient(), TimeProvider.System, waits, NullLogger<Hub>.Instance);
}
