using System.CommandLine;
using NewsHub.Benchmarks.Harness;
using NewsHub.Evaluation;
using NewsHub.Evaluation.Hostile;

namespace NewsHub.Benchmarks.Analysis;

/// <summary><c>analysis</c>: what pure analysis does in a second on one core.</summary>
internal static class AnalysisCommand
{
    private const int Seed = 600;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var only = new Argument<string?>("work") { Description = "Only work whose name contains this", DefaultValueFactory = _ => null };
        var passes = new Option<int>("--passes") { Description = "Passes whose median counts", DefaultValueFactory = _ => 5 };
        var warmUp = new Option<double>("--warm-up") { Description = "Seconds of CPU time before", DefaultValueFactory = _ => 3 };
        var bench = new Option<string?>("--bench") { Description = $"Folder of annotated data, for its pages and feeds; by default as for the evaluation ({BenchFolder.Variable})", DefaultValueFactory = _ => BenchFolder.Find() };
        var command = new Command("analysis", "Pages, feeds, texts and stories a second on one core") { only, passes, warmUp, bench };
        command.SetAction(async (result, cancellationToken) =>
        {
            var timer = new PassTimer(result.GetValue(passes), TimeSpan.FromSeconds(result.GetValue(warmUp)));
            var specimens = await NewsroomSpecimens.CollectAsync(cancellationToken);
            var timings = new List<Timing>();
            foreach (var (name, prepare) in Work(specimens, result.GetValue(bench)))
            {
                if (result.GetValue(only) is { } part && !name.Contains(part, StringComparison.OrdinalIgnoreCase))
                    continue;
                foreach (var workload in prepare())
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    await Console.Error.WriteLineAsync($"{workload.Name} …");
                    timings.Add(timer.Time(workload));
                }
            }

            foreach (var line in TimingTable.Write(timings))
                Console.WriteLine(line);
            return timings.Any(timing => timing.MeetsBars == false) ? 1 : 0;
        });
        return command;
    }

    /// <summary>Each prepared when its turn comes: the pages alone fill a hundred megabytes.</summary>
    private static IEnumerable<(string Name, Func<IEnumerable<Workload>> Prepare)> Work(IReadOnlyList<Specimen> newsroom, string? bench)
    {
        if (bench is not null)
            yield return ("pages and feeds, annotated", () => [PageWork.Pages(BenchSpecimens.Of(bench), isBench: true), PageWork.Feeds(BenchSpecimens.Of(bench), isBench: true)]);
        yield return ("pages and feeds, sample", () => [PageWork.Pages(newsroom, isBench: false), PageWork.Feeds(newsroom, isBench: false), PageWork.LongFeed(Seed)]);
        yield return ("quotes and parties", () => [TextWork.Quotes(Seed)]);
        yield return ("gifts and beat", () => [TextWork.Gifts(Seed)]);
        yield return ("whole texts", () => [TextWork.Whole(Seed)]);
        yield return ("lengthening texts", () => TextWork.Lengthening(Seed));
        yield return ("near-duplicates", () => [StoryWork.Signing(Seed), StoryWork.Verifying(Seed)]);
        yield return ("stories", () => [StoryWork.Assigning(Seed)]);
    }
}
