using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsHub.Data;
using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Pages;

/// <summary>The front page: what is shown, newest first.</summary>
public sealed class IndexModel(NewsHubDb db, StoryReader reader) : PageModel
{
    // Two to three screens on a desk; the page stays far below 100 KB.
    private const int StoriesPerPage = 30;

    /// <summary>Stories of this page by day of their newest article, newest first.</summary>
    public IReadOnlyList<IGrouping<DateTime, StoryAccount>> Days { get; private set; } = [];

    /// <summary>Where the next page begins; null on the last one.</summary>
    public MomentCursor? Next { get; private set; }

    /// <summary>Where this page begins; null on the first one.</summary>
    public MomentCursor? Before { get; private set; }

    /// <summary>Publishers that are visited, for the page without stories.</summary>
    public int EnabledSources { get; private set; }

    /// <summary>Articles read so far, on the beat or not, for the page without stories.</summary>
    public int ArticlesRead { get; private set; }

    /// <summary>Shows one page of stories.</summary>
    /// <param name="before">A <see cref="MomentCursor"/>; anything else shows the first page.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    public async Task OnGetAsync([FromQuery] string? before, CancellationToken cancellationToken)
    {
        Before = MomentCursor.TryParse(before);
        var shown = db.Stories.Where(story => story.IsShown);
        if (Before is { } cursor)
            shown = shown.Where(story => EF.Functions.LessThan(
                ValueTuple.Create(story.LastPublishedAt, story.Id), ValueTuple.Create(cursor.At, cursor.Id)));
        var page = await shown.OrderByDescending(story => story.LastPublishedAt).ThenByDescending(story => story.Id)
            .Select(story => new MomentCursor(story.LastPublishedAt, story.Id)).Take(StoriesPerPage + 1).ToListAsync(cancellationToken);
        if (page.Count > StoriesPerPage)
            Next = page[StoriesPerPage - 1];
        var stories = await reader.ReadAsync([.. page.Take(StoriesPerPage).Select(story => story.Id)], withTexts: false, cancellationToken);
        Days = [.. stories.GroupBy(story => story.LastPublishedAt.UtcDateTime.Date)];
        if (Days.Count == 0)
        {
            EnabledSources = await db.Sources.CountAsync(source => source.Enabled, cancellationToken);
            ArticlesRead = await db.Articles.CountAsync(cancellationToken);
        }
    }
}
