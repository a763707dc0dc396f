using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsHub.Data;
using NewsHub.Data.Sources;

namespace NewsHub.Web.Pages.Sources;

/// <summary>One publisher: its feeds, its next visit, its latest articles and their stories.</summary>
public sealed class SourceModel(NewsHubDb db) : PageModel
{
    private const int LatestArticles = 30;

    /// <summary>The publisher.</summary>
    public Source Source { get; private set; } = null!;

    /// <summary>Its newest articles that are in a shown story, newest first.</summary>
    public IReadOnlyList<SourceArticle> Articles { get; private set; } = [];

    /// <summary>Shows it; another slug than its own leads to the right address.</summary>
    public async Task<IActionResult> OnGetAsync(int id, string? slug, CancellationToken cancellationToken)
    {
        if (await db.Sources.AsNoTracking().Include(source => source.Feeds.OrderBy(feed => feed.Id)).FirstOrDefaultAsync(source => source.Id == id, cancellationToken) is not { } source)
            return NotFound();
        if (slug != SourcePath.Slug(source.Name))
            return RedirectPermanent(SourcePath.Of(source.Id, source.Name));
        Source = source;
        Articles = await db.Articles
            .Where(article => article.SourceId == id && article.Membership!.Story!.IsShown && !article.Membership.IsHidden)
            .OrderByDescending(article => article.PublishedAt).ThenByDescending(article => article.Id).Take(LatestArticles)
            .Select(article => new SourceArticle(
                article.Title, article.Url, article.Language, article.PublishedAt,
                article.Membership!.StoryId, article.Membership.Story!.Headline, article.Membership.Story.LeadArticle!.Language, article.Membership.Story.OutletCount))
            .ToListAsync(cancellationToken);
        return Page();
    }
}

/// <summary>An article of a publisher, and the story that it is in.</summary>
/// <param name="Title">Its own headline.</param>
/// <param name="Url">Where it stands.</param>
/// <param name="Language">Of its headline.</param>
/// <param name="PublishedAt">Publication.</param>
/// <param name="StoryId">The story's number.</param>
/// <param name="Headline">The story's headline.</param>
/// <param name="HeadlineLanguage">Of the story's headline.</param>
/// <param name="Outlets">Number of outlets that report the story.</param>
public sealed record SourceArticle(
    string Title, string Url, string? Language, DateTimeOffset PublishedAt, long StoryId, string Headline, string? HeadlineLanguage, int Outlets);
