using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Stories;

namespace NewsHub.Data.Desk.Plans;

/// <summary>Says that an article belongs to the story that it is in.</summary>
/// <param name="article">The article.</param>
public sealed class KeepTogether(long article) : DeskPlan
{
    /// <inheritdoc/>
    public override DeskActionKind Kind => DeskActionKind.Settle;

    internal override async Task<string?> ApplyAsync(DeskWork work, CancellationToken cancellationToken)
    {
        var place = await work.Db.StoryMembers.Where(member => member.ArticleId == article).Select(member => new { member.StoryId, member.Article!.Title }).SingleOrDefaultAsync(cancellationToken);
        if (place is null || await StandingStory.FindAsync(work.Db, place.StoryId, cancellationToken) is not { } story)
            return "There is no such article in a story.";
        if (story.LeadArticleId == article)
            return "It leads the story: it is there for certain.";
        await work.TouchAsync([story.Id], cancellationToken);
        await work.PairAsync(story.LeadArticleId, article, PairLink.Must, cancellationToken);
        work.Summary = $"Kept “{place.Title}” in “{story.Headline}”";
        return null;
    }
}
