namespace NewsHub.Analysis.Donations;

/// <summary>
/// What an editor decided about a claim: it is one of those of a decision. Those on one side of a decision tell one gift; those on two sides tell two.
/// </summary>
/// <param name="Decision">The decision's number; a higher one is later, and the last word counts.</param>
/// <param name="Side">Which side: 0 for the gift that was decided on, 1 for what was told apart from it.</param>
public readonly record struct GiftTie(long Decision, int Side)
{
    /// <summary>Whether two groups of claims must tell one gift (true) or two (false), by the last decision on both; null where none was made.</summary>
    public static bool? Between(IReadOnlyCollection<GiftTie> one, IReadOnlyCollection<GiftTie> other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        if (one.Count == 0 || other.Count == 0)
            return null;
        var theirs = Clear(other).ToDictionary(tie => tie.Decision, tie => tie.Side);
        foreach (var tie in Clear(one).OrderByDescending(tie => tie.Decision))
            if (theirs.TryGetValue(tie.Decision, out var side))
                return side == tie.Side;
        return null;
    }

    /// <summary>The decisions on what a group of claims tells that still hold, the earliest first: what is told apart leaves behind what was decided before.</summary>
    public static IReadOnlyList<GiftTie> InForce(IReadOnlyCollection<GiftTie> ties)
    {
        ArgumentNullException.ThrowIfNull(ties);
        var clear = Clear(ties);
        var parted = clear.Where(tie => tie.Side > 0).Select(tie => tie.Decision).DefaultIfEmpty(long.MinValue).Max();
        return [.. clear.Where(tie => tie.Decision >= parted).OrderBy(tie => tie.Decision)];
    }

    // A group that holds claims of both sides was put together again later: that decision says nothing about it any more.
    private static List<GiftTie> Clear(IReadOnlyCollection<GiftTie> ties) => [.. ties.Distinct().GroupBy(tie => tie.Decision).Where(sides => sides.Count() == 1).Select(sides => sides.Single())];
}
