using Microsoft.AspNetCore.Http;
using NewsHub.Scraper.Fetching;

namespace NewsHub.Scraper.Tests.Fetching;

/// <summary>The fetcher's time limits, on a clock that the test moves.</summary>
public sealed class TimeLimitTests
{
    private static readonly DateTimeOffset Start = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly FetchOptions Limits =
        TestFetcher.Options with { HopTimeout = TimeSpan.FromSeconds(20), Timeout = TimeSpan.FromSeconds(60) };

    private readonly HandClock _clock = new(Start);

    [Fact]
    public async Task A_publisher_that_never_answers_is_given_up_after_the_time_of_a_hop()
    {
        await using var publisher = await ScriptedPublisher.StartAsync(
            context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));
        var fetch = FetchAsync(publisher.Url(), new OpenGate());

        await _clock.WhenWaitingForAsync(Start.AddSeconds(20));
        Assert.False(fetch.IsCompleted);
        _clock.MoveTo(Start.AddSeconds(20));

        Assert.Equal("no complete answer within 20 s", Assert.IsType<FetchOutcome.Transient>(await fetch).Reason);
    }

    [Fact]
    public async Task A_body_that_trickles_is_given_up_after_the_time_of_the_fetch()
    {
        await using var publisher = await ScriptedPublisher.StartAsync(async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync("."u8.ToArray());
                await context.Response.Body.FlushAsync();
                await Task.Yield();
            }
        });
        var fetch = FetchAsync(publisher.Url(), new OpenGate());

        await _clock.WhenWaitingForAsync(Start.AddSeconds(60));
        Assert.False(fetch.IsCompleted);
        _clock.MoveTo(Start.AddSeconds(60));

        Assert.Equal("no complete answer within 60 s", Assert.IsType<FetchOutcome.Transient>(await fetch).Reason);
    }

    [Fact]
    public async Task Slow_hops_share_the_time_of_the_fetch()
    {
        await using var publisher = await ScriptedPublisher.StartAsync(context =>
        {
            _clock.MoveTo(_clock.GetUtcNow().AddSeconds(19));
            context.Response.Redirect(context.Request.Path + "x");
            return Task.CompletedTask;
        });

        var outcome = await FetchAsync(publisher.Url("/x"), new OpenGate());

        Assert.Equal("no complete answer within 60 s", Assert.IsType<FetchOutcome.Transient>(outcome).Reason);
        Assert.Equal(4, publisher.Requests);
    }

    [Fact]
    public async Task A_slot_is_waited_for_and_the_wait_is_not_the_publishers()
    {
        await using var publisher = await ScriptedPublisher.StartAsync(context => context.Response.WriteAsync("here"));
        var fetch = FetchAsync(publisher.Url(), new GateOf(new GateVerdict.Wait(Start.AddSeconds(25))), Limits with { Timeout = TimeSpan.FromSeconds(5) });

        await _clock.WhenWaitingForAsync(Start.AddSeconds(25));
        Assert.Equal(0, publisher.Requests);
        _clock.MoveTo(Start.AddSeconds(25));

        Assert.IsType<FetchOutcome.Fetched>(await fetch);
    }

    [Fact]
    public async Task A_slot_in_the_past_is_now()
    {
        await using var publisher = await ScriptedPublisher.StartAsync(context => context.Response.WriteAsync("here"));
        Assert.IsType<FetchOutcome.Fetched>(await FetchAsync(publisher.Url(), new GateOf(new GateVerdict.Wait(Start.AddSeconds(-1)))));
    }

    [Fact]
    public async Task A_slot_too_far_off_is_left_for_another_visit()
    {
        await using var publisher = await ScriptedPublisher.StartAsync(context => context.Response.WriteAsync("here"));
        var slot = Start + Limits.LongestSlotWait + TimeSpan.FromSeconds(1);
        var outcome = await FetchAsync(publisher.Url(), new GateOf(new GateVerdict.Wait(slot)));
        Assert.Equal(slot, Assert.IsType<FetchOutcome.Throttled>(outcome).RetryAfter);
        Assert.Equal(0, publisher.Requests);
    }

    private async Task<FetchOutcome> FetchAsync(Uri url, IFetchGate gate, FetchOptions? options = null)
    {
        using var fetcher = TestFetcher.Create(options ?? Limits, _clock);
        return await fetcher.FetchAsync(new FetchRequest(url, null, null, FetchKind.Page), gate, CancellationToken.None);
    }
}
