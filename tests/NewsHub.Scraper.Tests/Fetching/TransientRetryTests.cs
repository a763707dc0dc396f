using Microsoft.AspNetCore.Http;
using NewsHub.Scraper.Fetching;

namespace NewsHub.Scraper.Tests.Fetching;

public sealed class TransientRetryTests
{
    private static readonly FetchOptions Once = TestFetcher.Options with { RetryAttempts = 1, RetryDelay = TimeSpan.FromMilliseconds(1) };

    [Theory]
    [InlineData(408)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_failure_that_passes_is_not_noticed(int status)
    {
        await using var publisher = await FailingAsync(1, status);
        Assert.IsType<FetchOutcome.Fetched>(await TestFetcher.FetchAsync(publisher.Url(), Once));
        Assert.Equal(2, publisher.Requests);
    }

    [Fact]
    public async Task A_connection_cut_before_the_answer_is_tried_again()
    {
        var cuts = 1;
        await using var publisher = await ScriptedPublisher.StartAsync(context =>
        {
            if (cuts-- > 0)
                context.Abort();
            return Task.CompletedTask;
        });
        Assert.IsType<FetchOutcome.Fetched>(await TestFetcher.FetchAsync(publisher.Url(), Once));
    }

    [Fact]
    public async Task A_failure_that_stays_is_given_back_after_the_last_attempt()
    {
        await using var publisher = await FailingAsync(9, 500);
        Assert.Equal(new FetchOutcome.Transient("HTTP 500", 500), await TestFetcher.FetchAsync(publisher.Url(), Once));
        Assert.Equal(2, publisher.Requests);
    }

    [Theory]
    [InlineData(404, null)]
    [InlineData(403, null)]
    [InlineData(501, null)]
    [InlineData(429, null)]
    [InlineData(429, "120")]
    [InlineData(503, "120")]
    public async Task What_another_attempt_would_not_change_is_asked_once(int status, string? retryAfter)
    {
        await using var publisher = await FailingAsync(9, status, retryAfter);
        await TestFetcher.FetchAsync(publisher.Url(), Once);
        Assert.Equal(1, publisher.Requests);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_short_Retry_After_is_waited_for(int status)
    {
        var start = new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
        var clock = new HandClock(start);
        await using var publisher = await FailingAsync(1, status, "2");
        using var fetcher = TestFetcher.Create(Once, clock);
        var fetch = fetcher.FetchAsync(new FetchRequest(publisher.Url(), null, null, FetchKind.Page), new OpenGate(), CancellationToken.None);

        await clock.WhenWaitingForAsync(start.AddSeconds(2));
        Assert.Equal(1, publisher.Requests);
        clock.MoveTo(start.AddSeconds(2));

        Assert.IsType<FetchOutcome.Fetched>(await fetch);
    }

    private static Task<ScriptedPublisher> FailingAsync(int times, int status, string? retryAfter = null) => ScriptedPublisher.StartAsync(context =>
    {
        if (times-- > 0)
        {
            context.Response.StatusCode = status;
            context.Response.Headers.RetryAfter = retryAfter;
        }

        return Task.CompletedTask;
    });
}
