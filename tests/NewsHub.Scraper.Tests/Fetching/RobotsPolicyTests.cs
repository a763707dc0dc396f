using NewsHub.Scraper.Fetching;

namespace NewsHub.Scraper.Tests.Fetching;

/// <summary>RFC 9309 §2.3.1, case by case.</summary>
public sealed class RobotsPolicyTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Uri Robots = new("https://news.example/robots.txt");
    private static readonly Uri Page = new("https://news.example/private/a");

    [Theory]
    [InlineData(null, 24 * 60)]
    [InlineData(0, 60)]
    [InlineData(120, 120)]
    [InlineData(90 * 24 * 60, 24 * 60)]
    public void A_file_is_read_and_kept_for_as_long_as_its_publisher_says_within_bounds(int? freshMinutes, int keptMinutes)
    {
        var body = "User-agent: *\nDisallow: /private"u8.ToArray();
        var decision = RobotsPolicy.Decide(
            new FetchOutcome.Fetched
            {
                Body = body,
                FinalUrl = Robots,
                StatusCode = 200,
                FreshFor = freshMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : null,
            },
            Now,
            failures: 0);

        Assert.False(decision.Rules.Allows("NewsHubBot", Page));
        Assert.True(decision.Rules.Allows("NewsHubBot", new Uri(Page, "/news")));
        Assert.Same(body, decision.Body);
        Assert.Equal(TimeSpan.FromMinutes(keptMinutes), decision.KeepFor);
    }

    public static TheoryData<FetchOutcome> Absent => new()
    {
        new FetchOutcome.Gone(404),
        new FetchOutcome.Gone(410),
        new FetchOutcome.Refused(Refusal.ByPublisher, "HTTP 401", 401),
        new FetchOutcome.Refused(Refusal.Redirects, "the redirects go round in a loop"),
        new FetchOutcome.Refused(Refusal.NotText, "the body is not text"),
    };

    [Theory]
    [MemberData(nameof(Absent))]
    public void An_absent_file_allows_everything_for_a_day(FetchOutcome outcome)
    {
        var decision = RobotsPolicy.Decide(outcome, Now, failures: 0);
        Assert.True(decision.AllowsAll && decision.Rules.Allows("NewsHubBot", Page));
        Assert.Null(decision.Body);
        Assert.Equal(TimeSpan.FromDays(1), decision.KeepFor);
    }

    public static TheoryData<FetchOutcome, int> Unreachable => new()
    {
        { new FetchOutcome.Transient("HTTP 500", 500), 1 },
        { new FetchOutcome.Transient("the connection was refused"), 1 },
        { new FetchOutcome.Throttled(null, "HTTP 429", 429), 1 },
        { new FetchOutcome.Throttled(Now.AddMinutes(5), "HTTP 429", 429), 5 },
        { new FetchOutcome.Throttled(Now.AddHours(2), "HTTP 503", 503), 120 },
        { new FetchOutcome.Throttled(Now.AddDays(5), "HTTP 503", 503), 24 * 60 },
        { new FetchOutcome.Refused(Refusal.Address, "10.0.0.1 is not a public address"), 1 },
        { new FetchOutcome.Refused(Refusal.TooLarge, "the response head is too large"), 1 },
        { new FetchOutcome.NotModified { FinalUrl = Robots }, 1 },
        { new FetchOutcome.Disallowed("closed"), 1 },
    };

    [Theory]
    [MemberData(nameof(Unreachable))]
    public void An_unreachable_file_closes_the_host_for_now(FetchOutcome outcome, int keptMinutes)
    {
        var decision = RobotsPolicy.Decide(outcome, Now, failures: 0);
        Assert.True(decision.IsUnreachable);
        Assert.False(decision.AllowsAll || decision.Rules.Allows("NewsHubBot", Page));
        Assert.Null(decision.Body);
        Assert.Equal(TimeSpan.FromMinutes(keptMinutes), decision.KeepFor);
        Assert.StartsWith("robots.txt", decision.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(4, 16)]
    [InlineData(5, 30)]
    [InlineData(5_000, 30)]
    public void A_file_that_stays_unreachable_is_asked_for_less_and_less(int failures, int keptMinutes) =>
        Assert.Equal(TimeSpan.FromMinutes(keptMinutes), RobotsPolicy.Decide(new FetchOutcome.Transient("HTTP 500", 500), Now, failures).KeepFor);
}
