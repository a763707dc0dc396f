using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using NewsHub.Web;

namespace NewsHub.Benchmarks.Web;

/// <summary><c>ledger</c>: how fast the giving ledger's pages and files are with many gifts in a real PostgreSQL, asked for over HTTP.</summary>
internal static class LedgerCommand
{
    private const int Seed = 2026;

    private static readonly (string Name, Func<Random, string> Path)[] Pages =
    [
        ("the ledger", _ => "/giving"),
        ("a filter without a name", random => $"/giving?{Pick(random, "currency=USD", "currency=GBP", "status=given", "status=pledged", "year=2024", "cause=health", "min=1000000", "year=2023&currency=EUR", "status=announced&cause=arts")}"),
        ("a giver or receiver", random => $"/giving?party={1 + Math.Pow(random.NextDouble(), 3) * 29_000:0}"),
        ("the most named receiver", _ => "/giving?party=1"),
        ("a later page", random => $"/giving?after={2016 + random.Next(10)}-0{1 + random.Next(9)}-15_{random.Next(200_000)}"),
        ("the largest, later", random => $"/giving?sort=largest&after={random.Next(1000, 5_000_000)}_{random.Next(200_000)}"),
        ("the oldest of a cause", _ => "/giving?sort=oldest&cause=hunger"),
        ("a gift", random => $"/giving/{1 + random.Next(200_000)}"),
        ("a feed of a filter", _ => "/giving/feed.atom?status=pledged"),
    ];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var gifts = new Argument<int>("gifts") { Description = "Gifts in the ledger", DefaultValueFactory = _ => 200_000 };
        var rounds = new Option<int>("--rounds") { Description = "Requests of each kind", DefaultValueFactory = _ => 100 };
        var folder = new Option<string>("--folder") { Description = "Where PostgreSQL lives meanwhile; must not exist", DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), $"newshub-bench-{Environment.ProcessId}") };
        var command = new Command("ledger", "The giving ledger's pages and files over HTTP") { gifts, rounds, folder };
        command.SetAction(async (result, cancellationToken) =>
        {
            await Console.Error.WriteLineAsync($"Filling a ledger of {result.GetValue(gifts):N0} gifts …");
            await using var database = await LedgerDatabase.StartAsync(result.GetValue(folder)!, result.GetValue(gifts), cancellationToken);
            await using var app = await ServeAsync(database.ConnectionString);
            using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()), Timeout = TimeSpan.FromMinutes(5) };
            await PagesAsync(client, result.GetValue(rounds), cancellationToken);
            await FilesAsync(client, cancellationToken);
            return 0;
        });
        return command;
    }

    private static async Task<WebApplication> ServeAsync(string connectionString)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production", ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration["ConnectionStrings:NewsHub"] = connectionString;
        builder.Configuration["Urls"] = "http://127.0.0.1:0";
        builder.Configuration["Site:CacheSeconds"] = "0"; // the making is what is measured
        builder.Logging.ClearProviders();
        builder.AddSite();
        var app = builder.Build();
        app.UseSite();
        await app.StartAsync();
        return app;
    }

    private static async Task PagesAsync(HttpClient client, int rounds, CancellationToken cancellationToken)
    {
        Console.WriteLine("| Page | Requests | p50, ms | p95, ms | Slowest, ms |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        var all = new List<double>();
        foreach (var (name, path) in Pages)
        {
            var random = new Random(Seed);
            for (var i = 0; i < 10; i++)
                await client.GetByteArrayAsync(new Uri(path(random), UriKind.Relative), cancellationToken);
            var times = new List<double>();
            for (var i = 0; i < rounds; i++)
            {
                var begun = Stopwatch.GetTimestamp();
                await client.GetByteArrayAsync(new Uri(path(random), UriKind.Relative), cancellationToken);
                times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }

            all.AddRange(times);
            Print(name, times);
        }

        Print("all together", all);
    }

    private static void Print(string name, List<double> times)
    {
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {times.Count} | {times[times.Count / 2]:0.0} | {times[times.Count * 95 / 100]:0.0} | {times[^1]:0.0} |"));
    }

    // The heap is looked at while a file is sent: what it grows by is what the file costs in memory.
    private static async Task FilesAsync(HttpClient client, CancellationToken cancellationToken)
    {
        Console.WriteLine();
        Console.WriteLine("| File of all gifts | Size, MB | Seconds | Heap grows by at most, MB |");
        Console.WriteLine("|---|---:|---:|---:|");
        foreach (var path in (string[])["/giving/gifts.csv", "/giving/gifts.json", "/giving/360giving.json"])
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var begun = Stopwatch.GetTimestamp();
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            await using var body = await response.EnsureSuccessStatusCode().Content.ReadAsStreamAsync(cancellationToken);
            var buffer = new byte[65_536];
            var (size, most, reads) = (0L, 0L, 0);
            while (await body.ReadAsync(buffer, cancellationToken) is > 0 and var read)
            {
                size += read;
                if (++reads % 200 == 0)
                    most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {path} | {size / 1e6:0.0} | {Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} | {most / 1e6:0.0} |"));
        }
    }

    private static string Pick(Random random, params string[] choices) => choices[random.Next(choices.Length)];
}
