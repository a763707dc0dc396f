namespace NewsHub.Analysis.Stories;

/// <summary>Decides whether a late article has shown two stories to be one.</summary>
/// <remarks>Asked only where an article fits both: a pair of stories that no article binds is never joined, and what an editor keeps apart stays apart (the caller's duty).</remarks>
public static class StoryJoiner
{
    /// <summary>The other stories that an article fits besides the one it joins, best first.</summary>
    /// <param name="article">The article.</param>
    /// <param name="ranked">The stories weighed, best first: it joins the first.</param>
    /// <param name="documentFrequency">In how many known articles a term stands.</param>
    /// <param name="documentCount">Number of known articles.</param>
    /// <param name="weights">As for <see cref="StoryAssigner"/>.</param>
    public static IReadOnlyList<StoryRival> Rivals(
        ArticleFacts article, IReadOnlyList<RankedStory> ranked, Func<string, int> documentFrequency, int documentCount, AssignerWeights? weights = null)
    {
        var fitting = ranked.Skip(1).Where(story => story.Score >= (weights ?? AssignerWeights.Default).Threshold).ToList();
        if (fitting.Count == 0)
            return [];
        var joined = new StoryCandidate(ranked[0].Candidate.StoryId, [.. ranked[0].Candidate.Profile.Members, article]);
        return [.. fitting.Select(story => new StoryRival(story.Candidate.StoryId, Confidence(joined, story.Candidate, documentFrequency, documentCount, weights)))];
    }

    /// <summary>How sure it is that two stories tell one event, 0 to 1; symmetric.</summary>
    /// <param name="a">One story, with the article in it.</param>
    /// <param name="b">The other.</param>
    /// <param name="documentFrequency">In how many known articles a term stands.</param>
    /// <param name="documentCount">Number of known articles.</param>
    /// <param name="weights">As for <see cref="StoryAssigner"/>.</param>
    public static double Confidence(StoryCandidate a, StoryCandidate b, Func<string, int> documentFrequency, int documentCount, AssignerWeights? weights = null)
    {
        var (small, large) = (a.Profile.Members.Count, a.StoryId).CompareTo((b.Profile.Members.Count, b.StoryId)) <= 0 ? (a, b) : (b, a);
        return StoryEvidence.Between(small.Profile, large.Profile, documentFrequency, documentCount).Score(weights ?? AssignerWeights.Default);
    }

    /// <summary>Whether they are joined without an editor; below, but above <see cref="AssignerWeights.Threshold"/>, the desk is asked.</summary>
    public static bool IsSure(double confidence, AssignerWeights? weights = null) => confidence >= (weights ?? AssignerWeights.Default).JoinThreshold;
}

/// <summary>A story that an article fits besides its own.</summary>
/// <param name="StoryId">The story.</param>
/// <param name="Confidence">0 to 1: how sure it is that the two stories are one.</param>
public readonly record struct StoryRival(long StoryId, double Confidence);
