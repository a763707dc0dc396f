using System.Collections.Concurrent;
using NewsHub.Evaluation.Sets;

namespace NewsHub.Evaluation.Standing;

/// <summary>Sets measured, with the corpus that each was measured on.</summary>
/// <param name="Scores">In the order of the sets.</param>
/// <param name="Corpora">Each set's <see cref="CorpusHash"/>.</param>
internal sealed record Measurement(IReadOnlyList<SetScore> Scores, IReadOnlyDictionary<string, string> Corpora)
{
    /// <summary>The evaluation's own folder in the project, where floors, bars and peers stand.</summary>
    public static string Folder => Path.Combine(BenchFolder.Project() ?? throw new InvalidOperationException("The evaluation runs from within the project's folder only."), "tests", "NewsHub.Evaluation");

    /// <summary>The file of floors.</summary>
    public static string BaselineFile => Path.Combine(Folder, "baseline.json");

    /// <summary>Measures sets, several at once.</summary>
    /// <param name="sets">Which.</param>
    /// <param name="bench">The folder of annotated data.</param>
    /// <param name="work">A folder for the analysers' answers.</param>
    /// <param name="say">Told of each set that is done.</param>
    public static Measurement Take(IReadOnlyList<MeasuredSet> sets, string bench, string work, Action<string> say)
    {
        var scores = new ConcurrentDictionary<string, (SetScore Score, string Corpus)>();
        var errors = Console.Error;
        // The analysers report their progress there; many at once would not be readable.
        Console.SetError(TextWriter.Null);
        try
        {
            // The sets that are placed one article after another take longest: they begin first.
            Parallel.ForEach(sets.OrderByDescending(set => set is StoriesSet), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, set =>
            {
                var started = TimeProvider.System.GetTimestamp();
                scores[set.Name] = (set.Measure(bench, work), CorpusHash.Of(bench, set.Parts));
                say($"{set.Name} in {TimeProvider.System.GetElapsedTime(started).TotalSeconds:0.0} s");
            });
        }
        finally
        {
            Console.SetError(errors);
        }

        return new Measurement([.. sets.Select(set => scores[set.Name].Score)], scores.ToDictionary(pair => pair.Key, pair => pair.Value.Corpus));
    }

    /// <summary>Why the build refuses these figures; empty when it does not.</summary>
    public IReadOnlyList<string> Refusals(Baseline baseline)
    {
        var refusals = new List<string>();
        foreach (var score in Scores)
        {
            if (!baseline.Sets.TryGetValue(score.Set, out var floors))
                refusals.Add($"{score.Set} has no floors; pin them with measure --pin.");
            else if (floors.Corpus != Corpora[score.Set])
                refusals.Add($"{score.Set}: its floors belong to another corpus ({floors.Corpus[..12]}…, here {Corpora[score.Set][..12]}…).");
            else
                refusals.AddRange(score.Figures.Where(figure => baseline.IsBelow(score.Set, figure)).Select(figure => $"{score.Set}: {figure.Measure} {figure.Value:0.0000} is worse than its floor {baseline.Of(score.Set, figure.Measure):0.0000}."));
        }

        return refusals;
    }
}
