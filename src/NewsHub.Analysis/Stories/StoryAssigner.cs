using System.Globalization;

namespace NewsHub.Analysis.Stories;

/// <summary>Decides which story an article belongs to. An article joins a story, compared with all of it, so that stories do not chain.</summary>
public static class StoryAssigner
{
    /// <summary>Chooses among the candidates, or begins a new story.</summary>
    /// <param name="article">The article to place.</param>
    /// <param name="candidates">Stories found by <see cref="CandidateKeys"/>, and those that an editor's pairs name.</param>
    /// <param name="documentFrequency">In how many known articles a term stands.</param>
    /// <param name="documentCount">Number of known articles.</param>
    /// <param name="weights">How much each kind of evidence counts; <see cref="AssignerWeights.Default"/> when null.</param>
    public static Assignment Assign(
        ArticleFacts article,
        IReadOnlyList<StoryCandidate> candidates,
        Func<string, int> documentFrequency,
        int documentCount,
        AssignerWeights? weights = null)
    {
        weights ??= AssignerWeights.Default;
        var ranked = candidates
            .Where(candidate => !candidate.CannotLink)
            .Select(candidate => (Candidate: candidate, Evidence: StoryEvidence.Between(article, candidate.Profile, documentFrequency, documentCount)))
            .Select(pair => (pair.Candidate, pair.Evidence, Score: pair.Evidence.Score(weights)))
            .OrderByDescending(pair => pair.Candidate.MustLink)
            .ThenByDescending(pair => pair.Score)
            .ThenBy(pair => pair.Candidate.StoryId)
            .ToList();
        if (ranked.Count == 0)
            return new(null, null, 0, []);
        var (best, evidence, score) = ranked[0];
        return best.MustLink || score >= weights.Threshold
            ? new(best.StoryId, evidence.DuplicateOf?.Id, score, Reasons(article, best, evidence))
            : new(null, null, score, []);
    }

    private static List<string> Reasons(ArticleFacts article, StoryCandidate story, StoryEvidence evidence)
    {
        var reasons = new List<string>();
        if (story.MustLink)
            reasons.Add("an editor put them together");
        if (evidence.DuplicateOf is { } original)
            reasons.Add($"nearly the same text as {original.Source ?? "an earlier article"}");
        if (evidence.SharedUtterances.Count > 0)
            reasons.Add(Quotation(article, evidence.SharedUtterances));
        foreach (var gift in evidence.SharedGifts)
            reasons.Add($"same gift of {Money(gift)}");
        if (reasons.Count == 0)
            reasons.Add(evidence.Parties > 0 ? "same people and words" : "same words");
        return reasons;
    }

    private static string Quotation(ArticleFacts article, IReadOnlyList<long> shared)
    {
        var speaker = shared.Select(key => article.Speakers.GetValueOrDefault(key)).FirstOrDefault(name => name is not null);
        return speaker is null ? "shares a quotation" : $"shares a quotation by {speaker}";
    }

    private static string Money(GiftKey gift)
    {
        var amount = (gift.Amount ?? 0).ToString("#,0.##", CultureInfo.InvariantCulture);
        return gift.Currency == "USD" ? $"${amount}" : $"{gift.Currency} {amount}".Trim();
    }
}
