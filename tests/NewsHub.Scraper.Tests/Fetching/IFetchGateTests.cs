using Microsoft.AspNetCore.Http;
using NewsHub.Scraper.Fetching;

namespace NewsHub.Scraper.Tests.Fetching;

/// <summary>What the fetcher asks its gate, and what it makes of the answers.</summary>
public sealed class IFetchGateTests
{
    [Fact]
    public async Task Every_hop_is_asked_before_it_is_made()
    {
        await using var publisher = await ScriptedPublisher.StartAsync(context =>
        {
            if (context.Request.Path == "/a")
                context.Response.Redirect("/b");
            return Task.CompletedTask;
        });
        var gate = new GateOf(new GateVerdict.Proceed(), new GateVerdict.Disallow("Disallow: /b"));
        using var fetcher = TestFetcher.Create();

        var outcome = await fetcher.FetchAsync(new FetchRequest(publisher.Url("/a"), null, null, FetchKind.Page), gate, CancellationToken.None);

        Assert.Equal(new FetchOutcome.Disallowed("Disallow: /b"), outcome);
        Assert.Equal([(publisher.Url("/a"), FetchKind.Page), (publisher.Url("/b"), FetchKind.Page)], gate.Asked);
        Assert.Equal(1, publisher.Requests);
    }

    [Fact]
    public async Task An_address_that_is_refused_takes_no_slot()
    {
        var gate = new GateOf(new GateVerdict.Proceed());
        using var fetcher = TestFetcher.Create();
        await fetcher.FetchAsync(new FetchRequest(new Uri("http://10.0.0.1/"), null, null, FetchKind.Page), gate, CancellationToken.None);
        Assert.Empty(gate.Asked);
    }

    [Fact]
    public async Task A_gate_may_fetch_robots_txt_through_the_same_fetcher()
    {
        await using var publisher = await ScriptedPublisher.StartAsync(context =>
            context.Response.WriteAsync(context.Request.Path == "/robots.txt" ? "User-agent: newshubbot\nDisallow: /private" : "a page"));
        using var fetcher = TestFetcher.Create();
        var gate = new RobotsGate(fetcher);

        var open = await fetcher.FetchAsync(new FetchRequest(publisher.Url("/open"), null, null, FetchKind.Page), gate, CancellationToken.None);
        var closed = await fetcher.FetchAsync(new FetchRequest(publisher.Url("/private/1"), null, null, FetchKind.Page), gate, CancellationToken.None);

        Assert.IsType<FetchOutcome.Fetched>(open);
        Assert.Equal(new FetchOutcome.Disallowed("robots.txt"), closed);
    }

    private sealed class RobotsGate(WebFetcher fetcher) : IFetchGate
    {
        public async ValueTask<GateVerdict> EnterAsync(Uri url, FetchKind kind, CancellationToken cancellationToken)
        {
            if (kind == FetchKind.Robots)
                return new GateVerdict.Proceed();
            var request = new FetchRequest(new Uri(url, "/robots.txt"), null, null, FetchKind.Robots);
            var decision = RobotsPolicy.Decide(await fetcher.FetchAsync(request, this, cancellationToken), DateTimeOffset.UnixEpoch, failures: 0);
            return decision.Rules.Allows("NewsHubBot", url) ? new GateVerdict.Proceed() : new GateVerdict.Disallow(decision.Reason);
        }
    }
}
