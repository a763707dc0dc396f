using NewsHub.Data.Stories;

namespace NewsHub.Data.Desk.Plans;

/// <summary>Makes two stories one.</summary>
/// <param name="survivor">The story that goes on.</param>
/// <param name="goesInto">The story whose address leads to it from now on.</param>
/// <param name="headline">A headline that stays; null for the lead article's.</param>
/// <param name="leadArticleId">The article that leads; null for the one that the rules choose.</param>
/// <param name="leaveOut">Articles of <paramref name="goesInto"/> that tell another event; they keep its address.</param>
public sealed class MergeStories(long survivor, long goesInto, string? headline = null, long? leadArticleId = null, IReadOnlyCollection<long>? leaveOut = null) : DeskPlan
{
    /// <inheritdoc/>
    public override DeskActionKind Kind => DeskActionKind.Merge;

    internal override async Task<string?> ApplyAsync(DeskWork work, CancellationToken cancellationToken)
    {
        if (survivor == goesInto)
            return "A story cannot be merged with itself.";
        if (await StandingStory.FindAsync(work.Db, survivor, cancellationToken) is not { } stays || await StandingStory.FindAsync(work.Db, goesInto, cancellationToken) is not { } goes)
            return "One of the two stories does not stand any more.";
        var moved = goes.Articles.Except((leaveOut ?? [])).ToList();
        var left = goes.Articles.Intersect((leaveOut ?? [])).ToList();
        if (moved.Count == 0)
            return "At least one article has to be merged.";

        if (left.Count == 0)
            await work.CloseAsync(goes.Id, stays.Id, cancellationToken);
        else
            await work.MoveAsync(moved, goes.Id, stays.Id, "an editor put them together", cancellationToken);
        await work.ReconcileAsync(goes.Articles, cancellationToken);
        foreach (var article in moved)
            await work.PairAsync(stays.LeadArticleId, article, PairLink.Must, cancellationToken);
        foreach (var article in left)
            await work.PairAsync(stays.LeadArticleId, article, PairLink.Cannot, cancellationToken);
        if (headline is not null || leadArticleId is not null)
            await work.SetAsync(DeskCell.Pin(stays.Id), PinStory.Value(headline, leadArticleId), cancellationToken);
        await work.ArrangeAsync(stays.Id, cancellationToken);
        if (left.Count > 0)
            await work.ArrangeAsync(goes.Id, cancellationToken);
        work.Summary = left.Count == 0
            ? $"Merged “{goes.Headline}” into “{stays.Headline}”"
            : $"Merged {moved.Count} of {goes.Articles.Count} articles of “{goes.Headline}” into “{stays.Headline}”";
        return null;
    }
}
