namespace NewsHub.Analysis.Donations;

/// <summary>
/// Gathers the claims of one story's articles (or of all articles that may speak of the same gifts) into donations. The answer does not depend on the order of the claims.
/// Amounts are never averaged and never added up; what cannot all hold is kept side by side as a conflict.
/// </summary>
public static class DonationConsolidator
{
    /// <summary>One donation for each gift, in the order in which the first article tells them. What editors decided comes first.</summary>
    public static IReadOnlyList<ConsolidatedDonation> Consolidate(IReadOnlyList<ClaimOfArticle> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        // The fullest claims first: a claim that names donor and recipient founds a gift, one that leaves them out joins it.
        var ordered = claims.Select(claim => new ComparableClaim(claim)).OrderByDescending(claim => claim.Fullness).ThenBy(claim => claim.Source.ArticleId).ThenBy(claim => claim.Source.Ordinal).ToList();
        var gifts = Decided([.. ordered.Where(claim => claim.Source.Ties.Count > 0)]);
        foreach (var claim in ordered.Except(gifts.SelectMany(gift => gift.Members)))
        {
            var home = gifts.Select(gift => (Gift: gift, Score: gift.Fit(claim))).Where(fit => fit.Score > 0).OrderByDescending(fit => fit.Score).Select(fit => fit.Gift).FirstOrDefault();
            if (home is null)
                gifts.Add(home = new GiftGroup());
            home.Add(claim);
        }

        return [.. gifts.Select(gift => gift.ToDonation()).OrderBy(gift => gift.Claims[0].ArticleId).ThenBy(gift => gift.Claims[0].Ordinal)];
    }

    /// <summary>The gifts of those claims that editors decided on, which the other claims find or leave.</summary>
    private static List<GiftGroup> Decided(List<ComparableClaim> claims)
    {
        var pairs = from one in Enumerable.Range(0, claims.Count)
                    from other in Enumerable.Range(one + 1, claims.Count - one - 1)
                    where GiftTie.Between(claims[one].Source.Ties, claims[other].Source.Ties) == true
                    let last = claims[one].Source.Ties.Select(tie => tie.Decision).Intersect(claims[other].Source.Ties.Select(tie => tie.Decision)).Max()
                    orderby last descending, one, other
                    select (claims[one], claims[other]);
        var gifts = claims.ToDictionary(claim => claim, claim => new List<ComparableClaim> { claim });
        foreach (var (one, other) in pairs)
            if (!ReferenceEquals(gifts[one], gifts[other]) && !gifts[one].Exists(mine => gifts[other].Exists(theirs => GiftTie.Between(mine.Source.Ties, theirs.Source.Ties) == false)))
            {
                var taken = gifts[other];
                gifts[one].AddRange(taken);
                foreach (var claim in taken)
                    gifts[claim] = gifts[one];
            }

        return [.. gifts.Values.Distinct().Select(GiftGroup.Of)];
    }
}
