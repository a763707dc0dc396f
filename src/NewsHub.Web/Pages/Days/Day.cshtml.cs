using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsHub.Data;
using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Pages.Days;

/// <summary>The stories of one day: those whose newest article was published on it, as the front page groups them.</summary>
public sealed class DayModel(NewsHubDb db, StoryReader reader) : PageModel
{
    // As many as on the front page.
    private const int StoriesPerPage = 30;

    /// <summary>The day; null where there is no story at all.</summary>
    public DateOnly? Day { get; private set; }

    /// <summary>Its stories, newest first.</summary>
    public IReadOnlyList<StoryAccount> Stories { get; private set; } = [];

    /// <summary>The last day before it that has stories.</summary>
    public DateOnly? Earlier { get; private set; }

    /// <summary>The first day after it that has stories.</summary>
    public DateOnly? Later { get; private set; }

    /// <summary>Where this page begins; null on the first one.</summary>
    public MomentCursor? Before { get; private set; }

    /// <summary>Where the next page begins; null on the last one.</summary>
    public MomentCursor? Next { get; private set; }

    /// <summary>Shows a day; without one, leads to the latest.</summary>
    /// <param name="day">"2026-05-13".</param>
    /// <param name="before">A <see cref="MomentCursor"/>; anything else shows the first page.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    public async Task<IActionResult> OnGetAsync(string? day, [FromQuery] string? before, CancellationToken cancellationToken)
    {
        var shown = db.Stories.Where(story => story.IsShown);
        if (day is null)
            return await shown.MaxAsync(story => (DateTimeOffset?)story.LastPublishedAt, cancellationToken) is { } latest ? Redirect(DayPath.Of(latest)) : Page();
        Day = DayPath.TryParse(day);
        if (Day is not { } asked || asked == DateOnly.MaxValue)
            return NotFound();
        var (from, to) = (Midnight(asked), Midnight(asked.AddDays(1)));
        Before = MomentCursor.TryParse(before) is { } cursor && cursor.At >= from && cursor.At < to ? cursor : null;
        var ofDay = shown.Where(story => story.LastPublishedAt >= from && story.LastPublishedAt < to);
        if (Before is { } place)
            ofDay = ofDay.Where(story => EF.Functions.LessThan(ValueTuple.Create(story.LastPublishedAt, story.Id), ValueTuple.Create(place.At, place.Id)));
        var page = await ofDay.OrderByDescending(story => story.LastPublishedAt).ThenByDescending(story => story.Id)
            .Select(story => new MomentCursor(story.LastPublishedAt, story.Id)).Take(StoriesPerPage + 1).ToListAsync(cancellationToken);
        if (page.Count > StoriesPerPage)
            Next = page[StoriesPerPage - 1];
        Stories = await reader.ReadAsync([.. page.Take(StoriesPerPage).Select(story => story.Id)], withTexts: false, cancellationToken);
        Earlier = DayOf(await shown.Where(story => story.LastPublishedAt < from).MaxAsync(story => (DateTimeOffset?)story.LastPublishedAt, cancellationToken));
        Later = DayOf(await shown.Where(story => story.LastPublishedAt >= to).MinAsync(story => (DateTimeOffset?)story.LastPublishedAt, cancellationToken));
        return Page();
    }

    private static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    private static DateOnly? DayOf(DateTimeOffset? moment) => moment is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null;
}
