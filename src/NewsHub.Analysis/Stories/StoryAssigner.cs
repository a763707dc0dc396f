using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Similarity;

namespace NewsHub.Analysis.Stories;

/// <summary>Decides which story an article belongs to. An article joins a story, compared with all of it, so that stories do not chain.</summary>
public static class StoryAssigner
{
    /// <summary>Chooses among the candidates, or begins a new story.</summary>
    /// <param name="article">The article to place.</param>
    /// <param name="candidates">Stories found by <see cref="CandidateKeys"/>, and those that an editor's pairs name.</param>
    /// <param name="documentFrequency">In how many known articles a term stands, this one among them.</param>
    /// <param name="documentCount">Number of known articles, this one among them.</param>
    /// <param name="weights">How much each kind of evidence counts; <see cref="AssignerWeights.Default"/> when null.</param>
    public static Assignment Assign(
        ArticleFacts article,
        IReadOnlyList<StoryCandidate> candidates,
        Func<string, int> documentFrequency,
        int documentCount,
        AssignerWeights? weights = null) =>
        Decide(article, Rank(article, candidates, documentFrequency, documentCount, weights), weights);

    /// <summary>The candidates that no editor forbids, best first: those that an editor orders, then by score.</summary>
    /// <param name="article">The article to place.</param>
    /// <param name="candidates">Stories found.</param>
    /// <param name="documentFrequency">In how many known articles a term stands, this one among them.</param>
    /// <param name="documentCount">Number of known articles, this one among them.</param>
    /// <param name="weights">How much each kind of evidence counts; <see cref="AssignerWeights.Default"/> when null.</param>
    /// <param name="measured">By a member's id, how much the article resembles it, where the texts were compared.</param>
    public static IReadOnlyList<RankedStory> Rank(
        ArticleFacts article,
        IReadOnlyList<StoryCandidate> candidates,
        Func<string, int> documentFrequency,
        int documentCount,
        AssignerWeights? weights = null,
        IReadOnlyDictionary<long, Resemblance>? measured = null)
    {
        var alone = StoryProfile.Of([article]);
        return
        [
            .. candidates
                .Where(candidate => !candidate.CannotLink && candidate.Profile.Members.Count > 0)
                .Select(candidate => (Candidate: candidate, Evidence: StoryEvidence.Between(alone, candidate.Profile, documentFrequency, documentCount, measured)))
                .Select(pair => new RankedStory(pair.Candidate, pair.Evidence, pair.Evidence.Score(weights ?? AssignerWeights.Default)))
                .OrderByDescending(story => story.Candidate.MustLink)
                .ThenByDescending(story => story.Score)
                .ThenBy(story => story.Candidate.StoryId),
        ];
    }

    /// <summary>The decision on ranked candidates.</summary>
    public static Assignment Decide(ArticleFacts article, IReadOnlyList<RankedStory> ranked, AssignerWeights? weights = null)
    {
        if (ranked is not [var best, ..])
            return new(null, null, 0, []);
        return best.Candidate.MustLink || best.Score >= (weights ?? AssignerWeights.Default).Threshold
            ? new(best.Candidate.StoryId, best.Evidence.DuplicateOf?.Id, best.Score, Reasons(article, best))
            : new(null, null, best.Score, []);
    }

    private static List<string> Reasons(ArticleFacts article, RankedStory story)
    {
        var evidence = story.Evidence;
        var reasons = new List<string>();
        if (story.Candidate.MustLink)
            reasons.Add("an editor put them together");
        if (evidence.DuplicateOf is { } original)
            reasons.Add($"nearly the same text as {original.Source ?? "an earlier article"}");
        if (evidence.SharedUtterances.Count > 0)
            reasons.Add(Quotation(article, evidence.SharedUtterances));
        reasons.AddRange(evidence.Gifts.Shared.Select(Gift).Distinct());
        if (reasons.Count == 0)
            reasons.Add(evidence.Words.Parties > WordComparison.PartiesUnknown ? "same people and words" : "same words");
        return reasons;
    }

    private static string Quotation(ArticleFacts article, IReadOnlyList<long> shared)
    {
        var speaker = shared.Select(key => article.Speakers.GetValueOrDefault(key)).FirstOrDefault(name => name is not null);
        return speaker is null ? "shares a quotation" : $"shares a quotation by {speaker}";
    }

    private static string Gift(GiftKey gift) =>
        gift is { Amount: { } amount, Currency: { } currency } ? $"same gift of {MoneyText.Format(amount, currency)}" : "same gift";
}
