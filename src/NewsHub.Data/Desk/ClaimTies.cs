using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Donations;
using NewsHub.Data.Donations;

namespace NewsHub.Data.Desk;

/// <summary>Finds the claims that editors decided on among those that are there now.</summary>
internal static class ClaimTies
{
    /// <summary>No claim was decided on.</summary>
    public static ILookup<(long ArticleId, int Ordinal), GiftTie> None { get; } = Enumerable.Empty<int>().ToLookup(_ => (0L, 0), _ => default(GiftTie));

    /// <summary>What was decided on the claims of a story, by article and ordinal.</summary>
    public static async Task<ILookup<(long ArticleId, int Ordinal), GiftTie>> ReadAsync(NewsHubDb db, IReadOnlyCollection<Claim> claims, CancellationToken cancellationToken)
    {
        if (claims.Count == 0)
            return None;
        long[] articles = [.. claims.Select(claim => claim.ArticleId).Distinct()];
        var rulings = await db.GiftRulings.AsNoTracking().Where(ruling => ruling.Articles.Any(article => articles.Contains(article))).ToListAsync(cancellationToken);
        if (rulings.Count == 0)
            return None;
        long[] ruled = [.. rulings.SelectMany(ruling => ruling.Articles).Intersect(articles)];
        var texts = await db.Articles.Where(article => ruled.Contains(article.Id)).Select(article => new { article.Id, article.Text }).ToDictionaryAsync(article => article.Id, article => article.Text, cancellationToken);
        return claims.Where(claim => texts.ContainsKey(claim.ArticleId)).GroupBy(claim => claim.ArticleId)
            .SelectMany(article => Ties(rulings, ClaimAnchor.Of(article, texts[article.Key])))
            .ToLookup(tie => tie.Claim, tie => tie.Tie);
    }

    private static IEnumerable<((long, int) Claim, GiftTie Tie)> Ties(IReadOnlyList<GiftRuling> rulings, IReadOnlyList<(Claim Claim, ClaimAnchor Anchor)> claims) =>
        from ruling in rulings
        from found in ClaimAnchor.Find([.. ruling.Claims.Select(anchor => (ClaimAnchor.Parse(anchor), 0)), .. ruling.Others.Select(anchor => (ClaimAnchor.Parse(anchor), 1))], claims)
        select ((found.Claim.ArticleId, found.Claim.Ordinal), new GiftTie(ruling.Id, found.What));
}
