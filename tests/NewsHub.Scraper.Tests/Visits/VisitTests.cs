using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Articles;
using NewsHub.Newsroom.Faults;
using NewsHub.Scraper.Visits;

namespace NewsHub.Scraper.Tests.Visits;

/// <summary>One publisher, visited while it behaves and while it does not.</summary>
public sealed class VisitTests : IAsyncLifetime
{
    private const string Host = "kettle-post.localhost";

    private Scraping _scraping = null!;

    public async Task InitializeAsync() => _scraping = await Scraping.StartAsync();

    public async Task DisposeAsync() => await _scraping.DisposeAsync();

    [Fact]
    public async Task A_second_visit_asks_conditionally_and_stores_nothing_twice()
    {
        await _scraping.VisitAsync(Host);
        var (entries, articles) = await CountsAsync();
        var asked = _scraping.Newsroom.Requests.Count;
        await _scraping.MakeDueAsync();

        await _scraping.VisitAsync(Host);

        Assert.NotEmpty(_scraping.Newsroom.Requests.Skip(asked));
        Assert.True(articles > 0);
        Assert.Equal((entries, articles), await CountsAsync());
        Assert.All(_scraping.Newsroom.Requests.Skip(asked), request => Assert.Equal(304, request.Status));
    }

    [Fact]
    public async Task A_feed_that_fails_is_left_alone_for_a_while_and_its_visit_goes_on()
    {
        _scraping.Newsroom.Faults.Add(Host, "*index.rss", new Fault.Failure(503));

        Assert.NotNull(await _scraping.VisitAsync(Host));

        await using var db = _scraping.Open();
        var source = await _scraping.SourceOfAsync(Host);
        Assert.All(await db.Feeds.Where(feed => feed.SourceId == source).ToListAsync(), feed => Assert.True(feed.Failures == 1 && feed.NotBefore > DateTimeOffset.UtcNow));
    }

    [Fact]
    public async Task The_front_page_in_a_feeds_place_brings_no_entries()
    {
        _scraping.Newsroom.Faults.Add(Host, "*index.rss", new Fault.RedirectTo("/"));

        await _scraping.VisitAsync(Host);

        await using var db = _scraping.Open();
        var source = await _scraping.SourceOfAsync(Host);
        Assert.False(await db.Entries.AnyAsync(entry => entry.SourceId == source));
        Assert.StartsWith("the address leads to the site's front page", await db.Feeds.Where(feed => feed.SourceId == source).Select(feed => feed.LastOutcome).SingleAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unreachable_robots_txt_puts_pages_off_and_loses_none()
    {
        await _scraping.VisitAsync(Host);
        await using var db = _scraping.Open();
        await db.RobotsFiles.ExecuteDeleteAsync();
        await db.Entries.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.State, EntryState.Pending));
        _scraping.Newsroom.Faults.Add(Host, "/robots.txt", new Fault.Failure(503));
        await using var fresh = _scraping.Restarted();

        await fresh.VisitAsync(Host);

        Assert.All(await db.Entries.AsNoTracking().ToListAsync(), entry =>
            Assert.True(entry is { State: EntryState.Pending, Attempts: 0 } && entry.NotBefore > DateTimeOffset.UtcNow, $"{entry.Url} is {entry.State}: {entry.Reason}"));
    }

    [Fact]
    public async Task Broken_XML_is_read_as_far_as_it_goes()
    {
        _scraping.Newsroom.Faults.Add(Host, "*feed*", new Fault.BrokenXml(XmlDamage.Unclosed));
        _scraping.Newsroom.Faults.Add(Host, "*rss*", new Fault.BrokenXml(XmlDamage.Unclosed));

        await _scraping.VisitAsync(Host);

        Assert.True((await CountsAsync()).Articles > 0);
    }

