using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Similarity;
using NewsHub.Analysis.Stories;

namespace NewsHub.Data.Stories;

/// <summary>
/// Finds the story of a new article: look-ups in PostgreSQL, the decision in Analysis. Both come before <see cref="StoryLock"/>;
/// under it only one question is left, whether another article has changed what was decided on.
/// </summary>
public static class StoryAssignment
{
    /// <summary>Most texts that are read to tell copies from their like; of a text that many republish, the nearest.</summary>
    private const int MaxMeasured = 8;

    /// <summary>Looks the article up and decides; needs no lock.</summary>
    /// <param name="db">The store.</param>
    /// <param name="article">The article to place; not counted yet.</param>
    /// <param name="text">Its text, to be compared with those that it may republish.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<StoryProposal> ProposeAsync(NewsHubDb db, ArticleFacts article, string text, CancellationToken cancellationToken)
    {
        var seen = await StoryVersion.SeenAsync(db, cancellationToken);
        var own = await TermCounts.OfAsync(db, article.Terms.Keys, cancellationToken);
        var total = own.GetValueOrDefault("") + 1;
        var keys = CandidateKeys.Of(article, term => Count(own, term), total);
        var candidates = await StoryCandidates.FindAsync(db, keys, cancellationToken);
        if (candidates.Count == 0)
            return new StoryProposal(new Assignment(null, null, 0, []), [], [], keys, seen);

        var compared = candidates.SelectMany(candidate => candidate.Profile.ComparedTerms).Concat(StoryProfile.Of([article]).ComparedTerms);
        var known = await TermCounts.OfAsync(db, compared, cancellationToken);
        var measured = await MeasureAsync(db, article, text, candidates, cancellationToken);
        var ranked = StoryAssigner.Rank(article, candidates, term => Count(known, term), total, measured: measured);
        var assignment = StoryAssigner.Decide(article, ranked);
        IReadOnlyList<StoryRival> rivals = assignment.StoryId is null ? [] : StoryJoiner.Rivals(article, ranked, term => Count(known, term), total);
        return new StoryProposal(assignment, ranked, rivals, keys, seen);

        int Count(IReadOnlyDictionary<string, int> counts, string term) => counts.GetValueOrDefault(term) + (article.Terms.ContainsKey(term) ? 1 : 0);
    }

    private static async Task<Dictionary<long, Resemblance>> MeasureAsync(
        NewsHubDb db, ArticleFacts article, string text, IReadOnlyList<StoryCandidate> candidates, CancellationToken cancellationToken)
    {
        var doubtful = candidates.SelectMany(candidate => candidate.Members)
            .Select(member => (member.Id, member.WordCount, Jaccard: MinHash.Estimate(article.Signature, member.Signature)))
            .Where(member => NearDuplicate.MightBe(member.Jaccard, article.WordCount, member.WordCount))
            .OrderByDescending(member => member.Jaccard).ThenBy(member => member.Id)
            .Take(MaxMeasured).Select(member => member.Id).ToList();
        if (doubtful.Count == 0)
            return [];
        var texts = await db.Articles.Where(other => doubtful.Contains(other.Id)).Select(other => new { other.Id, other.Text }).ToListAsync(cancellationToken);
        return texts.ToDictionary(other => other.Id, other => Resemblance.Between(text, other.Text));
    }

    /// <summary>Whether a proposal still holds: since it was made no story that it weighed has changed, and none that it would have weighed has come. The caller holds <see cref="StoryLock"/>.</summary>
    public static async Task<bool> StandsAsync(NewsHubDb db, StoryProposal proposal, CancellationToken cancellationToken)
    {
        if (await StoryVersion.SeenAsync(db, cancellationToken) == proposal.SeenVersion)
            return true;
        long[] weighed = [.. proposal.Ranked.Select(story => story.Candidate.StoryId)], bands = [.. proposal.Keys.Bands], utterances = [.. proposal.Keys.UtteranceKeys];
        string[] gifts = [.. proposal.Keys.GiftKeys], terms = [.. proposal.Keys.Terms];
        return await db.Database.SqlQuery<bool>(
            $"""
            select not exists (
                select from stories story
                where story.version > {proposal.SeenVersion} and (story.id = any({weighed}) or exists (
                    select from story_members member join fingerprints print using (article_id)
                    where member.story_id = story.id and print.published_at between {proposal.Keys.From} and {proposal.Keys.To}
                      and (print.bands && {bands} or print.utterance_keys && {utterances} or print.gift_keys && {gifts} or print.lookup_terms && {terms})))) as "Value"
            """).SingleAsync(cancellationToken);
    }
}

/// <summary>A decision on an article's story, with what it was founded on.</summary>
/// <param name="Assignment">The decision.</param>
/// <param name="Ranked">The stories weighed, best first.</param>
/// <param name="Rivals">Other stories that the article fits, so that they may be one with its own.</param>
/// <param name="Keys">What they were looked up by.</param>
/// <param name="SeenVersion">The last change of any story that the look-up saw.</param>
public sealed record StoryProposal(Assignment Assignment, IReadOnlyList<RankedStory> Ranked, IReadOnlyList<StoryRival> Rivals, CandidateKeys Keys, long SeenVersion);
