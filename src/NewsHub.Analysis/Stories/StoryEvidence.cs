using NewsHub.Analysis.Similarity;

namespace NewsHub.Analysis.Stories;

/// <summary>What speaks for and against an article's belonging to a story.</summary>
/// <param name="Words">Cosine of rarity-weighted terms, 0 to 1.</param>
/// <param name="Parties">Share of the parties, weighted by how many members name them, 0 to 1.</param>
/// <param name="SharedUtterances">Utterance keys that the story holds too.</param>
/// <param name="SharedGifts">The article's gifts whose amount and a name the story holds too.</param>
/// <param name="DuplicateOf">The member whose text the article republishes, as estimated from signatures; null when there is none.</param>
/// <param name="Days">Days between the article and the nearest end of the story; 0 within it.</param>
public sealed record StoryEvidence(
    double Words,
    double Parties,
    IReadOnlyList<long> SharedUtterances,
    IReadOnlyList<GiftKey> SharedGifts,
    ArticleFacts? DuplicateOf,
    double Days)
{
    /// <summary>Compares an article with a story.</summary>
    public static StoryEvidence Between(ArticleFacts article, StoryProfile story, Func<string, int> documentFrequency, int documentCount) => new(
        Cosine(article.Terms, story.Terms, documentFrequency, documentCount),
        Shared(article.Parties, story.Parties),
        [.. article.UtteranceKeys.Where(story.UtteranceKeys.Contains)],
        [.. article.Gifts.Where(gift => GiftKeys.Of(gift).Any(story.GiftKeys.Contains))],
        Republished(article, story),
        Math.Max(0, Math.Max((story.First - article.PublishedAt).TotalDays, (article.PublishedAt - story.Last).TotalDays)));

    /// <summary>The weighted sum, 0 to 1.</summary>
    public double Score(AssignerWeights weights)
    {
        var sum = weights.Bias
            + (weights.Words * Words)
            + (weights.Parties * Parties)
            + (SharedUtterances.Count > 0 ? weights.Utterance : 0)
            + (SharedGifts.Count > 0 ? weights.Gift : 0)
            + (DuplicateOf is null ? 0 : weights.Duplicate)
            + (weights.Day * Days);
        return 1 / (1 + Math.Exp(-sum));
    }

    private static double Cosine(IReadOnlyDictionary<string, float> a, IReadOnlyDictionary<string, float> b, Func<string, int> documentFrequency, int documentCount)
    {
        double Weight(string term, float weight) => weight * Rarity.Of(documentFrequency(term), documentCount);
        double dot = 0, normA = 0, normB = 0;
        foreach (var (term, weight) in a)
        {
            var x = Weight(term, weight);
            normA += x * x;
            if (b.TryGetValue(term, out var other))
                dot += x * Weight(term, other);
        }

        foreach (var (term, weight) in b)
        {
            var y = Weight(term, weight);
            normB += y * y;
        }

        return normA > 0 && normB > 0 ? dot / Math.Sqrt(normA * normB) : 0;
    }

    private static double Shared(IReadOnlyList<string> parties, IReadOnlyDictionary<string, float> story)
    {
        var all = story.Values.Sum();
        return all > 0 ? parties.Sum(party => story.GetValueOrDefault(party)) / all : 0;
    }

    private static ArticleFacts? Republished(ArticleFacts article, StoryProfile story) => story.Members
        .Select(member => (Member: member, Jaccard: MinHash.Estimate(article.Signature, member.Signature)))
        .Where(pair => NearDuplicate.IsOne(Resemblance.Estimated(pair.Jaccard, article.WordCount, pair.Member.WordCount)))
        .OrderByDescending(pair => pair.Jaccard)
        .ThenBy(pair => pair.Member.PublishedAt)
        .Select(pair => pair.Member)
        .FirstOrDefault();
}
