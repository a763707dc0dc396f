namespace NewsHub.Benchmarks.Harness;

/// <summary>Work that consists of items, all of them done in each pass.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Unit">What an item is, in the plural.</param>
/// <param name="Items">The items, prepared: reading files is not measured.</param>
/// <param name="Bars">What is demanded of it.</param>
internal sealed record Workload(string Name, string Unit, IReadOnlyList<WorkItem> Items, Bars? Bars = null)
{
    /// <summary>Run before each pass where items build on one another; null where they do not.</summary>
    public Action? Reset { get; init; }
}

/// <summary>One item of work.</summary>
/// <param name="Name">Names it when it is the slowest.</param>
/// <param name="Do">Does it; the result is returned so that nothing is optimised away.</param>
internal sealed record WorkItem(string Name, Func<object?> Do);

/// <summary>The bars.</summary>
/// <param name="PerSecond">Items a second on one core, at least; null for none.</param>
/// <param name="SlowestMilliseconds">The slowest item, at most; null for none.</param>
internal sealed record Bars(double? PerSecond = null, double? SlowestMilliseconds = null);
