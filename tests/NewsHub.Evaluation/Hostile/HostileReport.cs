namespace NewsHub.Evaluation.Hostile;

/// <summary>What a run over mutants has shown so far.</summary>
internal sealed class HostileReport
{
    private const int WorstShown = 5;

    private readonly List<TrialResult> _failures = [];
    private readonly Dictionary<string, List<(TrialStage Stage, string Mutant)>> _stages = [];

    /// <summary>Mutants read.</summary>
    public int Count { get; private set; }

    /// <summary>Those that threw, took too long, or ended the process.</summary>
    public IReadOnlyList<TrialResult> Failures => _failures;

    /// <summary>Takes in one result.</summary>
    public void Add(TrialResult result)
    {
        Count++;
        if (result.Stages.Any(stage => stage.IsFailure))
            _failures.Add(result);
        foreach (var stage in result.Stages)
        {
            if (!_stages.TryGetValue(stage.Name, out var all))
                _stages[stage.Name] = all = [];
            all.Add((stage, result.Mutant));
        }
    }

    /// <summary>Each failure, then for each reader its median, its 99th percentile and its slowest mutants.</summary>
    public IEnumerable<string> Describe()
    {
        foreach (var failure in _failures.OrderBy(failure => failure.Number))
            yield return $"FAILED {failure.Mutant}: {string.Join("; ", failure.Stages.Where(stage => stage.IsFailure).Select(stage => stage.Describe()))}";
        foreach (var (name, all) in _stages.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var slowest = all.OrderByDescending(one => one.Stage.Milliseconds).ToList();
            yield return $"{name}: {all.Count:N0} read, median {slowest[slowest.Count / 2].Stage.Milliseconds:0.0} ms, 99% within {slowest[slowest.Count / 100].Stage.Milliseconds:0} ms, most {slowest[0].Stage.Milliseconds:0} ms; at most {all.Max(one => one.Stage.Megabytes):N0} MB allocated";
            foreach (var (stage, mutant) in slowest.Take(WorstShown))
                yield return $"    {stage.Milliseconds,6:0} ms  {mutant}";
        }

        yield return $"{Count:N0} mutants, {_failures.Count} failed";
    }
}
