namespace NewsHub.Analysis.Stories;

/// <summary>Whether an article would still be placed where it stands, now that all that came later is known.</summary>
/// <remarks>
/// A story is decided on again as if the article came last, compared with the story's other members. What is doubtful stays: readers and
/// subscribers have seen it there, and a move must be worth more than the unrest.
/// </remarks>
public static class MemberReview
{
    /// <summary>An article that no story fits leaves its own only when that one scores below this: far from the threshold at which it would join.</summary>
    public const double LeaveBelow = 0.2;

    /// <summary>An article moves only to a story that scores so much more than its own.</summary>
    public const double MoveMargin = 0.25;

    /// <summary>Decides.</summary>
    /// <param name="own">The story that the article is in.</param>
    /// <param name="ranked">That story without the article, and the others that it might be in, as <see cref="StoryAssigner.Rank"/> gives them.</param>
    /// <param name="weights">As for <see cref="StoryAssigner"/>.</param>
    public static ReviewOutcome Decide(long own, IReadOnlyList<RankedStory> ranked, AssignerWeights? weights = null)
    {
        var threshold = (weights ?? AssignerWeights.Default).Threshold;
        var score = ranked.Where(story => story.Candidate.StoryId == own).Select(story => story.Score).FirstOrDefault();
        var other = ranked.Where(story => story.Candidate.StoryId != own).Take(1).ToList();
        if (score >= threshold || ranked.Any(story => story.Candidate.StoryId == own && story.Candidate.MustLink))
            return new ReviewOutcome.Stays();
        if (other is [{ } best] && best.Score >= threshold && best.Score >= score + MoveMargin)
            return new ReviewOutcome.Moves(best);
        return score < LeaveBelow ? new ReviewOutcome.Leaves() : new ReviewOutcome.Stays();
    }
}

/// <summary>What a review of one article decided.</summary>
public abstract record ReviewOutcome
{
    private ReviewOutcome()
    {
    }

    /// <summary>It is where it belongs, or not surely elsewhere.</summary>
    public sealed record Stays : ReviewOutcome;

    /// <summary>Another story tells its event.</summary>
    /// <param name="Story">That story.</param>
    public sealed record Moves(RankedStory Story) : ReviewOutcome;

    /// <summary>It tells an event of its own.</summary>
    public sealed record Leaves : ReviewOutcome;
}
