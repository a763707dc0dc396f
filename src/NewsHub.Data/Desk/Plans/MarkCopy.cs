using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Stories;

namespace NewsHub.Data.Desk.Plans;

/// <summary>Says that an article republishes another's text, or that it is a text of its own.</summary>
/// <param name="article">The article.</param>
/// <param name="original">The article of the same story whose text it is; null for its own.</param>
public sealed class MarkCopy(long article, long? original) : DeskPlan
{
    /// <inheritdoc/>
    public override DeskActionKind Kind => DeskActionKind.MarkCopy;

    internal override async Task<string?> ApplyAsync(DeskWork work, CancellationToken cancellationToken)
    {
        var place = await work.Db.StoryMembers.Where(member => member.ArticleId == article).Select(member => new { member.StoryId, member.Article!.Title, member.DuplicateOfId }).SingleOrDefaultAsync(cancellationToken);
        if (place is null || await StandingStory.FindAsync(work.Db, place.StoryId, cancellationToken) is not { } story)
            return "There is no such article in a story.";
        if (original == article || (original is { } named && !story.Articles.Contains(named)))
            return "The original has to be another article of the same story.";
        for (var above = original; above is { } step; above = await work.Db.StoryMembers.Where(member => member.ArticleId == step).Select(member => member.DuplicateOfId).SingleOrDefaultAsync(cancellationToken))
            if (step == article)
                return "The other article is marked as a copy of this one.";

        await work.TouchAsync([story.Id], cancellationToken);
        await work.SetAsync(DeskCell.Copy(article), new JsonObject { ["duplicate_of_id"] = original }, cancellationToken);
        await work.PairAsync(original ?? story.LeadArticleId, article, PairLink.Must, cancellationToken);
        if (original is { } source)
            await work.WatchAsync([DeskCell.Copy(source)], cancellationToken);
        work.Summary = original is null ? $"Marked “{place.Title}” as a text of its own" : $"Marked “{place.Title}” as a copy";
        return null;
    }
}
