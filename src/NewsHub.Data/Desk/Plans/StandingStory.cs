using Microsoft.EntityFrameworkCore;

namespace NewsHub.Data.Desk.Plans;

/// <summary>A story that an editor can work on.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="LeadArticleId">The article that leads it.</param>
/// <param name="Articles">All of its articles, in order of their ids.</param>
internal sealed record StandingStory(long Id, string Headline, long LeadArticleId, IReadOnlyList<long> Articles)
{
    /// <summary>Finds it; null when it is not there, or has gone into another. Its lead is an article of it.</summary>
    public static async Task<StandingStory?> FindAsync(NewsHubDb db, long id, CancellationToken cancellationToken)
    {
        var story = await db.Stories.Where(story => story.Id == id && story.MergedIntoId == null).Select(story => new { story.Headline, story.LeadArticleId }).SingleOrDefaultAsync(cancellationToken);
        var articles = await db.StoryMembers.Where(member => member.StoryId == id).OrderBy(member => member.ArticleId).Select(member => member.ArticleId).ToListAsync(cancellationToken);
        return story is null || articles.Count == 0 ? null : new StandingStory(id, story.Headline, articles.Contains(story.LeadArticleId) ? story.LeadArticleId : articles[0], articles);
    }
}
