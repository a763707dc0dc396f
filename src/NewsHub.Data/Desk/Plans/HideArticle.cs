using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace NewsHub.Data.Desk.Plans;

/// <summary>Takes an article out of sight with all that it quotes and claims, or shows it again. It stays in its story.</summary>
/// <param name="article">The article.</param>
/// <param name="hidden">Whether it is hidden.</param>
public sealed class HideArticle(long article, bool hidden) : DeskPlan
{
    /// <inheritdoc/>
    public override DeskActionKind Kind => hidden ? DeskActionKind.Hide : DeskActionKind.Restore;

    internal override async Task<string?> ApplyAsync(DeskWork work, CancellationToken cancellationToken)
    {
        var place = await work.Db.StoryMembers.Where(member => member.ArticleId == article).Select(member => new { member.StoryId, member.Article!.Title, member.IsHidden }).SingleOrDefaultAsync(cancellationToken);
        if (place is null)
            return "There is no such article in a story.";
        if (place.IsHidden == hidden)
            return hidden ? "It is hidden already." : "It is shown already.";
        await work.TouchAsync([place.StoryId], cancellationToken);
        await work.SetAsync(DeskCell.HiddenArticle(article), new JsonObject { ["is_hidden"] = hidden }, cancellationToken);
        work.Summary = $"{(hidden ? "Hid" : "Restored")} the article “{place.Title}”";
        return null;
    }
}
