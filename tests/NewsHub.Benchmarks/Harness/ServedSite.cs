using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsHub.Web;
using NewsHub.Web.Caching;

namespace NewsHub.Benchmarks.Harness;

/// <summary>The site over some database, as production has it, on a free loopback port; and how long its pages take there, asked for one after another.</summary>
internal sealed class ServedSite : IAsyncDisposable
{
    private const int Seed = 2026;
    private const int WarmUp = 10;

    private ServedSite(WebApplication app)
    {
        App = app;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()), Timeout = TimeSpan.FromMinutes(5) };
    }

    /// <summary>The site.</summary>
    public WebApplication App { get; }

    /// <summary>Somebody who asks it.</summary>
    public HttpClient Client { get; }

    /// <summary>Serves it, and waits until it hears of changes if it keeps answers.</summary>
    /// <param name="connectionString">Its database.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="cacheSeconds">How long answers are kept; 0 has each made anew, so that the making is what is measured.</param>
    public static async Task<ServedSite> StartAsync(string connectionString, CancellationToken cancellationToken, int cacheSeconds = 0)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production", ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration["ConnectionStrings:NewsHub"] = connectionString;
        builder.Configuration["Urls"] = "http://127.0.0.1:0";
        builder.Configuration["Site:CacheSeconds"] = cacheSeconds.ToString(CultureInfo.InvariantCulture);
        builder.Logging.ClearProviders();
        builder.AddSite();
        var app = builder.Build();
        app.UseSite();
        await app.StartAsync(cancellationToken);
        while (cacheSeconds > 0 && !app.Services.GetRequiredService<SiteChanges>().IsHeard)
            await Task.Delay(10, cancellationToken);
        return new ServedSite(app);
    }

    /// <summary>Asks for pages of several kinds and writes a table in Markdown: a line for each kind and one for all.</summary>
    /// <param name="pages">A name, and the path of one of them; the random numbers are the same in each run.</param>
    /// <param name="rounds">Requests of each kind that count.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="serverUsed">CPU time that the database's server has used so far; null leaves its column empty.</param>
    /// <param name="p95">Milliseconds that 95 of 100 of all requests together may take at most; null for no demand.</param>
    public async Task MeasureAsync(
        IEnumerable<(string Name, Func<Random, string> Path)> pages, int rounds, CancellationToken cancellationToken, Func<TimeSpan>? serverUsed = null, double? p95 = null)
    {
        Console.WriteLine("| Page | Requests | p50, ms | p95, ms | Slowest, ms | KB | CPU of the site, ms | of PostgreSQL, ms |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|");
        var all = new List<double>();
        foreach (var (name, path) in pages)
        {
            var random = new Random(Seed);
            var times = new List<double>();
            var bytes = 0L;
            var (cpu, server) = (TimeSpan.Zero, TimeSpan.Zero);
            for (var i = -WarmUp; i < rounds; i++)
            {
                if (i == 0)
                    (cpu, server) = (Process.GetCurrentProcess().TotalProcessorTime, serverUsed?.Invoke() ?? default);
                var begun = Stopwatch.GetTimestamp();
                bytes = (await Client.GetByteArrayAsync(new Uri(path(random), UriKind.Relative), cancellationToken)).Length;
                if (i >= 0)
                    times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }

            all.AddRange(times);
            Print(name, times, bytes, Process.GetCurrentProcess().TotalProcessorTime - cpu, serverUsed?.Invoke() - server);
        }

        Print("all together", all, null, null, null);
        if (p95 is { } most)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nThe bar for all together, p95 under {most:0} ms, is {(all[P95(all)] < most ? "met" : "not met")}."));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.DisposeAsync();
    }

    private static void Print(string name, List<double> times, long? bytes, TimeSpan? site, TimeSpan? server)
    {
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {times.Count} | {times[times.Count / 2]:0.0} | {times[P95(times)]:0.0} | {times[^1]:0.0} | {bytes / 1024} | {site?.TotalMilliseconds / times.Count:0.0} | {server?.TotalMilliseconds / times.Count:0.0} |"));
    }

    private static int P95(List<double> times) => times.Count * 95 / 100;
}
