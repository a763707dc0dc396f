using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using NewsHub.Scraper.Fetching;

namespace NewsHub.Scraper.Tests.Fetching;

/// <summary>Where names may lead.</summary>
public sealed class GuardedConnectorTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.0.0.1", "169.254.169.254")]
    [InlineData("::1", "fd00::1")]
    public async Task A_public_looking_name_that_leads_to_private_addresses_only_is_refused(params string[] answers)
    {
        await using var publisher = await ScriptedPublisher.StartAsync(context => context.Response.WriteAsync("secret"));
        var questions = 0;

        var outcome = await TestFetcher.FetchAsync(publisher.Url(host: "news.example"), TestFetcher.Options with { RetryAttempts = 1 }, resolve: (_, _) =>
        {
            questions++;
            return Task.FromResult(Array.ConvertAll(answers, IPAddress.Parse));
        });

        var refused = Assert.IsType<FetchOutcome.Refused>(outcome);
        Assert.Equal(Refusal.Address, refused.Rule);
        Assert.StartsWith("news.example leads to no public address", refused.Reason, StringComparison.Ordinal);
        Assert.Equal((0, 1), (publisher.Requests, questions));
    }

    [Fact]
    public void Of_mixed_addresses_a_private_one_is_not_kept()
    {
        var kept = GuardedConnector.PublicOnly("news.example", [IPAddress.Loopback, IPAddress.Parse("1.1.1.1"), IPAddress.Parse("192.168.0.1")]);
        Assert.Equal([IPAddress.Parse("1.1.1.1")], kept);
    }

    [Fact]
    public async Task A_name_below_localhost_is_loopback_without_asking_anyone()
    {
        await using var publisher = await ScriptedPublisher.StartAsync(context => context.Response.WriteAsync(context.Request.Host.Host));
        var outcome = await TestFetcher.FetchAsync(
            publisher.Url(host: "daily.Localhost"),
            TestFetcher.Options with { AllowedPrivateHosts = [$"*.localhost:{publisher.Port}"] },
            resolve: (_, _) => throw new InvalidOperationException("DNS was asked"));
        Assert.Equal("daily.localhost"u8.ToArray(), Assert.IsType<FetchOutcome.Fetched>(outcome).Body);
    }

    [Fact]
    public async Task A_dead_address_gives_way_to_the_next()
    {
        await using var publisher = await ScriptedPublisher.StartAsync(context => context.Response.WriteAsync("here"));
        var outcome = await TestFetcher.FetchAsync(
            publisher.Url(host: "news.example"),
            TestFetcher.Options with { AllowedPrivateHosts = ["news.example"] },
            resolve: (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("127.0.0.2"), IPAddress.Loopback]));
        Assert.IsType<FetchOutcome.Fetched>(outcome);
    }

    [Fact]
    public async Task An_address_that_swallows_connections_gives_way_to_the_next()
    {
        // A listener whose queue is full drops further connections silently.
        using var hole = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await using var publisher = await ScriptedPublisher.StartAsync(context => context.Response.WriteAsync("here"));
        hole.Bind(new IPEndPoint(IPAddress.Parse("127.0.0.2"), publisher.Port));
        hole.Listen(0);
        using var first = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await first.ConnectAsync(hole.LocalEndPoint!);

        var outcome = await TestFetcher.FetchAsync(
            publisher.Url(host: "news.example"),
            TestFetcher.Options with { AllowedPrivateHosts = ["news.example"], ConnectTimeout = TimeSpan.FromSeconds(2) },
            resolve: (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("127.0.0.2"), IPAddress.Loopback]));

        Assert.IsType<FetchOutcome.Fetched>(outcome);
    }
}
