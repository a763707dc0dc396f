using NewsHub.Data.Stories;

namespace NewsHub.Data.Desk.Plans;

/// <summary>Says that two stories tell two events: they are never joined and never suggested again.</summary>
/// <param name="one">A story.</param>
/// <param name="other">The other.</param>
public sealed class KeepApart(long one, long other) : DeskPlan
{
    /// <inheritdoc/>
    public override DeskActionKind Kind => DeskActionKind.KeepApart;

    internal override async Task<string?> ApplyAsync(DeskWork work, CancellationToken cancellationToken)
    {
        if (one == other || await StandingStory.FindAsync(work.Db, one, cancellationToken) is not { } first || await StandingStory.FindAsync(work.Db, other, cancellationToken) is not { } second)
            return "One of the two stories does not stand any more.";
        await work.TouchAsync([one, other], cancellationToken);
        await work.SetAsync(DeskCell.Suggestion(one, other), null, cancellationToken);
        foreach (var article in second.Articles)
            await work.PairAsync(first.LeadArticleId, article, PairLink.Cannot, cancellationToken);
        foreach (var article in first.Articles)
            await work.PairAsync(second.LeadArticleId, article, PairLink.Cannot, cancellationToken);
        work.Summary = $"Kept “{first.Headline}” and “{second.Headline}” apart";
        return null;
    }
}