    [Fact]
    public async Task A_page_that_fails_in_passing_is_tried_again_and_in_the_end_read()
    {
        var path = _scraping.Newsroom.ArticlesOf(Host)[0].Path;
        _scraping.Newsroom.Faults.Add(Host, path, new Fault.Failure(500), times: 1);
        await _scraping.VisitAsync(Host);
        await using (var db = _scraping.Open())
        {
            var postponed = await db.Entries.SingleAsync(entry => entry.Url.Contains(path));
            Assert.Equal((EntryState.Pending, 1), (postponed.State, postponed.Attempts));
            Assert.True(postponed.NotBefore > DateTimeOffset.UtcNow);
        }

        await _scraping.MakeDueAsync();
        await _scraping.VisitAsync(Host);

        await using var after = _scraping.Open();
        Assert.Equal(EntryState.Done, (await after.Entries.SingleAsync(entry => entry.Url.Contains(path))).State);
    }

    [Fact]
    public async Task A_page_that_always_fails_is_quarantined_with_its_reason()
    {
        var path = _scraping.Newsroom.ArticlesOf(Host)[0].Path;
        _scraping.Newsroom.Faults.Add(Host, path, new Fault.Failure(500));
        for (var attempt = 0; attempt < new VisitOptions().Attempts; attempt++)
        {
            await _scraping.MakeDueAsync();
            await _scraping.VisitAsync(Host);
        }

        await using var after = _scraping.Open();
        var entry = await after.Entries.SingleAsync(entry => entry.Url.Contains(path));
        Assert.Equal(EntryState.Quarantined, entry.State);
        Assert.Contains("500", entry.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_asks_for_time_gets_it_and_the_page_is_not_blamed()
    {
        var path = _scraping.Newsroom.ArticlesOf(Host)[0].Path;
        _scraping.Newsroom.Faults.Add(Host, path, new Fault.Failure(429, new(TimeSpan.FromHours(1))));

        await _scraping.VisitAsync(Host);

        await using var db = _scraping.Open();
        var entry = await db.Entries.SingleAsync(entry => entry.Url.Contains(path));
        Assert.Equal((EntryState.Pending, 0), (entry.State, entry.Attempts));
        Assert.True(await db.HostSlots.AnyAsync(slot => slot.Host.StartsWith(Host) && slot.NextAt > DateTimeOffset.UtcNow.AddMinutes(50)));
    }

    [Fact]
    public async Task A_page_that_redirects_to_a_private_address_is_quarantined()
    {
        var path = _scraping.Newsroom.ArticlesOf(Host)[0].Path;
        _scraping.Newsroom.Faults.Add(Host, path, new Fault.RedirectTo("http://169.254.169.254/latest/meta-data"));

        await _scraping.VisitAsync(Host);

        await using var db = _scraping.Open();
        Assert.Equal(EntryState.Quarantined, (await db.Entries.SingleAsync(entry => entry.Url.Contains(path))).State);
    }

    [Fact]
    public async Task A_visit_cut_off_between_two_pages_is_finished_by_the_next()
    {
        var path = _scraping.Newsroom.ArticlesOf(Host)[0].Path;
        var never = new TaskCompletionSource();
        _scraping.Newsroom.Faults.Add(Host, path, new Fault.Gate(never.Task));
        using var cut = new CancellationTokenSource();
        var visit = _scraping.Get<Visit>().RunAsync(await _scraping.SourceOfAsync(Host), cut.Token);
        await ArrivalOfAsync(path);
        await cut.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => visit);
        _scraping.Newsroom.Faults.Clear();
        await _scraping.MakeDueAsync();

        await _scraping.VisitAsync(Host);

        await using var db = _scraping.Open();
        var source = await _scraping.SourceOfAsync(Host);
        Assert.DoesNotContain(await db.Entries.Where(entry => entry.SourceId == source).ToListAsync(), entry => entry.State == EntryState.Pending);
    }

    private async Task ArrivalOfAsync(string path)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        for (var count = 1; !_scraping.Newsroom.Requests.Any(request => request.Path.StartsWith(path, StringComparison.Ordinal)); count++)
            await _scraping.Newsroom.WaitForRequestsAsync(count, patience.Token);
    }

    private async Task<(int Entries, int Articles)> CountsAsync()
    {
        await using var db = _scraping.Open();
        return (await db.Entries.CountAsync(), await db.Articles.CountAsync());
    }
}
