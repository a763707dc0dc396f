using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsHub.Analysis.Feeds;
using NewsHub.Data;
using NewsHub.Data.Sources;
using NewsHub.Newsroom;
using NewsHub.Scraper.Visits;

namespace NewsHub.Scraper.Tests;

/// <summary>A scraper without a schedule, the sample publishers, and a database: visits happen when a test says so.</summary>
internal sealed class Scraping : IAsyncDisposable
{
    private readonly TestDatabase.TestDatabase _database;
    private readonly ServiceProvider _services;
    private readonly bool _ownsWorld;

    private Scraping(SampleNewsroom newsroom, TestDatabase.TestDatabase database, bool ownsWorld)
    {
        (Newsroom, _database, _ownsWorld) = (newsroom, database, ownsWorld);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Fetching:AllowedPrivateHosts:0"] = $"*.localhost:{newsroom.Port}",
            ["Fetching:RetryAttempts"] = "0",
            ["Visits:HostDelay"] = "00:00:00",
            ["Visits:LongestCrawlDelay"] = "00:00:00",
        }).Build();
        _services = new ServiceCollection().AddLogging().AddNewsHubData(database.ConnectionString).AddVisits(configuration).BuildServiceProvider();
    }

    public SampleNewsroom Newsroom { get; }

    public static async Task<Scraping> StartAsync()
    {
        var newsroom = await SampleNewsroom.StartAsync(0, CancellationToken.None);
        var scraping = new Scraping(newsroom, await TestDatabase.TestDatabase.CreateAsync(), ownsWorld: true);
        await using var db = scraping.Open();
        await SourceList.ImportAsync(db, Opml.Read(newsroom.SourcesOpml()), TimeProvider.System.GetUtcNow(), CancellationToken.None);
        return scraping;
    }

    /// <summary>Another scraper on the same publishers and database, which remembers nothing.</summary>
    public Scraping Restarted() => new(Newsroom, _database, ownsWorld: false);

    /// <summary>Forgets every wait, as if enough time had passed.</summary>
    public async Task MakeDueAsync()
    {
        await using var db = Open();
        await db.Feeds.ExecuteUpdateAsync(set => set.SetProperty(feed => feed.NotBefore, (DateTimeOffset?)null));
        await db.Entries.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.NotBefore, (DateTimeOffset?)null));
        await db.HostSlots.ExecuteDeleteAsync();
    }

    public NewsHubDb Open() => _database.Open();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>The number of the source that a publisher became.</summary>
    public async Task<int> SourceOfAsync(string host)
    {
        await using var db = Open();
        return await db.Feeds.Where(feed => feed.Url.Contains($"//{host}:")).Select(feed => feed.SourceId).FirstAsync();
    }

    public async Task<DateTimeOffset?> VisitAsync(string host) => await Get<Visit>().RunAsync(await SourceOfAsync(host), CancellationToken.None);

    public async Task VisitAllAsync()
    {
        await using var db = Open();
        foreach (var source in await db.Sources.OrderBy(source => source.Id).Select(source => source.Id).ToListAsync())
            await Get<Visit>().RunAsync(source, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (!_ownsWorld)
            return;
        await Newsroom.DisposeAsync();
        await _database.DisposeAsync();
    }
}
