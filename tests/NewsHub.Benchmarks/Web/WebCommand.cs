using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using NewsHub.Benchmarks.Harness;

namespace NewsHub.Benchmarks.Web;

/// <summary><c>web</c>: readers' pages and feeds over many stories in a real PostgreSQL, under the load of <c>wrk</c> on loopback.</summary>
internal static class WebCommand
{
    private const int Connections = 8;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var stories = new Argument<int>("stories") { Description = "Stories, with four articles each", DefaultValueFactory = _ => 100_000 };
        var seconds = new Option<int>("--seconds") { Description = "Of each kind of load", DefaultValueFactory = _ => 10 };
        var serve = new Option<bool>("--serve") { Description = "Fill, serve and wait for Ctrl-C instead, to look with other tools" };
        var folder = new Option<string>("--folder") { Description = "Where PostgreSQL lives meanwhile; must not exist", DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), $"newshub-bench-{Environment.ProcessId}") };
        var command = new Command("web", "Pages and feeds under wrk, kept and not kept") { stories, seconds, serve, folder };
        command.SetAction(async (result, cancellationToken) =>
        {
            var count = result.GetValue(stories);
            await Console.Error.WriteLineAsync($"Filling {count:N0} stories …");
            await using var database = await OwnDatabase.StartAsync(result.GetValue(folder)!, cancellationToken);
            await StoriesDatabase.FillAsync(database, count, cancellationToken);
            await using var keeping = await ServedSite.StartAsync(database.ConnectionString, cancellationToken, cacheSeconds: 600);
            await using var making = await ServedSite.StartAsync(database.ConnectionString, cancellationToken);
            if (result.GetValue(serve))
                await WaitAsync(keeping, making, cancellationToken);
            else
                await MeasureAsync(database, keeping, making, count, result.GetValue(seconds), cancellationToken);
            return 0;
        });
        return command;
    }

    private static async Task MeasureAsync(OwnDatabase database, ServedSite keeping, ServedSite making, int stories, int seconds, CancellationToken cancellationToken)
    {
        var story = (await keeping.Client.GetAsync(new Uri("/stories/7", UriKind.Relative), cancellationToken)).RequestMessage!.RequestUri!.PathAndQuery;
        var mark = (await keeping.Client.GetAsync(new Uri("/feed.atom", UriKind.Relative), cancellationToken)).Headers.ETag!.ToString();
        var random = $"""
            math.randomseed(2026)
            request = function() local n = math.random(1, {stories}); local first = {StoriesDatabase.ArticlesOfStory} * (n - 1) + 1
              return wrk.format('GET', '/stories/' .. n .. '/speaker-number-' .. (1 + n % {StoriesDatabase.Parties}) .. '-gives-for-the-house-by-the-bay-told-' .. first) end
            """;
        (string Name, ServedSite Site, string Script, int Warm)[] loads =
        [
            ("front page, kept", keeping, Get("/"), 5),
            ("story page, kept", keeping, Get(story), 5),
            ("story page, kept, br", keeping, Get(story, "Accept-Encoding: br"), 5),
            ("feed, 304", keeping, Get("/feed.atom", $"If-None-Match: {mark}"), 5),
            ("story page, any of all, made", making, random, 5),
            ("front page, made", making, Get("/"), 5),
            ("feed, made", making, Get("/feed.atom"), 5),
        ];
        Console.WriteLine("| Load, 8 connections | Requests/s | p50, ms | p99, ms | CPU of the site, µs a request | of PostgreSQL, µs | Allocated, KB | Wrong answers |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var (name, site, script, warm) in loads)
        {
            await Wrk.RunAsync(site.Client.BaseAddress!.OriginalString, script, Connections, warm, cancellationToken);
            var (cpu, server, bytes) = (Process.GetCurrentProcess().TotalProcessorTime, database.ServerUsed, GC.GetTotalAllocatedBytes());
            var run = await Wrk.RunAsync(site.Client.BaseAddress!.OriginalString, script, Connections, seconds, cancellationToken);
            var (site1, server1, bytes1) = (Process.GetCurrentProcess().TotalProcessorTime - cpu, database.ServerUsed - server, GC.GetTotalAllocatedBytes() - bytes);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {name} | {run.RequestsPerSecond:N0} | {run.P50:0.0} | {run.P99:0.0} | {site1.TotalMicroseconds / run.Requests:0} | {server1.TotalMicroseconds / run.Requests:0} | {bytes1 / 1024.0 / run.Requests:0.0} | {run.Wrong} |"));
        }
    }

    private static string Get(string path, string? header = null)
    {
        var set = header?.Split(": ", 2) is [var name, var value] ? $"wrk.headers['{name}'] = '{value}'\n" : "";
        return $"{set}request = function() return wrk.format('GET', '{path}') end";
    }

    private static async Task WaitAsync(ServedSite keeping, ServedSite making, CancellationToken cancellationToken)
    {
        Console.WriteLine($"kept {keeping.Client.BaseAddress} made {making.Client.BaseAddress}");
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C: the database is taken away.
        }
    }
}
