using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using NewsHub.Benchmarks.Harness;

namespace NewsHub.Benchmarks.Web;

/// <summary><c>web</c>: readers' pages and feeds over many stories in a real PostgreSQL, under the load of <c>wrk</c> on loopback.</summary>
internal static class WebCommand
{
    private const int Connections = 8;

    // A page runs through some thousand methods; .NET compiles each up to three times, the last time when it has been called often.
    private const int MostRounds = 12, FewMethods = 40;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var stories = new Argument<int>("stories") { Description = "Stories, with four articles each", DefaultValueFactory = _ => 100_000 };
        var seconds = new Option<int>("--seconds") { Description = "Of each kind of load", DefaultValueFactory = _ => 10 };
        var warm = new Option<int>("--warm-up") { Description = "Seconds at a time that do not count, before each kind, until the compiler has little left to do", DefaultValueFactory = _ => 5 };
        var only = new Option<string>("--only") { Description = "Kinds of load whose names hold this", DefaultValueFactory = _ => "" };
        var serve = new Option<bool>("--serve") { Description = "Serve and wait for Ctrl-C instead, to look with other tools" };
        var folder = new Option<string?>("--folder") { Description = "Keep PostgreSQL and what it is filled with in this folder, or take up what is there" };
        var command = new Command("web", "Pages and feeds under wrk, kept and not kept") { stories, seconds, warm, only, serve, folder };
        command.SetAction(async (result, cancellationToken) =>
        {
            var count = result.GetValue(stories);
            await using var database = await OwnDatabase.StartAsync(result.GetValue(folder), empty => FillAsync(empty, count, cancellationToken), cancellationToken);
            await using var keeping = await ServedSite.StartAsync(database.ConnectionString, cancellationToken, cacheSeconds: 600);
            await using var making = await ServedSite.StartAsync(database.ConnectionString, cancellationToken);
            if (result.GetValue(serve))
                await WaitAsync(keeping, making, cancellationToken);
            else
                await MeasureAsync(database, await LoadsAsync(keeping, making, count, cancellationToken), result.GetValue(only)!, result.GetValue(warm), result.GetValue(seconds), cancellationToken);
            return 0;
        });
        return command;
    }

    private static async Task FillAsync(OwnDatabase empty, int stories, CancellationToken cancellationToken)
    {
        await Console.Error.WriteLineAsync($"Filling {stories:N0} stories …");
        await StoriesDatabase.FillAsync(empty, stories, cancellationToken);
    }

    // The health check goes through the same server and asks nothing of anybody: no page can be answered more often.
    private static async Task<IReadOnlyList<(WebLoad Load, ServedSite Site)>> LoadsAsync(ServedSite keeping, ServedSite making, int stories, CancellationToken cancellationToken)
    {
        var story = (await keeping.Client.GetAsync(new Uri("/stories/7", UriKind.Relative), cancellationToken)).RequestMessage!.RequestUri!.PathAndQuery;
        var mark = (await keeping.Client.GetAsync(new Uri("/feed.atom", UriKind.Relative), cancellationToken)).Headers.ETag!.ToString();
        return
        [
            (WebLoad.Of("health check: the most that is possible", "/healthz"), keeping),
            (WebLoad.Of("front page, kept", "/") with { AtLeast = 20_000 }, keeping),
            (WebLoad.Of("story page, kept", story) with { AtLeast = 20_000 }, keeping),
            (WebLoad.Of("story page, kept, br", story, "Accept-Encoding: br") with { AtLeast = 20_000 }, keeping),
            (WebLoad.Of("feed, 304", "/feed.atom", $"If-None-Match: {mark}") with { AtLeast = 20_000 }, keeping),
            (WebLoad.AnyStory("story page, any of all, made", stories) with { AtLeast = 1_500, P99 = 40 }, making),
            (WebLoad.Of("front page, made", "/"), making),
            (WebLoad.Of("feed, made", "/feed.atom"), making),
        ];
    }

    private static async Task MeasureAsync(
        OwnDatabase database, IReadOnlyList<(WebLoad Load, ServedSite Site)> loads, string only, int warm, int seconds, CancellationToken cancellationToken)
    {
        Console.WriteLine($"| Load, {Connections} connections | Requests/s | Bar |  | p50, ms | p99, ms | CPU of the site, µs a request | of PostgreSQL, µs | Allocated, KB | Wrong answers |");
        Console.WriteLine("|---|---:|---|---|---:|---:|---:|---:|---:|---:|");
        foreach (var (load, site) in loads.Where(pair => pair.Load.Name.Contains(only, StringComparison.Ordinal)))
        {
            var address = site.Client.BaseAddress!.OriginalString;
            await WarmUpAsync(address, load, warm, cancellationToken);
            var (cpu, server, bytes) = (Process.GetCurrentProcess().TotalProcessorTime, database.ServerUsed, GC.GetTotalAllocatedBytes());
            var run = await Wrk.RunAsync(address, load.Script, Connections, seconds, cancellationToken);
            var (site1, server1, bytes1) = (Process.GetCurrentProcess().TotalProcessorTime - cpu, database.ServerUsed - server, GC.GetTotalAllocatedBytes() - bytes);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {load.Name} | {run.RequestsPerSecond:N0} | {load.Bar} | {load.IsMetBy(run) switch { true => "met", false => "not met", null => "" }} | {run.P50:0.0} | {run.P99:0.0} | {site1.TotalMicroseconds / run.Requests:0} | {server1.TotalMicroseconds / run.Requests:0} | {bytes1 / 1024.0 / run.Requests:0.0} | {run.Wrong} |"));
        }
    }

    private static async Task WarmUpAsync(string address, WebLoad load, int seconds, CancellationToken cancellationToken)
    {
        var compiled = 0L;
        for (var round = 0; seconds > 0 && round < MostRounds && JitInfo.GetCompiledMethodCount() - compiled > FewMethods; round++)
        {
            compiled = JitInfo.GetCompiledMethodCount();
            await Wrk.RunAsync(address, load.Script, Connections, seconds, cancellationToken);
        }
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
            // Ctrl-C: the database is stopped.
        }
    }
}
