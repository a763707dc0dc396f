using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsHub.Data;
using NewsHub.Data.Sources;
using NewsHub.Scraper.Tests.Fetching;
using NewsHub.Scraper.Visits;

namespace NewsHub.Scraper.Tests.Visits;

/// <summary>Visits of one publisher whose every answer a test writes, at a time that the test sets.</summary>
internal sealed class PublisherVisits : IAsyncDisposable
{
    private readonly TestDatabase.TestDatabase _database;
    private readonly ServiceProvider _services;

    private PublisherVisits(ScriptedPublisher publisher, TestDatabase.TestDatabase database, SetClock clock)
    {
        (Publisher, _database, Clock) = (publisher, database, clock);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Fetching:AllowedPrivateHosts:0"] = $"127.0.0.1:{publisher.Port}",
            ["Fetching:RetryAttempts"] = "0",
            ["Visits:HostDelay"] = "00:00:00",
            ["Visits:LongestCrawlDelay"] = "00:00:00",
        }).Build();
        var services = new ServiceCollection().AddLogging().AddNewsHubData(database.ConnectionString);
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        _services = services.AddVisits(configuration).BuildServiceProvider();
    }

    public ScriptedPublisher Publisher { get; }

    /// <summary>Stands still until it is moved; timers run as ever.</summary>
    public SetClock Clock { get; }

    /// <summary>What the publisher has, by path; what is not there is 404. A value that begins with a digit is a status.</summary>
    public Dictionary<string, string> Pages { get; } = new() { ["/robots.txt"] = "" };

    /// <summary>The paths that were asked for, in order.</summary>
    public List<string> Asked { get; } = [];

    public static async Task<PublisherVisits> StartAsync()
    {
        PublisherVisits? visits = null;
        var publisher = await ScriptedPublisher.StartAsync(context => visits!.AnswerAsync(context));
        return visits = new PublisherVisits(publisher, await TestDatabase.TestDatabase.CreateAsync(), new SetClock(new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero)));
    }

    public NewsHubDb Open() => _database.Open();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Follows a path of the publisher; returns the source.</summary>
    public async Task<int> FollowAsync(string path)
    {
        await using var db = Open();
        var source = new Source { Name = "Daily", CreatedAt = Clock.GetUtcNow(), Feeds = [new Feed { Url = Publisher.Url(path).AbsoluteUri }] };
        db.Sources.Add(source);
        await db.SaveChangesAsync();
        return source.Id;
    }

    public Task<DateTimeOffset?> VisitAsync(int source) => Get<Visit>().RunAsync(source, CancellationToken.None);

    public async Task<Feed> FeedAsync(string path)
    {
        var url = Publisher.Url(path).AbsoluteUri;
        await using var db = Open();
        return await db.Feeds.SingleAsync(feed => feed.Url == url);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Publisher.DisposeAsync();
        await _database.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        lock (Asked)
            Asked.Add(path);
        var body = Pages.GetValueOrDefault(path, "404").Replace("{home}", Publisher.Url().AbsoluteUri.TrimEnd('/'), StringComparison.Ordinal);
        if (body.Length > 0 && char.IsAsciiDigit(body[0]))
        {
            context.Response.StatusCode = int.Parse(body, System.Globalization.CultureInfo.InvariantCulture);
            return;
        }

        var tag = $"\"{body.GetHashCode(StringComparison.Ordinal):x}\"";
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch == tag)
            context.Response.StatusCode = 304;
        else
            await context.Response.WriteAsync(body);
    }
}

/// <summary>A date that stands still until a test moves it; timers run as ever.</summary>
internal sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan time) => _now += time;
}
