using Microsoft.Extensions.Options;
using NewsHub.Scraper.Fetching;
using NewsHub.Scraper.Visits;

namespace NewsHub.Scraper.Tests.Visits;

public sealed class PoliteGateTests : IAsyncLifetime
{
    private PublisherVisits _visits = null!;

    public async Task InitializeAsync() => _visits = await PublisherVisits.StartAsync();

    public async Task DisposeAsync() => await _visits.DisposeAsync();

    [Theory]
    [InlineData("", 2)]
    [InlineData("Crawl-delay: 1", 2)]
    [InlineData("Crawl-delay: 45", 45)]
    [InlineData("Crawl-delay: 3600", 60)]
    public async Task Two_requests_are_as_far_apart_as_the_publisher_asks_within_bounds(string line, int seconds)
    {
        _visits.Pages["/robots.txt"] = $"User-agent: *\n{line}";
        var gate = new PoliteGate(
            _visits.Get<RobotsCache>(), _visits.Get<HostSlots>(), Options.Create(new VisitOptions()), Options.Create(new FetchOptions()), _visits.Clock);

        var first = await EnterAsync(gate);
        var second = await EnterAsync(gate);

        Assert.Equal(TimeSpan.FromSeconds(seconds), second - first);
        Assert.True(second - _visits.Clock.GetUtcNow() < new FetchOptions().LongestSlotWait, "the second turn would not be waited for");
    }

    /// <summary>The moment of the turn; the clock stands still, and the question for robots.txt had the first one.</summary>
    private async Task<DateTimeOffset> EnterAsync(PoliteGate gate) =>
        Assert.IsType<GateVerdict.Wait>(await gate.EnterAsync(_visits.Publisher.Url("/news"), FetchKind.Page, CancellationToken.None)).Until;
}
