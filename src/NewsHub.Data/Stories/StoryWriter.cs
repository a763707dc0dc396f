using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Articles;
using NewsHub.Data.Donations;
using NewsHub.Data.Quotes;

namespace NewsHub.Data.Stories;

/// <summary>
/// Keeps what a story shows true to its articles: headline, dates, counts, utterances and donations are gathered anew from the members,
/// and keep their ids as long as anything of them remains. Works inside the caller's transaction, under <see cref="StoryLock"/>.
/// </summary>
public static class StoryWriter
{
    /// <summary>The PostgreSQL channel that tells web nodes which story changed; the payload is the story's id.</summary>
    public const string ChangedChannel = "story_changed";

    /// <summary>Gathers the story anew and tells every web node at commit.</summary>
    /// <param name="db">Inside a transaction; the story's pending changes are saved.</param>
    /// <param name="storyId">An existing story.</param>
    /// <param name="now">The time of the change.</param>
    /// <param name="cancellationToken">Gives up; the caller's transaction is rolled back.</param>
    /// <returns>The story's headline.</returns>
    public static async Task<string> RefreshAsync(NewsHubDb db, long storyId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var story = await db.Stories
            .Include(story => story.Utterances)
            .Include(story => story.Donations)
            .Include(story => story.Members).ThenInclude(member => member.Article!.Quotes).ThenInclude(quote => quote.Speakers)
            .Include(story => story.Members).ThenInclude(member => member.Article!.Claims)
            .AsSplitQuery()
            .SingleAsync(story => story.Id == storyId, cancellationToken);

        var articles = story.Members.Select(member => member.Article!).OrderBy(article => article.Id).ToList();
        Summarize(story, articles);
        UtteranceGathering.Apply(db, story, articles);
        DonationGathering.Apply(db, story, articles);
        story.ChangedAt = now;
        await db.SaveChangesAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"select pg_notify({ChangedChannel}, {storyId.ToString(CultureInfo.InvariantCulture)})", cancellationToken);
        return story.Headline;
    }

    // The beat is asked of the event: an outlet that tells it in fewer words of giving still tells it.
    private static void Summarize(Story story, IReadOnlyList<Article> articles)
    {
        var lead = Lead(story);
        story.LeadArticleId = lead.Id;
        story.Headline = lead.Title;
        story.Lead = lead.Lead;
        story.IsShown = articles.Any(article => article.OnBeat);
        story.ArticleCount = articles.Count;
        story.OutletCount = articles.Select(article => article.SourceId).Distinct().Count();
        story.FirstPublishedAt = articles.Min(article => article.PublishedAt);
        story.LastPublishedAt = articles.Max(article => article.PublishedAt);
    }

    private static Article Lead(Story story) => story.Members
        .OrderBy(member => member.DuplicateOfId is not null)
        .ThenBy(member => member.Article!.IsPreview)
        .ThenByDescending(member => member.Article!.OnBeat)
        .ThenBy(member => member.Article!.PublishedAt)
        .ThenBy(member => member.ArticleId)
        .First().Article!;
}
