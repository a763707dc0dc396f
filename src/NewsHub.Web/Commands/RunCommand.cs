using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using NewsHub.Analysis.Feeds;
using NewsHub.Data;
using NewsHub.Data.Sources;
using NewsHub.Scraper;
using NewsHub.Web.Accounts;
using NewsHub.Web.Commands.Progress;

namespace NewsHub.Web.Commands;

/// <summary><c>newshub run</c> and <c>newshub scrape</c>: database, pages and scraper in one process, or the scraper alone.</summary>
internal static class RunCommand
{
    private const int DefaultPort = 5080;

    /// <summary>Pages and scraper.</summary>
    public static Command CreateRun()
    {
        var sample = SampleOption();
        var sources = SourcesOption();
        var port = new Option<int>("--port") { Description = "Port of the pages, on loopback", DefaultValueFactory = _ => DefaultPort };
        var urls = new Option<string?>("--urls") { Description = "Addresses to listen on instead, such as http://0.0.0.0:8080" };
        var noScraper = new Option<bool>("--no-scraper") { Description = "Serve pages only; another process scrapes" };
        return new Command("run", "Start everything: PostgreSQL, the pages at http://localhost:5080, and the scraper") { sample, sources, port, urls, noScraper }
            .Runs((result, cancellationToken) => RunAsync(
                new RunPlan(true, !result.GetValue(noScraper), result.GetValue(sample), result.GetValue(sources), result.GetValue(urls) ?? $"http://localhost:{result.GetValue(port)}"),
                cancellationToken));
    }

    /// <summary>The scraper alone: any number of them share the work.</summary>
    public static Command CreateScrape()
    {
        var sample = SampleOption();
        var sources = SourcesOption();
        return new Command("scrape", "Scrape without serving pages; any number of scrapers share the work") { sample, sources }
            .Runs((result, cancellationToken) => RunAsync(new RunPlan(false, true, result.GetValue(sample), result.GetValue(sources), null), cancellationToken));
    }

    private static Option<bool> SampleOption() => new("--sample") { Description = "Follow the sample publishers; needs no internet" };

    private static Option<string?> SourcesOption() => new("--sources") { Description = "Follow the feeds of this OPML file instead of sources.opml" };

    private sealed record RunPlan(bool Serves, bool Scrapes, bool IsSample, string? Sources, string? Urls);

    private static async Task<int> RunAsync(RunPlan plan, CancellationToken cancellationToken)
    {
        if (plan.Urls is not null)
            RequireFreePorts(plan.Urls);
        await using var database = await Database.OpenAsync(plan.IsSample ? "newshub_sample" : "newshub", CommandRunner.Say, cancellationToken);
        await MigrateCommand.MigrateAsync(database, cancellationToken);
        await using var sample = plan.IsSample && plan.Scrapes ? await SampleRun.StartAsync(cancellationToken) : null;
        if (plan.Scrapes)
            await FollowAsync(plan, database, sample, cancellationToken);

        var display = ProgressDisplay.IsPossible ? new ProgressDisplay(plan.Urls is null ? "NewsHub scrapes" : $"NewsHub is at {plan.Urls}") : null;
        await using var app = Build(plan, database, sample, display);
        await app.StartAsync(cancellationToken);
        if (plan.Urls is not null)
        {
            CommandRunner.Say($"NewsHub is at {plan.Urls} (Ctrl-C stops it).");
            await FrontDoor.AnnounceAsync(app, plan.Urls, plan.IsSample, cancellationToken);
        }

        await ServeAsync(app, display, cancellationToken);
        CommandRunner.Say("NewsHub has stopped.");
        return 0;
    }

    private static async Task FollowAsync(RunPlan plan, Database database, SampleRun? sample, CancellationToken cancellationToken)
    {
        var sources = sample?.Sources ?? await ReadAsync(plan.Sources ?? Path.Combine(AppContext.BaseDirectory, "sources.opml"), cancellationToken);
        await using var db = database.Context();
        var added = await SourceList.ImportAsync(db, sources, TimeProvider.System.GetUtcNow(), cancellationToken);
        if (added > 0)
            CommandRunner.Say($"Following {added} new feeds.");
    }

    private static async Task<IReadOnlyList<OpmlSource>> ReadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return Opml.Read(await File.ReadAllTextAsync(file, cancellationToken));
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The list of sources cannot be read: {e.Message}");
        }
    }

    private static WebApplication Build(RunPlan plan, Database database, SampleRun? sample, ProgressDisplay? display)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        if (sample is not null)
            builder.Configuration.AddInMemoryCollection(sample.Settings);
        builder.Configuration["ConnectionStrings:NewsHub"] = database.ConnectionString;
        builder.AddLogging(display);
        builder.Services.AddNewsHubData(database.ConnectionString);
        if (plan.Scrapes)
            builder.Services.AddScraper(builder.Configuration, database.ConnectionString);
        else
            builder.Services.AddVisits(builder.Configuration);
        builder.Services.AddSourceProbe();
        builder.Services.AddSingleton(new AccountRules(AdmitsSampleEditors: plan.IsSample));
        builder.AddSite();

        // A scraper alone answers its health check and nothing else needs a fixed address.
        builder.WebHost.UseUrls(plan.Urls ?? "http://127.0.0.1:0");
        var app = builder.Build();
        if (plan.Serves)
            app.UseSite();
        return app;
    }

    private static async Task ServeAsync(WebApplication app, ProgressDisplay? display, CancellationToken cancellationToken)
    {
        using var shown = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var drawing = display?.ShowAsync(shown.Token) ?? Task.CompletedTask;
        await app.WaitForShutdownAsync(cancellationToken);
        await shown.CancelAsync();
        await drawing;
    }

    private static void RequireFreePorts(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var address = BindingAddress.Parse(url);
            using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                probe.Bind(new IPEndPoint(address.Host == "localhost" ? IPAddress.Loopback : IPAddress.Any, address.Port));
            }
            catch (SocketException)
            {
                throw new UsageException($"Port {address.Port} is taken by another program; end that one, or choose another port with --port {address.Port + 1}.");
            }
        }
    }
}
