using NewsHub.Analysis.Stories;

namespace NewsHub.Data.Stories;

/// <summary>
/// Finds the story of a new article: look-ups in PostgreSQL, the decision in Analysis. Both come before <see cref="StoryLock"/>;
/// under it only one question is left, whether another article has changed what was decided on.
/// </summary>
public static class StoryAssignment
{
    /// <summary>After more articles than these it is less work to decide anew than to ask each whether it matters.</summary>
    private const int MaxNewcomers = 100;

    private const string Stands =
        """
        with newcomers as materialized (select * from fingerprints where version > $1 order by version limit $2)
        select (select count(*) from newcomers) < $2
           and not exists (select from stories where id = any($3) and version > $1)
           and not exists (select from newcomers where published_at between $4 and $5 and (bands && $6 or utterance_keys && $7 or gift_keys && $8 or lookup_terms && $9))
        """;

    /// <summary>Looks the article up and decides; needs no lock.</summary>
    /// <param name="db">The store.</param>
    /// <param name="article">The article to place; not counted yet.</param>
    /// <param name="text">Its text, to be compared with those that it may republish.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<StoryProposal> ProposeAsync(NewsHubDb db, ArticleFacts article, string text, CancellationToken cancellationToken)
    {
        var near = await StoryNeighbours.OfAsync(db, article, text, isCounted: false, cancellationToken);
        var ranked = StoryAssigner.Rank(article, near.Candidates, near.DocumentFrequency, near.DocumentCount, measured: near.Measured);
        var assignment = StoryAssigner.Decide(article, ranked);
        IReadOnlyList<StoryRival> rivals = assignment.StoryId is null ? [] : StoryJoiner.Rivals(article, ranked, near.DocumentFrequency, near.DocumentCount);
        return new StoryProposal(assignment, ranked, rivals, near.Keys, near.SeenVersion);
    }

    /// <summary>Whether a proposal still holds: since it was made no story that it weighed has changed, and no article has come, or been written anew, whose story it would have weighed. The caller holds <see cref="StoryLock"/>.</summary>
    public static async Task<bool> StandsAsync(NewsHubDb db, StoryProposal proposal, CancellationToken cancellationToken)
    {
        await using var batch = await Batch.OpenAsync(db, cancellationToken);
        AddStands(batch, proposal);
        await using var reader = await batch.ReadAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return reader.GetBoolean(0);
    }

    /// <summary>Adds the statement that asks this; its answer is one truth value.</summary>
    internal static void AddStands(Batch batch, StoryProposal proposal) => batch.Add(
        Stands, proposal.SeenVersion, MaxNewcomers, proposal.Ranked.Select(story => story.Candidate.StoryId).ToArray(), proposal.Keys.From, proposal.Keys.To,
        proposal.Keys.Bands.ToArray(), proposal.Keys.UtteranceKeys.ToArray(), proposal.Keys.GiftKeys.ToArray(), proposal.Keys.Terms.ToArray());
}

/// <summary>A decision on an article's story, with what it was founded on.</summary>
/// <param name="Assignment">The decision.</param>
/// <param name="Ranked">The stories weighed, best first.</param>
/// <param name="Rivals">Other stories that the article fits, so that they may be one with its own.</param>
/// <param name="Keys">What they were looked up by.</param>
/// <param name="SeenVersion">The last change of any story that the look-up saw.</param>
public sealed record StoryProposal(
    Assignment Assignment, IReadOnlyList<RankedStory> Ranked, IReadOnlyList<StoryRival> Rivals, CandidateKeys Keys, long SeenVersion);
