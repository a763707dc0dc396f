namespace NewsHub.Evaluation.Measures;

/// <summary>Things with how often each occurs.</summary>
internal sealed class Counter<T>
    where T : notnull
{
    private readonly Dictionary<T, int> _counts = [];

    /// <param name="items">What is counted.</param>
    public Counter(IEnumerable<T> items)
    {
        foreach (var item in items)
        {
            _counts[item] = _counts.GetValueOrDefault(item) + 1;
            Total++;
        }
    }

    /// <summary>How many there are, repetitions included.</summary>
    public int Total { get; }

    /// <summary>How many there are in both, each as often as in the one that has it less often.</summary>
    public int Shared(Counter<T> other) => _counts.Sum(pair => Math.Min(pair.Value, other._counts.GetValueOrDefault(pair.Key)));

    /// <summary>Whether it occurs.</summary>
    public bool Has(T item) => _counts.ContainsKey(item);
}
