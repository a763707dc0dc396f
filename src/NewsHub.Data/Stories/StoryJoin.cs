using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Stories;

namespace NewsHub.Data.Stories;

/// <summary>
/// Makes two stories one. The story that goes is kept as a row without members that leads to the one that stays: its address answers for ever,
/// and its number and feed identity are never given again.
/// </summary>
public static class StoryJoin
{
    private const string Reason = "began a story that was found to tell the same event";

    // Chains are collapsed, so that every old address is one step from its story.
    private const string Leave =
        """
        update stories set merged_into_id = $1, is_shown = false, changed_at = $3, version = taken.next
        from (select nextval('story_versions') as next offset 0) taken
        where id = $2 or merged_into_id = $2
        """;

    /// <summary>Joins two stories where that is sure, asks the desk where it is not, or an editor has decided on a member of either, and does nothing where they are hardly alike or an editor keeps them apart. The caller holds <see cref="StoryLock"/>.</summary>
    /// <param name="db">Inside a transaction; neither story is tracked yet.</param>
    /// <param name="story">One story.</param>
    /// <param name="rival">The other, with how sure it is.</param>
    /// <param name="articleId">The article that fits both.</param>
    /// <param name="now">The time of the change.</param>
    /// <param name="cancellationToken">Gives up; the caller's transaction is rolled back.</param>
    /// <returns>The story that tells the first one's event now.</returns>
    public static async Task<long> DecideAsync(NewsHubDb db, long story, StoryRival rival, long articleId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (rival.Confidence < AssignerWeights.Default.Threshold || await IsForbiddenAsync(db, story, rival.StoryId, cancellationToken))
            return story;
        if (!StoryJoiner.IsSure(rival.Confidence) || await IsTouchedAsync(db, story, rival.StoryId, cancellationToken))
        {
            await MergeSuggestions.AskAsync(db, story, rival.StoryId, rival.Confidence, articleId, now, cancellationToken);
            return story;
        }

        // The older of the two goes on: more of the world links to it.
        var (stays, goes) = story < rival.StoryId ? (story, rival.StoryId) : (rival.StoryId, story);
        await ExplainAsync(db, goes, rival.Confidence, cancellationToken);
        await ApplyAsync(db, stays, goes, now, cancellationToken);
        return stays;
    }

    /// <summary>Moves all that one story holds into another. The caller holds <see cref="StoryLock"/> and refreshes <paramref name="stays"/> afterwards.</summary>
    /// <param name="db">Inside a transaction; neither story is tracked yet.</param>
    /// <param name="stays">The story that goes on.</param>
    /// <param name="goes">The story that leads to it from now on.</param>
    /// <param name="now">The time of the change.</param>
    /// <param name="cancellationToken">Gives up; the caller's transaction is rolled back.</param>
    public static async Task ApplyAsync(NewsHubDb db, long stays, long goes, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using (var moves = await Batch.OpenAsync(db, cancellationToken))
            await moves
                .Add("update story_members set story_id = $1 where story_id = $2", stays, goes)
                .Add("update utterances set story_id = $1 where story_id = $2", stays, goes)
                .Add("update donations set story_id = $1 where story_id = $2", stays, goes)
                .Add("update stories set article_count = 0, outlet_count = 0, origin_count = 0 where id = $1", goes)
                .Add(Leave, stays, goes, now.ToUniversalTime())
                .ExecuteAsync(cancellationToken);
        await MergeSuggestions.FollowAsync(db, stays, goes, cancellationToken);
        await StorySequels.FollowAsync(db, stays, goes, cancellationToken);
        await StoryWriter.AnnounceAsync(db, goes, cancellationToken);
    }

    /// <summary>What began the story that goes joins another by this.</summary>
    private static Task<int> ExplainAsync(NewsHubDb db, long goes, double confidence, CancellationToken cancellationToken)
    {
        List<string> reasons = [Reason];
        return db.StoryMembers.Where(member => member.StoryId == goes && member.Reasons.Count == 0).ExecuteUpdateAsync(
            set => set.SetProperty(member => member.Reasons, reasons).SetProperty(member => member.Score, confidence), cancellationToken);
    }

    // Who has put together what no evidence binds knows something that we do not.
    private static Task<bool> IsTouchedAsync(NewsHubDb db, long one, long other, CancellationToken cancellationToken) =>
        db.StoryMembers.AnyAsync(
            member => (member.StoryId == one || member.StoryId == other)
                && (member.IsHidden || member.Story!.IsHidden || member.Story.ArrangedAt != null || member.Story.PinnedHeadline != null || member.Story.PinnedLeadId != null
                    || db.ArticlePairs.Any(pair => pair.ArticleId == member.ArticleId || pair.OtherId == member.ArticleId)),
            cancellationToken);

    /// <summary>Whether an editor keeps a member of one story from a member of the other.</summary>
    public static Task<bool> IsForbiddenAsync(NewsHubDb db, long one, long other, CancellationToken cancellationToken) =>
        db.ArticlePairs.AnyAsync(
            pair => pair.Link == PairLink.Cannot
                && db.StoryMembers.Any(member => (member.StoryId == one || member.StoryId == other) && member.ArticleId == pair.ArticleId)
                && db.StoryMembers.Any(member => (member.StoryId == one || member.StoryId == other) && member.ArticleId == pair.OtherId),
            cancellationToken);
}
