using System.CommandLine;
using NewsHub.Analysis;
using NewsHub.Analysis.Beat;
using NewsHub.Analysis.Extraction;
using NewsHub.Data.Articles;
using NewsHub.Data.Donations;
using NewsHub.Data.Search;

namespace NewsHub.Benchmarks.Database;

/// <summary><c>assignment</c>: how long an analysed article takes into its story, among many others, in a real PostgreSQL.</summary>
internal static class AssignmentCommand
{
    private const int Seed = 2026;
    private const int Writers = 4;

    /// <summary>Of so many articles one tells an event that nobody has told yet.</summary>
    private const int NewAmong = 4;

    /// <summary>Articles taken in before any is timed: until then .NET compiles more than it runs.</summary>
    private const int WarmUp = 1000;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var sizes = new Argument<long[]>("articles") { Description = "Articles to have in the window, rising", DefaultValueFactory = _ => [100_000, 1_000_000] };
        var probes = new Option<int>("--probes") { Description = "Articles ingested at each size, one after another, and again by several writers", DefaultValueFactory = _ => 1000 };
        var folder = new Option<string>("--folder") { Description = "Where PostgreSQL lives meanwhile; must not exist, unless --keep has left it there", DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), $"newshub-bench-{Environment.ProcessId}") };
        var keep = new Option<bool>("--keep") { Description = "Leave the folder for the next run: a million articles take their time to be made" };
        var light = new Option<bool>("--light") { Description = "Fill in what places articles and no more, in a fraction of the time: to see how look-ups grow, not what a save costs" };
        var command = new Command("assignment", "Articles into stories in PostgreSQL, look-ups and writes") { sizes, probes, folder, keep, light };
        command.SetAction(async (result, cancellationToken) =>
        {
            var news = new GeneratedNews(Seed);
            await using var database = await FilledDatabase.StartAsync(result.GetValue(folder)!, news, result.GetValue(keep), cancellationToken);
            Console.WriteLine("| Articles in the window | Stories | Joined | p50, ms | p95, ms | p99, ms | Slowest, ms | Ledger after it, ms | CPU of NewsHub, ms | CPU of PostgreSQL, ms | A second, 4 writers |");
            Console.WriteLine("|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
            foreach (var size in result.GetValue(sizes)!)
            {
                await Console.Error.WriteLineAsync($"Filling up to {size:N0} articles …");
                await database.FillAsync(size, isWhole: !result.GetValue(light), cancellationToken);
                await Console.Error.WriteLineAsync("Measuring …");
                Console.WriteLine(await MeasureAsync(database, news, size, result.GetValue(probes), cancellationToken));
            }

            return 0;
        });
        return command;
    }

    private static async Task<string> MeasureAsync(FilledDatabase database, GeneratedNews news, long size, int count, CancellationToken cancellationToken)
    {
        var probes = await PrepareAsync(database, news, size, (count * 2) + WarmUp, cancellationToken);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var searching = KeepSearchAsync(database, end.Token);
        foreach (var probe in probes[..WarmUp])
        {
            await SaveAsync(database, probe, cancellationToken);
            await FollowAsync(database, cancellationToken);
        }

        await database.AnalyzeAsync(cancellationToken);
        var times = new List<double>();
        var joined = 0;
        var followed = TimeSpan.Zero;
        var (used, serverUsed) = (Environment.CpuUsage.TotalTime, database.ServerUsed);
        foreach (var probe in probes[WarmUp..(count + WarmUp)])
        {
            var started = TimeProvider.System.GetTimestamp();
            var stored = await SaveAsync(database, probe, cancellationToken);
            times.Add(TimeProvider.System.GetElapsedTime(started).TotalMilliseconds);
            joined += stored.Change == ArticleChange.JoinedStory ? 1 : 0;
            var saved = TimeProvider.System.GetTimestamp();
            await FollowAsync(database, cancellationToken);
            followed += TimeProvider.System.GetElapsedTime(saved);
        }

        (used, serverUsed) = (Environment.CpuUsage.TotalTime - used, database.ServerUsed - serverUsed);

        var begun = TimeProvider.System.GetTimestamp();
        await Parallel.ForEachAsync(probes[(count + WarmUp)..], new ParallelOptions { MaxDegreeOfParallelism = Writers, CancellationToken = cancellationToken }, async (probe, token) =>
        {
            await SaveAsync(database, probe, token);
            await FollowAsync(database, token);
        });
        var rate = count / TimeProvider.System.GetElapsedTime(begun).TotalSeconds;
        await end.CancelAsync();
        await searching;

        times.Sort();
        return $"| {size:N0} | {database.NextEvent - 1:N0} | {joined / (double)count:P0} | {times[count / 2]:0.0} | {times[count * 95 / 100]:0.0} | {times[count * 99 / 100]:0.0} | {times[^1]:0.0} | {followed.TotalMilliseconds / count:0.0} | {used.TotalMilliseconds / count:0.0} | {serverUsed.TotalMilliseconds / count:0.0} | {rate:N0} |";
    }

    // As many tell an event that is told already as in the news that the database is filled with: one in four is new. Analysis is done before, since its speed is measured elsewhere.
    private static async Task<List<Probe>> PrepareAsync(FilledDatabase database, GeneratedNews news, long size, int count, CancellationToken cancellationToken)
    {
        var random = new Random(unchecked((int)(size + database.Others)));
        var probes = new List<Probe>();
        await using var db = database.Open();
        foreach (var i in Enumerable.Range(0, count))
        {
            var told = news.Event(i % NewAmong != 0 ? random.Next(1, database.NextEvent) : database.NextEvent + (int)(size % 1000) + (int)database.Others + i);
            var (title, text) = news.Text(told, 100 + i);
            var article = new ExtractedArticle { Title = title, Text = text, Lead = title, Published = told.At.AddHours(3), Language = "en" };
            var url = $"https://probe.example/{size}/{database.Others + i}";
            var entry = db.Entries.Add(new Entry { SourceId = 1 + (i % 400), Url = url, UrlKey = url, SeenAt = GeneratedNews.Today.AddDays(1) }).Entity;
            probes.Add(new Probe(entry, ArticleAnalyzer.Analyze(article, BeatProfile.CelebrityGiving)));
        }

        await db.SaveChangesAsync(cancellationToken);
        return probes;
    }

    private static async Task<StoredArticle> SaveAsync(FilledDatabase database, Probe probe, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var page = new Page { EntryId = probe.Entry.Id, FinalUrl = probe.Entry.Url, Body = new byte[12_000], BodyHash = [1], FetchedAt = GeneratedNews.Today };
        return await new ArticleStore(db, TimeProvider.System).SaveAsync(page, probe.Analysis, ArticleAnalyzer.Version, cancellationToken);
    }

    private static async Task FollowAsync(FilledDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        await LedgerFollower.FollowAsync(db, TimeProvider.System, cancellationToken);
    }

    // As each web node does beside it.
    private static async Task KeepSearchAsync(FilledDatabase database, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            await using (var db = database.Open())
                await SearchFollower.FollowAsync(db, CancellationToken.None);
            await Task.Delay(TimeSpan.FromSeconds(1), end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private sealed record Probe(Entry Entry, AnalyzedArticle Analysis);
}
