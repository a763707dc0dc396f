namespace NewsHub.Analysis.Donations.Ledger;

/// <summary>
/// Gathers the accounts of many stories into gifts, each once. The surest pairs are joined first, and nothing is joined to a group of which
/// any member tells another gift: an article that recalls "$1 million" never makes the gifts of two years one. What editors decided comes first.
/// The order of the accounts does not matter.
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

        var groups = new GiftGroups(all, different);
        foreach (var (a, b) in Decided(all))
            groups.Bind(a, b);
        foreach (var (a, b, _) in pairs.OrderByDescending(pair => pair.Strength).ThenBy(pair => all[pair.A].Gap(all[pair.B])).ThenBy(pair => pair.A).ThenBy(pair => pair.B))
            groups.Join(a, b);
        return [.. groups.Gifts.Select(gift => (IReadOnlyList<GiftAccount>)[.. gift.Select(index => all[index].Account)])];
    }

    /// <summary>How surely two accounts tell one gift; 0 or less where they do not.</summary>
    public static int Agreement(GiftAccount one, GiftAccount other) => new ComparableAccount(one).Agreement(new ComparableAccount(other));

    /// <summary>Pairs that editors put together, the last decision first.</summary>
    private static IEnumerable<(int A, int B)> Decided(ComparableAccount[] all)
    {
        var tied = Enumerable.Range(0, all.Length).Where(index => all[index].Account.Ties.Count > 0).ToList();
        return from a in tied
               from b in tied
               where a < b && GiftTie.Between(all[a].Account.Ties, all[b].Account.Ties) == true
               let last = all[a].Account.Ties.Select(tie => tie.Decision).Intersect(all[b].Account.Ties.Select(tie => tie.Decision)).Max()
               orderby last descending, a, b
               select (a, b);
    }
}
