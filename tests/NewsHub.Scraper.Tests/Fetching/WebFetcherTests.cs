using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using NewsHub.Scraper.Fetching;

namespace NewsHub.Scraper.Tests.Fetching;

/// <summary>What each answer of a publisher becomes.</summary>
public sealed class WebFetcherTests
{
    [Fact]
    public async Task A_page_comes_with_its_bytes_untouched_and_its_headers_verbatim()
    {
        byte[] latin1 = [.. "caf"u8, 0xE9];
        await using var publisher = await ScriptedPublisher.StartAsync(context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.Headers.ETag = "W/\"odd,\\tag\"";
            context.Response.Headers.LastModified = "yesterday-ish";
            context.Response.Headers.CacheControl = "public, max-age=90";
            return context.Response.Body.WriteAsync(latin1).AsTask();
        });

        var page = Assert.IsType<FetchOutcome.Fetched>(await TestFetcher.FetchAsync(publisher.Url("/a?b=c")));

        Assert.Equal(latin1, page.Body);
        Assert.Equal("text/html; charset=utf-8", page.ContentType);
        Assert.Equal("W/\"odd,\\tag\"", page.ETag);
        Assert.Equal("yesterday-ish", page.LastModified);
        Assert.Equal(TimeSpan.FromSeconds(90), page.FreshFor);
        Assert.Equal(publisher.Url("/a?b=c"), page.FinalUrl);
        Assert.Equal(200, page.StatusCode);
        Assert.Null(page.PermanentUrl);
    }

    [Theory]
    [InlineData("\"plain\"", "Tue, 02 Jun 2026 10:00:00 GMT")]
    [InlineData("unquoted, W/odd", "2026-06-02 10:00")]
    [InlineData("\"caf\u00E9\"", null)]
    public async Task Validators_go_back_as_they_came(string etag, string? lastModified)
    {
        (string? ETag, string? Modified) seen = default;
        await using var publisher = await ScriptedPublisher.StartAsync(context =>
        {
            seen = (context.Request.Headers.IfNoneMatch, context.Request.Headers.IfModifiedSince);
            context.Response.StatusCode = 304;
            context.Response.Headers.ETag = "\"next\"";
            return Task.CompletedTask;
        });

        var outcome = Assert.IsType<FetchOutcome.NotModified>(
            await TestFetcher.FetchAsync(publisher.Url(), kind: FetchKind.Feed, etag: etag, lastModified: lastModified));

        Assert.Equal((etag, lastModified), seen);
        Assert.Equal("\"next\"", outcome.ETag);
    }

    [Fact]
    public async Task A_stored_validator_that_cannot_stand_in_a_header_is_left_out()
    {
        var conditional = true;
        await using var publisher = await ScriptedPublisher.StartAsync(context =>
        {
            conditional = context.Request.Headers.ContainsKey("If-None-Match");
            return context.Response.WriteAsync("fresh");
        });

        Assert.IsType<FetchOutcome.Fetched>(await TestFetcher.FetchAsync(publisher.Url(), etag: "\"a\"\r\nX-Injected: yes"));
        Assert.False(conditional);
    }

    [Fact]
    public async Task A_304_that_nobody_asked_for_is_no_answer()
    {
        await using var publisher = await ScriptedPublisher.StartAsync(context => Answer(context, 304));
        Assert.Equal(304, Assert.IsType<FetchOutcome.Transient>(await TestFetcher.FetchAsync(publisher.Url())).StatusCode);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public async Task What_the_publisher_no_longer_has_is_gone(int status)
    {
        await using var publisher = await ScriptedPublisher.StartAsync(context => Answer(context, status));
        Assert.Equal(new FetchOutcome.Gone(status), await TestFetcher.FetchAsync(publisher.Url()));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(451)]
    public async Task Other_4xx_are_the_publishers_refusal(int status)
    {
        await using var publisher = await ScriptedPublisher.StartAsync(context => Answer(context, status));
        var refused = Assert.IsType<FetchOutcome.Refused>(await TestFetcher.FetchAsync(publisher.Url()));
        Assert.Equal((Refusal.ByPublisher, (int?)status), (refused.Rule, refused.StatusCode));
    }

    [Theory]
    [InlineData(206)]
    [InlineData(408)]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(599)]
    public async Task What_is_no_proper_answer_may_pass(int status)
    {
        await using var publisher = await ScriptedPublisher.StartAsync(context => Answer(context, status));
        Assert.Equal(status, Assert.IsType<FetchOutcome.Transient>(await TestFetcher.FetchAsync(publisher.Url())).StatusCode);
    }

    [Theory]
    [InlineData(429, "120")]
    [InlineData(503, "120")]
    [InlineData(429, "Mon, 01 Jun 2026 12:02:00 GMT")]
    [InlineData(503, "Monday, 01-Jun-26 12:02:00 GMT")]
    public async Task A_request_to_slow_down_names_its_moment_in_either_form(int status, string retryAfter)
    {
        var clock = new HandClock(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));
        await using var publisher = await ScriptedPublisher.StartAsync(context =>
        {
            context.Response.Headers.RetryAfter = retryAfter;
            return Answer(context, status);
        });
        using var fetcher = TestFetcher.Create(clock: clock);

        var throttled = Assert.IsType<FetchOutcome.Throttled>(
            await fetcher.FetchAsync(new FetchRequest(publisher.Url(), null, null, FetchKind.Feed), new OpenGate(), CancellationToken.None));

        Assert.Equal(new DateTimeOffset(2026, 6, 1, 12, 2, 0, TimeSpan.Zero), throttled.RetryAfter);
        Assert.Equal(status, throttled.StatusCode);
    }

    [Fact]
    public async Task A_429_without_a_moment_is_still_a_request_to_slow_down()
    {
        await using var publisher = await ScriptedPublisher.StartAsync(context => Answer(context, 429));
        Assert.Null(Assert.IsType<FetchOutcome.Throttled>(await TestFetcher.FetchAsync(publisher.Url())).RetryAfter);
    }

    [Fact]
    public async Task The_request_says_who_asks_and_carries_nothing_else()
    {
        string? agent = null;
        var names = new List<string>();
        await using var publisher = await ScriptedPublisher.StartAsync(context =>
        {
            agent = context.Request.Headers.UserAgent;
            names.AddRange(context.Request.Headers.Keys);
            context.Response.Headers.SetCookie = "session=1";
            return context.Response.WriteAsync("ok");
        });
        using var fetcher = TestFetcher.Create(TestFetcher.Options with { Contact = new Uri("https://hub.example/bot") });
        var request = new FetchRequest(publisher.Url(), null, null, FetchKind.Page);

        await fetcher.FetchAsync(request, new OpenGate(), CancellationToken.None);
        names.Clear();
        await fetcher.FetchAsync(request, new OpenGate(), CancellationToken.None);

        Assert.Equal("NewsHubBot/1.0 (+https://hub.example/bot)", agent);
        Assert.Equal(["Accept", "Accept-Encoding", "Host", "User-Agent"], names.Order());
    }

    [Fact]
    public async Task A_connection_that_is_refused_may_pass()
    {
        var publisher = await ScriptedPublisher.StartAsync(context => Answer(context, 200));
        await publisher.DisposeAsync();
        Assert.Contains("refused", Assert.IsType<FetchOutcome.Transient>(await TestFetcher.FetchAsync(publisher.Url())).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_cut_in_the_middle_of_a_body_may_pass()
    {
        await using var publisher = await ScriptedPublisher.StartAsync(async context =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.Body.WriteAsync("half a page"u8.ToArray());
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        Assert.IsType<FetchOutcome.Transient>(await TestFetcher.FetchAsync(publisher.Url()));
    }

    [Fact]
    public async Task A_name_that_does_not_resolve_may_pass()
    {
        var outcome = await TestFetcher.FetchAsync(
            new Uri("http://nowhere.example/"), resolve: (_, _) => throw new SocketException((int)SocketError.HostNotFound));
        Assert.Equal("the host name does not resolve", Assert.IsType<FetchOutcome.Transient>(outcome).Reason);
    }

    [Fact]
    public async Task A_name_service_that_never_answers_is_given_up_after_the_time_of_a_connection()
    {
        var outcome = await TestFetcher.FetchAsync(
            new Uri("http://nowhere.example/"),
            TestFetcher.Options with { ConnectTimeout = TimeSpan.FromMilliseconds(50) },
            resolve: async (_, token) =>
            {
                await Task.Delay(Timeout.Infinite, token);
                return [];
            });
        Assert.Equal("no connection within 0.05 s", Assert.IsType<FetchOutcome.Transient>(outcome).Reason);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_cancelled_fetch_throws(bool inTheBody)
    {
        using var cancel = new CancellationTokenSource();
        await using var publisher = await ScriptedPublisher.StartAsync(async context =>
        {
            if (inTheBody)
                await context.Response.Body.FlushAsync();
            await cancel.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });
        using var fetcher = TestFetcher.Create();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => fetcher.FetchAsync(new FetchRequest(publisher.Url(), null, null, FetchKind.Page), new OpenGate(), cancel.Token));
    }

    [Fact]
    public async Task A_relative_address_is_a_bug()
    {
        using var fetcher = TestFetcher.Create();
        await Assert.ThrowsAsync<ArgumentException>(
            () => fetcher.FetchAsync(new FetchRequest(new Uri("/a", UriKind.Relative), null, null, FetchKind.Page), new OpenGate(), CancellationToken.None));
    }

    private static Task Answer(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
