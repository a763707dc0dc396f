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

    private Scraping(SampleNewsroom newsroom, TestDatabase.TestDatabase database, ServiceProvider services)
    {
        Newsroom = newsroom;
        _database = database;
        _services = services;
    }

    public SampleNewsroom Newsroom { get; }

    public static async Task<Scraping> StartAsync(TimeProvider? clock = null, params (string Key, string Value)[] settings)
    {
        var newsroom = await SampleNewsroom.StartAsync(0, CancellationToken.None);
        var database = await TestDatabase.TestDatabase.CreateAsync();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Fetching:AllowedPrivateHosts:0", $"*.localhost:{newsroom.Port}"),
            new("Fetching:RetryAttempts", "0"),
            new("Visits:HostDelay", "00:00:00"),
            new("Visits:LongestCrawlDelay", "00:00:00"),
            .. settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value)),
        ]).Build();
        var services = new ServiceCollection().AddLogging();
        if (clock is not null)
            services.AddSingleton(clock);
        var scraping = new Scraping(newsroom, database,
            services.AddNewsHubData(database.ConnectionString).AddVisits(configuration).BuildServiceProvider());
        await using var db = scraping.Open();
        await SourceList.ImportAsync(db, Opml.Read(newsroom.SourcesOpml()), TimeProvider.System.GetUtcNow(), CancellationToken.None);
        return scraping;
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
        await Newsroom.DisposeAsync();
        await _database.DisposeAsync();
    }
}
