using NewsHub.Analysis.Similarity;

namespace NewsHub.Analysis.Stories;

/// <summary>What speaks for and against an article's belonging to a story.</summary>
/// <param name="Words">What the words have in common.</param>
/// <param name="SharedUtterances">Utterance keys that both hold.</param>
/// <param name="Gifts">Whether both tell one gift.</param>
/// <param name="DuplicateOf">The member whose text the article republishes, as estimated from signatures; null when there is none.</param>
/// <param name="Days">Days between the article and the nearest end of the story; 0 within it.</param>
/// <param name="LogSize">ln of the story's number of articles: a large story holds a little of everything.</param>
public sealed record StoryEvidence(
    WordComparison Words,
    IReadOnlyList<long> SharedUtterances,
    GiftComparison Gifts,
    ArticleFacts? DuplicateOf,
    double Days,
    double LogSize)
{
    /// <summary>So many shared keys are as good as more: about a sentence of ten words.</summary>
    public const double FullUtterance = 4;

    /// <summary>ln(1 + days): the second day is further from the first than the tenth from the ninth.</summary>
    public double LogDays => Math.Log(1 + Days);

    /// <summary>Compares an article, as a story of one, with a story; or two stories.</summary>
    /// <param name="article">The article or the smaller story.</param>
    /// <param name="story">The story.</param>
    /// <param name="documentFrequency">In how many known articles a term stands, these among them.</param>
    /// <param name="documentCount">Number of known articles, these among them.</param>
    /// <param name="measured">How much the article resembles a member, where their texts were compared; elsewhere it is estimated from signatures.</param>
    public static StoryEvidence Between(
        StoryProfile article, StoryProfile story, Func<string, int> documentFrequency, int documentCount, IReadOnlyDictionary<long, Resemblance>? measured = null) => new(
        WordComparison.Between(article, story, new Background(documentFrequency, documentCount, article, story)),
        [.. article.UtteranceKeys.Where(story.UtteranceKeys.Contains)],
        GiftComparison.Between(article, story),
        Republished(article.Members[0], story, measured),
        Math.Max(0, Math.Max((story.First - article.Last).TotalDays, (article.First - story.Last).TotalDays)),
        Math.Log((double)article.Members.Count * story.Members.Count));

    /// <summary>The weighted sum of the evidence, turned into 0 to 1 by the logistic function.</summary>
    public double Score(AssignerWeights weights)
    {
        var sum = weights.Bias
            + (weights.Words * Words.Cosine)
            + (weights.Hallmark * Words.Hallmark)
            + (weights.Headline * Words.Headline)
            + (weights.Parties * Words.Parties)
            + (weights.Length * Words.Length)
            + (weights.Size * LogSize)
            + (weights.Utterance * Math.Min(1, SharedUtterances.Count / FullUtterance))
            + (Gifts.Shared.Count > 0 ? weights.Gift : 0)
            + (Gifts.IsAnother ? weights.AnotherGift : 0)
            + (Gifts.IsRoundUp ? weights.RoundUp : 0)
            + (DuplicateOf is null ? 0 : weights.Duplicate)
            + (weights.Day * LogDays);
        return 1 / (1 + Math.Exp(-sum));
    }

    private static ArticleFacts? Republished(ArticleFacts article, StoryProfile story, IReadOnlyDictionary<long, Resemblance>? measured) => article.Signature.Minima.Count == 0 ? null : story.Members
        .Select(member => (Member: member, Resemblance: measured is not null && measured.TryGetValue(member.Id, out var exact) ? exact : Estimated(article, member)))
        .Where(pair => NearDuplicate.IsOne(pair.Resemblance))
        .OrderByDescending(pair => pair.Resemblance.Jaccard)
        .ThenBy(pair => pair.Member.PublishedAt)
        .Select(pair => pair.Member)
        .FirstOrDefault();

    private static Resemblance Estimated(ArticleFacts a, ArticleFacts b) => Resemblance.Estimated(MinHash.Estimate(a.Signature, b.Signature), a.WordCount, b.WordCount);
}
