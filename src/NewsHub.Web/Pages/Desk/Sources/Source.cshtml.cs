using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsHub.Data;
using NewsHub.Data.Desk;
using NewsHub.Data.Desk.Plans;
using NewsHub.Data.Sources;

namespace NewsHub.Web.Pages.Desk.Sources;

/// <summary>One source: how it does, and how it is followed.</summary>
public sealed class SourceModel(NewsHubDb db, StoryDesk desk, TimeProvider clock) : DeskPage(db)
{
    private const int AnswersShown = 20;
    private const int DaysShown = 14;

    /// <summary>The name that readers see.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>Whether it is visited.</summary>
    [BindProperty]
    public bool Enabled { get; set; }

    /// <summary>Minutes between visits; empty leaves it to how often it publishes.</summary>
    [BindProperty]
    public int? Minutes { get; set; }

    /// <summary>How its articles are judged.</summary>
    [BindProperty]
    public SourceBeat Beat { get; set; }

    /// <summary>The source.</summary>
    public Source Source { get; private set; } = null!;

    /// <summary>The last answers of its publisher, the latest first.</summary>
    public IReadOnlyList<FetchEvent> Answers { get; private set; } = [];

    /// <summary>Articles of each of the last days, the earliest first.</summary>
    public IReadOnlyList<(DateOnly Day, int Articles)> Days { get; private set; } = [];

    /// <summary>What is wrong; null when nothing is.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether its lead images are to be shown.</summary>
    [BindProperty]
    public bool ShowsImages { get; set; }

    /// <summary>By what right.</summary>
    [BindProperty]
    public string? Right { get; set; }

    /// <summary>Who had its lead images shown, and why; null where nobody did.</summary>
    public DeskAction? ImagesShown { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken) =>
        await ReadAsync(id, cancellationToken) ? Page() : NotFound();

    /// <summary>Sets how it is followed.</summary>
    public async Task<IActionResult> OnPostSetAsync(int id, CancellationToken cancellationToken)
    {
        var (name, enabled, minutes, beat) = (Name, Enabled, Minutes, Beat);
        var answer = await DoAsync(id, new SetSource(id, name ?? "", enabled, minutes is { } given ? TimeSpan.FromMinutes(given) : null, beat), null, cancellationToken);
        (Name, Enabled, Minutes, Beat) = (name, enabled, minutes, beat); // as it was typed
        return answer;
    }

    /// <summary>Asks for a visit: a scraper comes within a minute.</summary>
    public Task<IActionResult> OnPostVisitAsync(int id, CancellationToken cancellationToken) => DoAsync(id, new AskVisit(id), null, cancellationToken);

    /// <summary>Has its lead images shown, or not any more.</summary>
    public Task<IActionResult> OnPostImagesAsync(int id, CancellationToken cancellationToken) => DoAsync(id, new ShowImages(id, ShowsImages), Right, cancellationToken);

    private async Task<IActionResult> DoAsync(int id, DeskPlan plan, string? why, CancellationToken cancellationToken)
    {
        switch (await desk.DoAsync(Actor, plan, why, new Dictionary<long, long>(), cancellationToken))
        {
            case DeskOutcome.Done done:
                return Redirect(BackTo($"/desk/sources/{id}", done.Action.Id));
            case DeskOutcome.Refused refused:
                Problem = refused.Reason;
                break;
        }

        return await ReadAsync(id, cancellationToken) ? Page() : NotFound();
    }

    private async Task<bool> ReadAsync(int id, CancellationToken cancellationToken)
    {
        if (await Db.Sources.AsNoTracking().Include(source => source.Feeds.OrderBy(feed => feed.Id)).SingleOrDefaultAsync(source => source.Id == id, cancellationToken) is not { } source)
            return false;
        Source = source;
        (Name, Enabled, Minutes, Beat) = (source.Name, source.Enabled, (int?)source.FixedInterval?.TotalMinutes, source.Beat);
        Answers = await Db.FetchEvents.AsNoTracking().Where(fetch => fetch.SourceId == id).OrderByDescending(fetch => fetch.At).Take(AnswersShown).ToListAsync(cancellationToken);
        var first = clock.GetUtcNow().UtcDateTime.Date.AddDays(1 - DaysShown);
        var since = new DateTimeOffset(first, TimeSpan.Zero);
        var counted = await Db.Articles.Where(article => article.SourceId == id && article.PublishedAt >= since).Select(article => article.PublishedAt).ToListAsync(cancellationToken);
        var byDay = counted.CountBy(at => DateOnly.FromDateTime(at.UtcDateTime)).ToDictionary();
        Days = [.. Enumerable.Range(0, DaysShown).Select(day => DateOnly.FromDateTime(first).AddDays(day)).Select(day => (day, byDay.GetValueOrDefault(day)))];
        var images = $"{DeskCell.Images(id)}";
        if (source.ShowsImages)
            ImagesShown = await Db.DeskActions.AsNoTracking().Where(action => action.Cells.Contains(images)).OrderByDescending(action => action.Id).FirstOrDefaultAsync(cancellationToken);
        await ReadDoneAsync(cancellationToken);
        return true;
    }
}
