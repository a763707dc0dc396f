namespace NewsHub.Analysis.Donations.Ledger;

/// <summary>
/// Gathers the accounts of many stories into gifts, each once. The surest pairs are joined first, and nothing is joined to a group of which
/// any member tells another gift: an article that recalls "$1 million" never makes the gifts of two years one. The order of the accounts does not matter.
/// </summary>
public static class GiftLedger
{
    /// <summary>The accounts of each gift, in order of report.</summary>
    public static IReadOnlyList<IReadOnlyList<GiftAccount>> Gather(IReadOnlyList<GiftAccount> accounts)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var all = accounts.Select(account => new ComparableAccount(account)).OrderBy(account => account.Account.ReportedOn).ThenBy(account => account.Account.StoryId).ThenBy(account => account.Account.Id).ToArray();
        var different = new HashSet<(int, int)>();
        var pairs = new List<(int A, int B, int Strength)>();
        for (var a = 0; a < all.Length; a++)
            for (var b = a + 1; b < all.Length; b++)
                switch (all[a].Agreement(all[b]))
                {
                    case ComparableAccount.Different:
                        different.Add((a, b));
                        break;
                    case > 0 and var strength:
                        pairs.Add((a, b, strength));
                        break;
                }

        var groups = Enumerable.Range(0, all.Length).Select(index => new List<int> { index }).ToArray();
        foreach (var (a, b, _) in pairs.OrderByDescending(pair => pair.Strength).ThenBy(pair => all[pair.A].Gap(all[pair.B])).ThenBy(pair => pair.A).ThenBy(pair => pair.B))
            Join(groups, a, b, different);
        return [.. groups.Distinct().Select(group => (IReadOnlyList<GiftAccount>)[.. group.Order().Select(index => all[index].Account)])];
    }

    /// <summary>How surely two accounts tell one gift; 0 or less where they do not.</summary>
    public static int Agreement(GiftAccount one, GiftAccount other) => new ComparableAccount(one).Agreement(new ComparableAccount(other));

    private static void Join(List<int>[] groups, int a, int b, HashSet<(int, int)> different)
    {
        var (one, other) = (groups[a], groups[b]);
        if (ReferenceEquals(one, other) || one.Exists(x => other.Exists(y => different.Contains(x < y ? (x, y) : (y, x)))))
            return;
        one.AddRange(other);
        foreach (var index in other)
            groups[index] = one;
    }
}
