using System.Globalization;
using Microsoft.AspNetCore.Http;
using NewsHub.Scraper.Fetching;

namespace NewsHub.Scraper.Tests.Fetching;

/// <summary>Redirects as the fetcher follows them.</summary>
public sealed class RedirectTrailTests
{
    [Theory]
    [InlineData(301, 301, true)]
    [InlineData(301, 308, true)]
    [InlineData(308, 302, false)]
    [InlineData(303, 301, false)]
    [InlineData(307, 307, false)]
    public async Task A_chain_is_followed_and_is_permanent_when_every_hop_is(int first, int second, bool isPermanent)
    {
        await using var publisher = await ScriptedPublisher.StartAsync(context => context.Request.Path.Value switch
        {
            "/old" => Redirect(context, first, "/mid?x=1"),
            "/mid" => Redirect(context, second, "//127.0.0.1:" + context.Connection.LocalPort + "/new#top"),
            _ => context.Response.WriteAsync("here"),
        });

        var page = Assert.IsType<FetchOutcome.Fetched>(await TestFetcher.FetchAsync(publisher.Url("/old")));

        Assert.Equal(publisher.Url("/new"), page.FinalUrl);
        Assert.Equal("", page.FinalUrl.Fragment);
        Assert.Equal(isPermanent ? publisher.Url("/new") : null, page.PermanentUrl);
    }

    [Fact]
    public async Task A_feed_that_moved_and_did_not_change_names_its_new_address()
    {
        await using var publisher = await ScriptedPublisher.StartAsync(context =>
            context.Request.Path == "/old" ? Redirect(context, 301, "/new")
            : context.Request.Headers.IfNoneMatch == "\"v1\"" ? Status(context, 304)
            : Status(context, 500));

        var outcome = await TestFetcher.FetchAsync(publisher.Url("/old"), kind: FetchKind.Feed, etag: "\"v1\"");

        Assert.Equal(publisher.Url("/new"), Assert.IsType<FetchOutcome.NotModified>(outcome).PermanentUrl);
    }

    [Theory]
    [InlineData("http://news.example/", "https://news.example/", true)]
    [InlineData("https://news.example/", "https://www.news.example/", true)]
    [InlineData("https://news.example/", "http://news.example/", false)]
    public void A_permanent_move_that_gives_up_TLS_is_followed_but_not_kept(string from, string to, bool isKept)
    {
        var trail = new RedirectTrail(new Uri(from), 10);
        Assert.Null(trail.PermanentUrl);
        Assert.Null(trail.Follow(301, new Uri(to)));
        Assert.Equal(new Uri(to), trail.Current);
        Assert.Equal(isKept ? new Uri(to) : null, trail.PermanentUrl);
    }

    [Fact]
    public async Task An_address_sent_in_unescaped_UTF8_is_understood()
    {
        string? path = null;
        await using var publisher = await ScriptedPublisher.StartAsync(context =>
        {
            path = context.Request.Path.ToUriComponent();
            return path == "/" ? Redirect(context, 302, "/caf\u00C3\u00A9") : context.Response.WriteAsync("here");
        });
        await TestFetcher.FetchAsync(publisher.Url());
        Assert.Equal("/caf%C3%A9", path);
    }

    [Fact]
    public async Task A_loop_ends_the_fetch()
    {
        await using var publisher = await ScriptedPublisher.StartAsync(context => Redirect(context, 302, context.Request.Path == "/a" ? "/b" : "/a"));
        var refused = Assert.IsType<FetchOutcome.Refused>(await TestFetcher.FetchAsync(publisher.Url("/a")));
        Assert.Equal((Refusal.Redirects, 2), (refused.Rule, publisher.Requests));
        Assert.Contains("loop", refused.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 4)]
    public async Task An_endless_chain_ends_at_the_limit(int limit, int requests)
    {
        await using var publisher = await ScriptedPublisher.StartAsync(context =>
            Redirect(context, 302, "/" + (int.Parse(context.Request.Path.Value![1..], CultureInfo.InvariantCulture) + 1)));
        var outcome = await TestFetcher.FetchAsync(publisher.Url("/1"), TestFetcher.Options with { MaxRedirects = limit });
        Assert.Equal(Refusal.Redirects, Assert.IsType<FetchOutcome.Refused>(outcome).Rule);
        Assert.Equal(requests, publisher.Requests);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("http://[::bad/")]
    public async Task A_redirect_without_a_readable_address_ends_the_fetch(string? location)
    {
        await using var publisher = await ScriptedPublisher.StartAsync(context => Redirect(context, 301, location));
        Assert.Equal(Refusal.Redirects, Assert.IsType<FetchOutcome.Refused>(await TestFetcher.FetchAsync(publisher.Url())).Rule);
    }

    [Theory]
    [InlineData("file:///etc/passwd", Refusal.Url)]
    [InlineData("ftp://127.0.0.1/", Refusal.Url)]
    [InlineData("javascript:alert(1)", Refusal.Url)]
    [InlineData("http://user:secret@127.0.0.1/", Refusal.Url)]
    [InlineData("http://127.0.0.1:25/", Refusal.Url)]
    [InlineData("http://169.254.169.254/latest/meta-data/", Refusal.Address)]
    [InlineData("http://2130706433/", Refusal.Address)]
    [InlineData("http://0x7f.1/", Refusal.Address)]
    [InlineData("http://[::ffff:127.0.0.1]/", Refusal.Address)]
    [InlineData("http://localhost./", Refusal.Address)]
    public async Task A_redirect_is_checked_like_a_first_address(string location, Refusal rule)
    {
        await using var publisher = await ScriptedPublisher.StartAsync(context => Redirect(context, 302, location));
        var options = TestFetcher.Options with { AllowedPrivateHosts = [$"127.0.0.1:{publisher.Port}"] };
        Assert.Equal(rule, Assert.IsType<FetchOutcome.Refused>(await TestFetcher.FetchAsync(publisher.Url(), options)).Rule);
        Assert.Equal(1, publisher.Requests);
    }

    [Fact]
    public async Task A_redirect_to_a_private_server_beside_an_allowed_one_is_refused()
    {
        await using var secret = await ScriptedPublisher.StartAsync(context => context.Response.WriteAsync("secret"));
        await using var publisher = await ScriptedPublisher.StartAsync(context => Redirect(context, 302, secret.Url().AbsoluteUri));
        var options = TestFetcher.Options with { AllowedPrivateHosts = [$"127.0.0.1:{publisher.Port}"] };
        Assert.Equal(Refusal.Address, Assert.IsType<FetchOutcome.Refused>(await TestFetcher.FetchAsync(publisher.Url(), options)).Rule);
        Assert.Equal(0, secret.Requests);
    }

    private static Task Redirect(HttpContext context, int status, string? location)
    {
        context.Response.Headers.Location = location;
        return Status(context, status);
    }

    private static Task Status(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
