using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsHub.Data;
using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Pages;

/// <summary>The front page: what is shown, day by day, ranked by recency and independent origins.</summary>
public sealed class IndexModel(NewsHubDb db, StoryReader reader) : PageModel
{
    // Two to three screens on a desk; the page stays far below 100 KB.
    private const int StoriesPerPage = 30;

    /// <summary>Stories of this page by day of their newest article, newest first.</summary>
    public IReadOnlyList<IGrouping<DateTime, StoryAccount>> Days { get; private set; } = [];

    /// <summary>Where the next page begins; null on the last one.</summary>
    public FrontCursor? Next { get; private set; }

    /// <summary>Where this page begins; null on the first one.</summary>
    public FrontCursor? Before { get; private set; }

    /// <summary>Publishers that are visited, for the page without stories.</summary>
    public int EnabledSources { get; private set; }

    /// <summary>Articles read so far, on the beat or not, for the page without stories.</summary>
    public int ArticlesRead { get; private set; }

    /// <summary>Shows one page of stories.</summary>
    /// <param name="before">A <see cref="FrontCursor"/>; anything else shows the first page.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    public async Task OnGetAsync([FromQuery] string? before, CancellationToken cancellationToken)
    {
        Before = FrontCursor.TryParse(before);
        var shown = db.Stories.Where(story => story.IsShown);
        if (Before is { } cursor)
            shown = shown.Where(story => EF.Functions.LessThan(
                ValueTuple.Create(story.FrontDay, story.FrontScore, story.Id), ValueTuple.Create(cursor.Day, cursor.Score, cursor.Id)));
        var page = await shown.OrderByDescending(story => story.FrontDay).ThenByDescending(story => story.FrontScore).ThenByDescending(story => story.Id)
            .Select(story => new FrontCursor(story.FrontDay, story.FrontScore, story.Id)).Take(StoriesPerPage + 1).ToListAsync(cancellationToken);
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
