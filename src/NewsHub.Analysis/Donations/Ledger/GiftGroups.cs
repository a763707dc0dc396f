namespace NewsHub.Analysis.Donations.Ledger;

/// <summary>
/// Accounts while they are gathered. Strands are what the machine joins: no two accounts of one tell different gifts. A gift is one strand, or several that
/// an editor put together; what an editor told apart never meets in one.
/// </summary>
internal sealed class GiftGroups
{
    private readonly ComparableAccount[] all;
    private readonly HashSet<(int, int)> different;
    private readonly List<int>[] strands;
    private readonly List<int>[] gifts;

    /// <summary>Each account by itself.</summary>
    /// <param name="all">The accounts.</param>
    /// <param name="different">Pairs that tell different gifts, the lower index first.</param>
    public GiftGroups(ComparableAccount[] all, HashSet<(int, int)> different)
    {
        (this.all, this.different) = (all, different);
        strands = [.. Enumerable.Range(0, all.Length).Select(index => new List<int> { index })];
        gifts = [.. Enumerable.Range(0, all.Length).Select(index => new List<int> { index })];
    }

    /// <summary>The accounts of each gift, by index.</summary>
    public IEnumerable<IEnumerable<int>> Gifts => gifts.Distinct().Select(gift => gift.Order());

    /// <summary>An editor says that both tell one gift; a later decision may stand against it.</summary>
    public void Bind(int a, int b)
    {
        if (!IsKeptApart(a, b))
            Unite(gifts, a, b);
    }

    /// <summary>Both seem to tell one gift; nothing is joined where any two of both strands cannot.</summary>
    public void Join(int a, int b)
    {
        if (ReferenceEquals(strands[a], strands[b]) || strands[a].Exists(x => strands[b].Exists(y => different.Contains(x < y ? (x, y) : (y, x)))) || IsKeptApart(a, b))
            return;
        Unite(strands, a, b);
        Unite(gifts, a, b);
    }

    private bool IsKeptApart(int a, int b) =>
        !ReferenceEquals(gifts[a], gifts[b]) && gifts[a].Exists(x => all[x].Account.Ties.Count > 0 && gifts[b].Exists(y => GiftTie.Between(all[x].Account.Ties, all[y].Account.Ties) == false));

    private static void Unite(List<int>[] groups, int a, int b)
    {
        var (one, other) = (groups[a], groups[b]);
        if (ReferenceEquals(one, other))
            return;
        one.AddRange(other);
        foreach (var index in other)
            groups[index] = one;
    }
}
