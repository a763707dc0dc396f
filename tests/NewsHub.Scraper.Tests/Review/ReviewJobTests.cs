using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsHub.Data;
using NewsHub.Scraper.Review;
using Quartz;

namespace NewsHub.Scraper.Tests.Review;

public sealed class ReviewJobTests : IAsyncLifetime
{
    private static readonly JobKey Key = new("stories", "review");

    private readonly TaskCompletionSource<string> reviewed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TestDatabase.TestDatabase database = null!;
    private IHost host = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.TestDatabase.CreateAsync();
        host = new HostBuilder().ConfigureServices(services => services
            .AddLogging(logging => logging.AddProvider(new Messages(reviewed)))
            .AddSingleton(TimeProvider.System)
            .AddNewsHubData(database.ConnectionString)
            .AddScraper(new ConfigurationBuilder().Build(), database.ConnectionString)).Build();
        await host.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task A_review_is_planned_for_every_night_and_says_what_it_did()
    {
        var scheduler = await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        var trigger = Assert.Single(await scheduler.GetTriggersOfJob(Key));
        Assert.Equal((3, 40), trigger.NextFireTimeUtc is { } next ? (next.ToLocalTime().Hour, next.ToLocalTime().Minute) : default);

        await scheduler.TriggerJob(Key);

        Assert.Equal("Reviewed 0 stories: 0 articles moved, 0 began their own, 0 stories joined", await reviewed.Task.WaitAsync(TimeSpan.FromSeconds(60)));
    }

    /// <summary>Hears what the review says.</summary>
    private sealed class Messages(TaskCompletionSource<string> reviewed) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (state is IEnumerable<KeyValuePair<string, object?>> values && values.Any(value => value.Value is ReviewJob.ReviewedTemplate))
                reviewed.TrySetResult(formatter(state, exception));
        }

        public void Dispose()
        {
        }
    }
}
