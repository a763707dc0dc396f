using System.Net;

namespace NewsHub.Newsroom.Tests;

public sealed class PublishTests : IAsyncLifetime
{
    private const string Host = "common-horizon.localhost";
    private readonly Visitor _visitor = new();

    public Task InitializeAsync() => _visitor.InitializeAsync();

    public Task DisposeAsync() => _visitor.DisposeAsync();

    [Fact]
    public async Task A_published_article_is_on_its_page_and_in_the_feed_and_the_old_validator_is_stale()
    {
        var feed = _visitor.Newsroom.UrlOf(Host, "/content.atom");
        using var before = await _visitor.AskAsync(feed);
        var article = New("/content/a-gift", "A <b>gift</b> & more");
        _visitor.Newsroom.Publish(Host, article);

        using var after = await _visitor.AskAsync(feed, ("If-None-Match", before.Headers.ETag!.ToString()));
        var page = await _visitor.Client.GetStringAsync(_visitor.Newsroom.UrlOf(Host, article.Path + "?utm_source=feed"));

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.Contains("/content/a-gift", await after.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("A &lt;b&gt;gift&lt;/b&gt; &amp; more", page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_at_a_known_path_replaces_what_stood_there()
    {
        _visitor.Newsroom.Publish(Host, New("/content/a-gift", "First"));
        _visitor.Newsroom.Publish(Host, New("/content/a-gift", "Second"));
        Assert.Equal("Second", Assert.Single(_visitor.Newsroom.ArticlesOf(Host), article => article.Path == "/content/a-gift").Title);
    }

    [Fact]
    public async Task Addresses_that_differ_in_their_query_alone_are_two_pages()
    {
        const string host = "quayside-courier.localhost";
        _visitor.Newsroom.Publish(host, New("/story.php?id=7", "Seven"));
        _visitor.Newsroom.Publish(host, New("/story.php?id=8", "Eight"));

        Assert.Contains("<span>Seven</span>", await _visitor.Client.GetStringAsync(_visitor.Newsroom.UrlOf(host, "/story.php?utm_source=x&id=7")), StringComparison.Ordinal);
        Assert.Contains("<span>Eight</span>", await _visitor.Client.GetStringAsync(_visitor.Newsroom.UrlOf(host, "/story.php?id=8")), StringComparison.Ordinal);
        using var none = await _visitor.AskAsync(_visitor.Newsroom.UrlOf(host, "/story.php"));
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public void Many_threads_may_publish_at_once()
    {
        var before = _visitor.Newsroom.ArticlesOf(Host).Count;
        Parallel.For(0, 200, number => _visitor.Newsroom.Publish(Host, New($"/content/{number}", "Many")));
        Assert.Equal(before + 200, _visitor.Newsroom.ArticlesOf(Host).Count);
    }

    [Fact]
    public void A_publisher_that_is_not_played_cannot_publish() =>
        Assert.Throws<KeyNotFoundException>(() => _visitor.Newsroom.Publish("nobody.localhost", New("/a", "A")));

    [Fact]
    public async Task Requests_are_noted_in_order_with_their_conditions()
    {
        using var first = await _visitor.AskAsync(_visitor.Newsroom.UrlOf(Host, "/content.atom?page=2"), ("User-Agent", "Reader/1.0"));
        using var second = await _visitor.AskAsync(_visitor.Newsroom.UrlOf(Host, "/nothing"), ("If-None-Match", "\"x\""), ("If-Modified-Since", "Sat, 21 Nov 2026 08:00:00 GMT"));

        Assert.Collection(
            _visitor.Newsroom.Requests,
            request => Assert.Equal((1, "GET", Host, "/content.atom?page=2", "Reader/1.0", 200), (request.Number, request.Method, request.Host, request.Path, request.UserAgent, request.Status)),
            request => Assert.Equal((2, "/nothing", "\"x\"", "Sat, 21 Nov 2026 08:00:00 GMT", 404), (request.Number, request.Path, request.IfNoneMatch, request.IfModifiedSince, request.Status)));
    }

    private static Article New(string path, string title) => new()
    {
        Path = path,
        Title = title,
        Published = new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero),
        Body = "A paragraph.\n\nAnother one.",
    };
}
