using System.Net.Http.Headers;
using NewsHub.Newsroom;
using NewsHub.Newsroom.Faults;
using NewsHub.Scraper.Fetching;

namespace NewsHub.Scraper.Tests.Fetching;

/// <summary>The sample newsroom through the fetcher: what is sound arrives, and every fault has its outcome.</summary>
public sealed class NewsroomFaultTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private SampleNewsroom _newsroom = null!;

    public async Task InitializeAsync() => _newsroom = await SampleNewsroom.StartAsync(0, CancellationToken.None);

    public Task DisposeAsync() => _newsroom.DisposeAsync().AsTask();

    public static TheoryData<Fault, string> Faults => new()
    {
        { new Fault.Failure(404), "Gone" },
        { new Fault.Failure(410), "Gone" },
        { new Fault.Failure(403), "Refused ByPublisher" },
        { new Fault.Failure(500), "Transient" },
        { new Fault.Failure(503), "Transient" },
        { new Fault.Failure(503, new RetryConditionHeaderValue(TimeSpan.FromHours(1))), "Throttled" },
        { new Fault.Failure(429, new RetryConditionHeaderValue(Start.AddHours(1))), "Throttled" },
        { new Fault.Failure(429), "Throttled" },
        { new Fault.ForcedNotModified(), "Transient" },
        { new Fault.RedirectChain(3), "Fetched" },
        { new Fault.RedirectChain(3, 301), "Fetched" },
        { new Fault.RedirectChain(30), "Refused Redirects" },
        { new Fault.RedirectLoop(), "Refused Redirects" },
        { new Fault.RedirectTo("http://192.168.0.1/"), "Refused Address" },
        { new Fault.RedirectTo("http://localhost:8080/"), "Refused Address" },
        { new Fault.RedirectTo("file:///etc/passwd"), "Refused Url" },
        { new Fault.WrongCharset("utf-16"), "Fetched" },
        { new Fault.WrongContentType("text/plain"), "Fetched" },
        { new Fault.WrongContentType("image/png"), "Refused NotText" },
        { new Fault.BrokenXml(XmlDamage.Unclosed), "Fetched" },
        { new Fault.EmptyBody(), "Fetched" },
        { new Fault.HugeBody(3), "Refused TooLarge" },
        { new Fault.CompressedBomb(100), "Refused TooLarge" },
        { new Fault.CutConnection(), "Transient" },
        { new Fault.Trickle(TimeSpan.FromMilliseconds(1)), "Transient" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Every_fault_has_its_outcome(Fault fault, string expected)
    {
        var publisher = _newsroom.Publishers.First(each => each.Feeds.Any(feed => feed.Kind == FeedKind.Rss));
        var path = publisher.Feeds.First(feed => feed.Kind == FeedKind.Rss).Path;
        _newsroom.Faults.Add(publisher.Host, path, fault, times: 1);
        var clock = new HandClock(Start);
        using var fetcher = Fetcher(clock);

        var fetch = fetcher.FetchAsync(
            new FetchRequest(_newsroom.UrlOf(publisher.Host, path), null, null, FetchKind.Feed), new OpenGate(), CancellationToken.None);
        if (fault is Fault.Trickle)
        {
            await clock.WhenWaitingForAsync(Start.AddMinutes(1));
            clock.MoveTo(Start.AddMinutes(1));
        }

        var outcome = await fetch;
        Assert.Equal(expected, outcome is FetchOutcome.Refused refused ? $"{outcome.Name} {refused.Rule}" : outcome.Name);
    }

    [Fact]
    public async Task Every_feed_and_page_arrives_and_is_not_sent_twice()
    {
        using var fetcher = Fetcher(new HandClock(Start));
        foreach (var publisher in _newsroom.Publishers)
        {
            var paths = publisher.Feeds.Select(feed => (feed.Path, FetchKind.Feed))
                .Concat(_newsroom.ArticlesOf(publisher.Host).Select(article => (article.Path, FetchKind.Page)));
            foreach (var (path, kind) in paths)
            {
                var url = _newsroom.UrlOf(publisher.Host, path);
                var first = Assert.IsType<FetchOutcome.Fetched>(
                    await fetcher.FetchAsync(new FetchRequest(url, null, null, kind), new OpenGate(), CancellationToken.None));
                Assert.NotEmpty(first.Body);
                if (first.ETag is null && first.LastModified is null)
                    continue;
                Assert.IsType<FetchOutcome.NotModified>(
                    await fetcher.FetchAsync(new FetchRequest(url, first.ETag, first.LastModified, kind), new OpenGate(), CancellationToken.None));
            }
        }
    }

    private WebFetcher Fetcher(HandClock clock) => TestFetcher.Create(
        TestFetcher.Options with { AllowedPrivateHosts = [$"*.localhost:{_newsroom.Port}"], MaxFeedBytes = 2 * 1024 * 1024 }, clock);
}
