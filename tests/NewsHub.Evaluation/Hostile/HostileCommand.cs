using System.CommandLine;

namespace NewsHub.Evaluation.Hostile;

/// <summary><c>hostile</c>: has thousands of spoilt pages, feeds, robots.txt files and texts read, each within a second and 200 MB.</summary>
internal static class HostileCommand
{
    private const int DefaultCount = 10_000;
    private const int DefaultSeed = 2026;
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromSeconds(10);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var count = new Option<int>("--count") { Description = "How many mutants", DefaultValueFactory = _ => DefaultCount };
        var seed = new Option<int>("--seed") { Description = "Which mutants", DefaultValueFactory = _ => DefaultSeed };
        var only = new Option<int?>("--only") { Description = "The number of the one mutant to read again" };
        var save = new Option<string?>("--save") { Description = "With --only: a file for the mutant's bytes" };
        var workers = new Option<int>("--workers") { Description = "Processes side by side", DefaultValueFactory = _ => Environment.ProcessorCount };
        var bench = new Option<string?>("--bench") { Description = "Folder of annotated data, whose documents are spoilt too; 'none' for the sample newsroom alone", DefaultValueFactory = _ => BenchFolder.Find() };
        var command = new Command("hostile", "Read spoilt documents: none may throw, take over a second or use over 200 MB") { count, seed, only, save, workers, bench };
        command.SetAction(async (result, cancellationToken) =>
        {
            var run = new HostileRun(result.GetValue(seed), result.GetValue(bench) is { } folder and not "none" ? Path.GetFullPath(folder) : null);
            if (result.GetValue(only) is not { } number)
                return await RunAsync(run, 0, result.GetValue(count), result.GetValue(workers), cancellationToken);
            var mutator = new Mutator(run.Seed, await HostileWorker.SpecimensAsync(run.Bench, cancellationToken));
            var mutant = mutator.Make(number);
            Console.WriteLine(mutant.Describe());
            if (result.GetValue(save) is { } file)
                await File.WriteAllBytesAsync(file, mutant.Body, cancellationToken);
            return await RunAsync(run, number, 1, 1, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(HostileRun run, int from, int count, int workers, CancellationToken cancellationToken)
    {
        var report = new HostileReport();
        var said = TimeProvider.System.GetTimestamp();
        await run.ReadAsync(from, count, workers, result =>
        {
            report.Add(result);
            if (result.Stages.Any(stage => stage.IsFailure))
                Console.Error.WriteLine($"failed: {result.Mutant}: {string.Join("; ", result.Stages.Select(stage => stage.Describe()))}");
            if (TimeProvider.System.GetElapsedTime(said) < ProgressInterval)
                return;
            said = TimeProvider.System.GetTimestamp();
            Console.Error.WriteLine($"{report.Count:N0} of {count:N0}, {report.Failures.Count} failed");
        }, cancellationToken);
        Console.WriteLine($"seed {run.Seed}, {(run.Bench is null ? "sample newsroom" : "sample newsroom and annotated data")}");
        foreach (var line in report.Describe())
            Console.WriteLine(line);
        return report.Failures.Count == 0 ? 0 : 1;
    }
}
