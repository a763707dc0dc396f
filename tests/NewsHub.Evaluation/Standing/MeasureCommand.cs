using System.CommandLine;
using NewsHub.Evaluation.Sets;

namespace NewsHub.Evaluation.Standing;

/// <summary><c>measure</c>: every figure of docs/contracts.md over the annotated data, beside its floor, its bar and what others reach.</summary>
internal static class MeasureCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var sets = new Argument<string[]>("sets") { Description = "Sets to measure, or the beginnings of their names; all when none is named", Arity = ArgumentArity.ZeroOrMore };
        var worst = new Option<int>("--worst") { Description = "Show so many items of each set that fared worst" };
        var bench = new Option<string?>("--bench") { Description = $"Folder of annotated data; by default ../shared/bench beside the project, or {BenchFolder.Variable}", DefaultValueFactory = _ => BenchFolder.Find() };
        var pin = new Option<bool>("--pin") { Description = "Raise the floors in baseline.json to what is reached" };
        var lower = new Option<string?>("--allow-lower") { Description = "With --pin: the reason for which floors may also fall; it is written into the file" };
        var compare = new Option<bool>("--compare-with-ruler") { Description = "Measure the same answers with the ruler (score.py) and name what differs" };
        var work = new Option<string?>("--keep") { Description = "A folder in which the analysers' answers are kept" };
        var command = new Command("measure", "Measure quality on annotated data") { sets, worst, bench, pin, lower, compare, work };
        command.SetAction(async (result, cancellationToken) =>
        {
            if (result.GetValue(bench) is not { } folder || !Directory.Exists(folder))
                return Fail($"There is no annotated data here; name its folder with --bench or {BenchFolder.Variable}.");
            var names = result.GetValue(sets) ?? [];
            var chosen = MeasuredSet.All.Where(set => names.Length == 0 || names.Any(name => set.Name.StartsWith(name, StringComparison.Ordinal))).ToList();
            if (chosen.Count == 0)
                return Fail($"No set is called so; there are {string.Join(", ", MeasuredSet.All.Select(set => set.Name))}.");
            using var answers = new WorkFolder(result.GetValue(work));
            var measurement = Measure(chosen, Path.GetFullPath(folder), answers.Path);
            foreach (var line in measurement.Scores.SelectMany(score => WorstItems.Describe(score, result.GetValue(worst))))
                Console.WriteLine(line);
            var code = 0;
            if (result.GetValue(compare))
                code = await CompareAsync(measurement, folder, cancellationToken);
            if (result.GetValue(pin))
                Pin(measurement, result.GetValue(lower));
            return Judge(measurement) + code > 0 ? 1 : 0;
        });
        return command;
    }

    private static Measurement Measure(List<MeasuredSet> sets, string bench, string work)
    {
        var started = TimeProvider.System.GetTimestamp();
        var errors = Console.Error;
        var measurement = Measurement.Take(sets, bench, work, errors.WriteLine);
        errors.WriteLine($"{sets.Count} sets in {TimeProvider.System.GetElapsedTime(started).TotalSeconds:0} s");
        return measurement;
    }

    private static int Judge(Measurement measurement)
    {
        var (baseline, yardsticks) = (Baseline.Read(Measurement.BaselineFile), Yardsticks.Read(Measurement.Folder));
        foreach (var line in VerdictTable.Write(measurement.Scores.SelectMany(score => Verdict.Of(score, baseline, yardsticks))))
            Console.WriteLine(line);
        var refusals = measurement.Refusals(baseline);
        foreach (var refusal in refusals)
            Console.WriteLine(refusal);
        return refusals.Count;
    }

    private static async Task<int> CompareAsync(Measurement measurement, string bench, CancellationToken cancellationToken)
    {
        if (Ruler.Find(bench) is not { } ruler)
            return Fail("There is no ruler (../tools/score.py beside the annotated data), or no python3.");
        var disagreements = new List<string>();
        foreach (var score in measurement.Scores)
            disagreements.AddRange(await Ruler.DisagreementsAsync(ruler, score, cancellationToken));
        foreach (var disagreement in disagreements)
            Console.WriteLine(disagreement);
        if (disagreements.Count == 0)
            Console.WriteLine($"The ruler agrees to {Ruler.Tolerance} on every figure that it gives.");
        return disagreements.Count;
    }

    private static void Pin(Measurement measurement, string? reason)
    {
        var baseline = Baseline.Read(Measurement.BaselineFile);
        foreach (var refused in measurement.Scores.SelectMany(score => baseline.Pin(score, measurement.Corpora[score.Set], reason)))
            Console.WriteLine($"not pinned: {refused} (--allow-lower REASON)");
        baseline.Write(Measurement.BaselineFile);
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return 2;
    }
}
