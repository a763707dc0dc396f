namespace NewsHub.Analysis.Donations;

/// <summary>
/// Gathers the claims of one story's articles (or of all articles that may speak of the same gifts) into donations. The answer does not depend on the order of the claims.
/// Amounts are never averaged and never added up; what cannot all hold is kept side by side as a conflict.
/// </summary>
public static class DonationConsolidator
{
    /// <summary>One donation for each gift, in the order in which the first article tells them.</summary>
    public static IReadOnlyList<ConsolidatedDonation> Consolidate(IReadOnlyList<ClaimOfArticle> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var gifts = new List<GiftGroup>();
        // The fullest claims first: a claim that names donor and recipient founds a gift, one that leaves them out joins it.
        foreach (var claim in claims.Select(claim => new ComparableClaim(claim)).OrderByDescending(claim => claim.Fullness).ThenBy(claim => claim.Source.ArticleId).ThenBy(claim => claim.Source.Ordinal))
        {
            var home = gifts.Select(gift => (Gift: gift, Score: gift.Fit(claim))).Where(fit => fit.Score > 0).OrderByDescending(fit => fit.Score).Select(fit => fit.Gift).FirstOrDefault();
            if (home is null)
                gifts.Add(home = new GiftGroup());
            home.Add(claim);
        }

        return [.. gifts.Select(gift => gift.ToDonation()).OrderBy(gift => gift.Claims[0].ArticleId).ThenBy(gift => gift.Claims[0].Ordinal)];
    }
}
