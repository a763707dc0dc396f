using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsHub.Data;
using NewsHub.Data.Desk;

namespace NewsHub.Web.Pages.Desk;

/// <summary>All that editors did, the latest first.</summary>
public sealed class LogModel(NewsHubDb db) : DeskPage(db)
{
    private const int Shown = 50;

    /// <summary>What is shown.</summary>
    [BindProperty(SupportsGet = true)]
    public LogFilter Filter { get; set; } = new(null, null, null, null);

    /// <summary>The actions.</summary>
    public IReadOnlyList<DeskAction> Actions { get; private set; } = [];

    /// <summary>Where the next page begins; null on the last.</summary>
    public long? Next { get; private set; }

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var page = await Filter.Of(Db.DeskActions.AsNoTracking()).Take(Shown + 1).ToListAsync(cancellationToken);
        Actions = [.. page.Take(Shown)];
        Next = page.Count > Shown ? page[Shown - 1].Id : null;
        await ReadDoneAsync(cancellationToken);
    }
}

/// <summary>Which actions are looked for.</summary>
/// <param name="Kind">Of a kind.</param>
/// <param name="Editor">By an editor: part of the name.</param>
/// <param name="Story">On a story.</param>
/// <param name="Before">Before an action.</param>
public sealed record LogFilter(DeskActionKind? Kind, string? Editor, long? Story, long? Before)
{
    /// <summary>Those, the latest first.</summary>
    public IQueryable<DeskAction> Of(IQueryable<DeskAction> actions)
    {
        if (Kind is { } kind)
            actions = actions.Where(action => action.Kind == kind);
        if (!string.IsNullOrWhiteSpace(Editor))
            actions = actions.Where(action => EF.Functions.ILike(action.ActorName, "%" + Editor.Trim().Replace(@"\", @"\\").Replace("%", @"\%").Replace("_", @"\_") + "%"));
        if (Story is { } story)
            actions = actions.Where(action => action.Stories.Contains(story));
        if (Before is { } before)
            actions = actions.Where(action => action.Id < before);
        return actions.OrderByDescending(action => action.Id);
    }
}
