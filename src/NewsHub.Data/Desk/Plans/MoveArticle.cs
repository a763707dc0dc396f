using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Stories;

namespace NewsHub.Data.Desk.Plans;

/// <summary>Brings an article into another story. A story whose only article goes, goes with it.</summary>
/// <param name="article">The article.</param>
/// <param name="to">The story where it belongs.</param>
public sealed class MoveArticle(long article, long to) : DeskPlan
{
    /// <inheritdoc/>
    public override DeskActionKind Kind => DeskActionKind.Move;

    internal override async Task<string?> ApplyAsync(DeskWork work, CancellationToken cancellationToken)
    {
        var place = await work.Db.StoryMembers.Where(member => member.ArticleId == article).Select(member => new { member.StoryId, member.Article!.Title }).SingleOrDefaultAsync(cancellationToken);
        if (place is null || await StandingStory.FindAsync(work.Db, place.StoryId, cancellationToken) is not { } from)
            return "There is no such article in a story.";
        if (await StandingStory.FindAsync(work.Db, to, cancellationToken) is not { } target)
            return "The story that it should go to does not stand any more.";
        if (from.Id == target.Id)
            return "It is in that story already.";

        var left = from.Articles.Where(other => other != article).ToList();
        if (left.Count == 0)
            await work.CloseAsync(from.Id, target.Id, cancellationToken);
        else
            await work.MoveAsync([article], from.Id, target.Id, "an editor put it here", cancellationToken);
        await work.ReconcileAsync([article], cancellationToken);
        await work.PairAsync(target.LeadArticleId, article, PairLink.Must, cancellationToken);
        await work.ArrangeAsync(target.Id, cancellationToken);
        if (left.Count > 0)
        {
            await work.PairAsync(left.Contains(from.LeadArticleId) ? from.LeadArticleId : left[0], article, PairLink.Cannot, cancellationToken);
            await work.ArrangeAsync(from.Id, cancellationToken);
        }

        work.Summary = $"Moved “{place.Title}” from “{from.Headline}” to “{target.Headline}”";
        return null;
    }
}
