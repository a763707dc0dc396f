using System.IO.Enumeration;

namespace NewsHub.Newsroom.Faults;

/// <summary>Which requests meet which faults. Safe for use from many threads.</summary>
public sealed class FaultPlan
{
    private readonly Lock _gate = new();
    private readonly List<Rule> _rules = [];

    /// <summary>Attaches a fault to requests.</summary>
    /// <param name="host">The host asked, without port; <c>*</c> stands for any run of characters.</param>
    /// <param name="path">The path asked, without query; <c>*</c> stands for any run of characters.</param>
    /// <param name="fault">What happens to them.</param>
    /// <param name="times">How many requests meet it; null for every one until <see cref="Clear"/>.</param>
    public void Add(string host, string path, Fault fault, int? times = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times ?? 1, 1);
        lock (_gate)
            _rules.Add(new(host, path, fault, times));
    }

    /// <summary>Forgets every fault.</summary>
    public void Clear()
    {
        lock (_gate)
            _rules.Clear();
    }

    /// <summary>The faults that one request meets, in order of their making: any that hold it back, then at most one that answers it.</summary>
    internal IReadOnlyList<Fault> Take(string host, string path)
    {
        var met = new List<Fault>();
        lock (_gate)
        {
            foreach (var rule in _rules.Where(rule => rule.Matches(host, path)).ToList())
            {
                met.Add(rule.Fault);
                if (rule.Left is { } left)
                    Spend(rule, left - 1);
                if (rule.Fault is not (Fault.Gate or Fault.Delay))
                    break;
            }
        }

        return met;
    }

    private void Spend(Rule rule, int left)
    {
        var at = _rules.IndexOf(rule);
        if (left == 0)
            _rules.RemoveAt(at);
        else
            _rules[at] = rule with { Left = left };
    }

    private sealed record Rule(string Host, string Path, Fault Fault, int? Left)
    {
        public bool Matches(string host, string path) =>
            FileSystemName.MatchesSimpleExpression(Host, host) && FileSystemName.MatchesSimpleExpression(Path, path);
    }
}
