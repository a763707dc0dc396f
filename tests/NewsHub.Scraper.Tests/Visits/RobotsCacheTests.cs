using Microsoft.EntityFrameworkCore;
using NewsHub.Scraper.Visits;

namespace NewsHub.Scraper.Tests.Visits;

/// <summary>What happens while a robots.txt cannot be had (RFC 9309 §2.3.1.4 and §2.4).</summary>
public sealed class RobotsCacheTests : IAsyncLifetime
{
    private const string Feed = "<rss><channel><title>t</title></channel></rss>";

    private PublisherVisits _visits = null!;

    public async Task InitializeAsync()
    {
        _visits = await PublisherVisits.StartAsync();
        _visits.Pages["/feed"] = Feed;
        _visits.Pages["/robots.txt"] = "503";
    }

    public async Task DisposeAsync() => await _visits.DisposeAsync();

    [Fact]
    public async Task A_closed_site_is_asked_again_after_1_2_4_8_16_30_and_30_minutes()
    {
        var source = await _visits.FollowAsync("/feed");
        foreach (var minutes in (int[])[1, 2, 4, 8, 16, 30, 30])
        {
            await _visits.VisitAsync(source);
            await using var db = _visits.Open();
            var expiry = await db.RobotsFiles.Select(file => file.ExpiresAt).SingleAsync();
            Assert.Equal(minutes, (expiry - _visits.Clock.GetUtcNow()).TotalMinutes, 0.001);
            _visits.Clock.Advance(TimeSpan.FromMinutes(Math.Max(minutes, 2)));
        }

        Assert.DoesNotContain("/feed", _visits.Asked);
    }

    [Fact]
    public async Task A_site_that_comes_back_is_read_at_the_next_visit_which_is_soon()
    {
        var source = await _visits.FollowAsync("/feed");
        var next = await _visits.VisitAsync(source);
        Assert.True(next - _visits.Clock.GetUtcNow() < TimeSpan.FromMinutes(2));
        Assert.Contains("robots.txt", (await _visits.FeedAsync("/feed")).LastOutcome, StringComparison.Ordinal);
        _visits.Pages["/robots.txt"] = "User-agent: *\nDisallow: /private";
        _visits.Clock.Advance(next!.Value - _visits.Clock.GetUtcNow());

        await _visits.VisitAsync(source);

        Assert.Equal("0 entries", (await _visits.FeedAsync("/feed")).LastOutcome);
        await using var db = _visits.Open();
        Assert.Equal(0, await db.RobotsFiles.Select(file => file.Failures).SingleAsync());
    }

    [Fact]
    public async Task The_last_good_copy_stands_in_for_a_day_and_no_longer()
    {
        _visits.Pages["/robots.txt"] = "User-agent: *\nDisallow: /private";
        Assert.True(await AllowsAsync("/news"));
        _visits.Pages["/robots.txt"] = "503";

        _visits.Clock.Advance(TimeSpan.FromHours(25));
        Assert.True(await AllowsAsync("/news"));
        Assert.False(await AllowsAsync("/private"));
        _visits.Clock.Advance(TimeSpan.FromHours(22));
        Assert.True(await AllowsAsync("/news"));
        _visits.Clock.Advance(TimeSpan.FromHours(2));
        Assert.False(await AllowsAsync("/news"));
    }

    private async Task<bool> AllowsAsync(string path)
    {
        var url = _visits.Publisher.Url(path);
        return (await _visits.Get<RobotsCache>().RulesAsync(url, _visits.Get<PoliteGate>(), CancellationToken.None)).Rules.Allows("NewsHubBot", url);
    }
}
