namespace NewsHub.Analysis.Donations;

/// <summary>A claim and the article that makes it.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Ordinal">The claim's number within the article, from 0.</param>
/// <param name="Claim">What is claimed.</param>
public sealed record ClaimOfArticle(long ArticleId, int Ordinal, ExtractedClaim Claim)
{
    /// <summary>What editors decided about it.</summary>
    public IReadOnlyList<GiftTie> Ties { get; init; } = [];
}
