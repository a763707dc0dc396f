using NewsHub.Analysis.Stories;

namespace NewsHub.Data.Stories;

/// <summary>Finds the story of a new article: look-ups in PostgreSQL, the decision in Analysis.</summary>
public static class StoryAssignment
{
    /// <summary>Decides. The caller holds <see cref="StoryLock"/> and has counted the article's terms in.</summary>
    public static async Task<Assignment> DecideAsync(NewsHubDb db, ArticleFacts article, CancellationToken cancellationToken)
    {
        var counts = await TermCounts.OfAsync(db, article.Terms.Keys, cancellationToken);
        var total = counts.GetValueOrDefault("");
        var keys = CandidateKeys.Of(article, term => counts.GetValueOrDefault(term), total);
        var candidates = await StoryCandidates.FindAsync(db, keys, cancellationToken);
        if (candidates.Count == 0)
            return new Assignment(null, null, 0, []);

        var all = candidates.SelectMany(candidate => candidate.Members).SelectMany(member => member.Terms.Keys).Concat(article.Terms.Keys);
        var known = await TermCounts.OfAsync(db, all, cancellationToken);
        return StoryAssigner.Assign(article, candidates, term => known.GetValueOrDefault(term), total);
    }
}
