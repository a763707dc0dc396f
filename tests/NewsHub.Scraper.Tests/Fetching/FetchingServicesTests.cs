using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsHub.Scraper.Fetching;

namespace NewsHub.Scraper.Tests.Fetching;

public sealed class FetchingServicesTests
{
    [Fact]
    public async Task The_configured_fetcher_fetches_and_leaves_one_line_in_the_log()
    {
        await using var publisher = await ScriptedPublisher.StartAsync(context => context.Response.WriteAsync("twelve bytes"));
        var log = new Lines();
        await using var services = Services(log, ("Fetching:AllowedPrivateHosts:0", $"*.localhost:{publisher.Port}"), ("Fetching:MaxPageBytes", "100"));
        var fetcher = services.GetRequiredService<WebFetcher>();

        var outcome = await fetcher.FetchAsync(
            new FetchRequest(publisher.Url("/a", "daily.localhost"), null, null, FetchKind.Page), new OpenGate(), CancellationToken.None);

        Assert.IsType<FetchOutcome.Fetched>(outcome);
        Assert.StartsWith($"Fetch Page http://daily.localhost:{publisher.Port}/a: Fetched 200 12 bytes in ", Assert.Single(log.Written), StringComparison.Ordinal);
        Assert.Same(fetcher, services.GetRequiredService<WebFetcher>());
    }

    [Fact]
    public async Task An_unsound_configuration_names_itself()
    {
        await using var services = Services(new Lines(), ("Fetching:MaxRedirects", "-1"));
        var failure = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<WebFetcher>());
        Assert.Equal("Configuration section 'Fetching': MaxRedirects must be from 0 to 50.", failure.Message);
    }

    private static ServiceProvider Services(Lines log, params (string Key, string Value)[] settings) =>
        new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(log))
            .AddFetching(new ConfigurationBuilder()
                .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
                .Build())
            .BuildServiceProvider();

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public List<string> Written { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Written.Add(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
