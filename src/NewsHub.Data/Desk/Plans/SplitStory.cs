using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Stories;

namespace NewsHub.Data.Desk.Plans;

/// <summary>Makes two stories of one. The part with the lead article keeps the number and its feed identity; the other gets new ones.</summary>
/// <param name="story">The story.</param>
/// <param name="chosen">Some of its articles, not all.</param>
/// <param name="headline">A headline that stays for the new story; null for its lead article's.</param>
public sealed class SplitStory(long story, IReadOnlyCollection<long> chosen, string? headline = null) : DeskPlan
{
    /// <inheritdoc/>
    public override DeskActionKind Kind => DeskActionKind.Split;

    internal override async Task<string?> ApplyAsync(DeskWork work, CancellationToken cancellationToken)
    {
        if (await StandingStory.FindAsync(work.Db, story, cancellationToken) is not { } old)
            return "The story does not stand any more.";
        var picked = old.Articles.Where(chosen.Contains).ToList();
        if (picked.Count == 0 || picked.Count == old.Articles.Count)
            return "Choose some of the articles, but not all.";
        var moved = picked.Contains(old.LeadArticleId) ? [.. old.Articles.Except(picked)] : picked;
        var stays = old.Articles.Except(moved).ToList();

        var fresh = await BeginAsync(work, moved[0], cancellationToken);
        await work.MoveAsync(moved, old.Id, fresh, "an editor took them apart", cancellationToken);
        work.Began(DeskCell.Redirect(fresh), new JsonObject { ["merged_into_id"] = old.Id });
        await work.ReconcileAsync(old.Articles, cancellationToken);
        foreach (var article in moved)
        {
            await work.PairAsync(moved[0], article, PairLink.Must, cancellationToken);
            await work.PairAsync(old.LeadArticleId, article, PairLink.Cannot, cancellationToken);
        }

        foreach (var article in stays)
            await work.PairAsync(moved[0], article, PairLink.Cannot, cancellationToken);
        if (headline is not null)
            await work.SetAsync(DeskCell.Pin(fresh), PinStory.Value(headline, null), cancellationToken);
        await work.ArrangeAsync(old.Id, cancellationToken);
        await work.ArrangeAsync(fresh, cancellationToken);
        work.Summary = $"Split {moved.Count} of {old.Articles.Count} articles from “{old.Headline}”";
        return null;
    }

    private static async Task<long> BeginAsync(DeskWork work, long first, CancellationToken cancellationToken)
    {
        var article = await work.Db.Articles.AsNoTracking().SingleAsync(article => article.Id == first, cancellationToken);
        var fresh = await StoryWriter.BeginAsync(work.Db, article, work.Now, cancellationToken);
        work.Db.ChangeTracker.Clear();
        return fresh;
    }
}
