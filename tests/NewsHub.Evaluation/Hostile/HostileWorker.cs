using System.CommandLine;
using System.Text.Json;

namespace NewsHub.Evaluation.Hostile;

/// <summary>
/// The process in which mutants are read, started by <see cref="HostileRun"/> under a hard limit of memory. It describes each mutant before it is read
/// and says the result after, so that the parent knows what ended the process when something did.
/// </summary>
internal static class HostileWorker
{
    /// <summary>The command's name.</summary>
    public const string Name = "hostile-worker";

    /// <summary>Mutants longer than this are swept away before the next is made, so that their garbage is not counted to that one.</summary>
    private const int Large = 500_000;

    private const int WarmUps = 40;

    /// <summary>The command; nobody types it.</summary>
    public static Command Create()
    {
        var seed = new Option<int>("--seed");
        var from = new Option<int>("--from");
        var step = new Option<int>("--step");
        var end = new Option<int>("--end");
        var bench = new Option<string?>("--bench");
        var command = new Command(Name, "Read mutants; started by hostile") { seed, from, step, end, bench };
        command.Hidden = true;
        command.SetAction(async (result, cancellationToken) =>
        {
            var specimens = await SpecimensAsync(result.GetValue(bench), cancellationToken);
            WarmUp(specimens);
            Read(new Mutator(result.GetValue(seed), specimens), result.GetValue(from), result.GetValue(step), result.GetValue(end));
            return 0;
        });
        return command;
    }

    /// <summary>Everything that can be spoilt here.</summary>
    /// <param name="bench">The annotated data; null for the sample newsroom alone.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<IReadOnlyList<Specimen>> SpecimensAsync(string? bench, CancellationToken cancellationToken) =>
        [.. await NewsroomSpecimens.CollectAsync(cancellationToken), .. bench is null ? [] : BenchSpecimens.Of(bench)];

    private static void WarmUp(IReadOnlyList<Specimen> specimens)
    {
        foreach (var kind in specimens.GroupBy(specimen => specimen.Kind))
            foreach (var specimen in kind.Take(WarmUps))
                Trial.Run(new Mutant(-1, specimen.Name, specimen.Kind, [], null, specimen.Load()));
    }

    private static void Read(Mutator mutator, int from, int step, int end)
    {
        for (var number = from; number < end; number += step)
        {
            Say($"#{number}");
            var mutant = mutator.Make(number);
            Say(mutant.Describe());
            Say(JsonSerializer.Serialize(Trial.Run(mutant)));
            if (mutant.Body.Length > Large)
                GC.Collect();
        }
    }

    private static void Say(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }
}
