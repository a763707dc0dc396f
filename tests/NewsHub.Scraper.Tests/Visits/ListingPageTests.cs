using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Feeds;

namespace NewsHub.Scraper.Tests.Visits;

public sealed class ListingPageTests : IAsyncLifetime
{
    private const string Headlines = """
        <h2><a href="/1">A singer gives to the flood</a></h2><h2><a href="/2">A player builds a school</a></h2><h2><a href="/3">Four stars and a charity</a></h2>
        """;

    private PublisherVisits _visits = null!;

    public async Task InitializeAsync() => _visits = await PublisherVisits.StartAsync();

    public async Task DisposeAsync() => await _visits.DisposeAsync();

    [Fact]
    public async Task The_articles_of_a_listing_page_become_entries_and_new_ones_are_found()
    {
        _visits.Pages["/giving"] = $"<!DOCTYPE html><title>Giving</title>{Headlines}";
        var source = await _visits.FollowAsync("/giving");
        await _visits.VisitAsync(source);
        var feed = await _visits.FeedAsync("/giving");
        Assert.Equal((FeedFormat.Listing, "3 articles on a listing page", 0), (feed.Format, feed.LastOutcome, feed.Failures));
        Assert.Equal(3, await CountAsync());
        _visits.Pages["/giving"] = $"<!DOCTYPE html><title>Giving</title><h2><a href='/4'>A chef feeds a town</a></h2>{Headlines}";

        await _visits.VisitAsync(source);

        Assert.Equal(4, await CountAsync());
    }

    [Theory]
    [InlineData("Just a moment...")]
    [InlineData("Page not found | Daily")]
    public async Task An_error_page_with_headlines_brings_no_entries_and_is_named(string title)
    {
        _visits.Pages["/giving"] = $"<!DOCTYPE html><title>{title}</title>{Headlines}";

        await _visits.VisitAsync(await _visits.FollowAsync("/giving"));

        var feed = await _visits.FeedAsync("/giving");
        Assert.Equal((null, 1, 0), (feed.Format, feed.Failures, await CountAsync()));
        Assert.Contains(title, feed.LastOutcome, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_that_turns_into_a_page_fails_and_recovers()
    {
        const string rss = "<rss><channel><title>t</title><item><link>{home}/5</link><title>x</title></item></channel></rss>";
        _visits.Pages["/feed"] = rss;
        var source = await _visits.FollowAsync("/feed");
        await _visits.VisitAsync(source);
        _visits.Pages["/feed"] = $"<!DOCTYPE html><title>Daily</title>{Headlines}";
        await _visits.VisitAsync(source);
        Assert.Equal((1, "a web page came instead of a feed"), ((await _visits.FeedAsync("/feed")).Failures, (await _visits.FeedAsync("/feed")).LastOutcome));
        Assert.Equal(1, await CountAsync());
        _visits.Pages["/feed"] = rss;
        _visits.Clock.Advance(TimeSpan.FromMinutes(2));

        await _visits.VisitAsync(source);

        Assert.Equal(0, (await _visits.FeedAsync("/feed")).Failures);
    }

    private async Task<int> CountAsync()
    {
        await using var db = _visits.Open();
        return await db.Entries.CountAsync();
    }
}
