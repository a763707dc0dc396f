using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsHub.Data;
using NewsHub.Data.Desk;

namespace NewsHub.Web.Pages.Desk;

/// <summary>One story as editors work on it.</summary>
public sealed class StoryModel(NewsHubDb db) : DeskPage(db)
{
    private const int LoggedShown = 30;

    /// <summary>The story.</summary>
    public DeskStory Story { get; private set; } = null!;

    /// <summary>What was done to it, the latest first.</summary>
    public IReadOnlyList<DeskAction> Actions { get; private set; } = [];

    /// <summary>Its version, for the forms.</summary>
    public string Seen => DeskForm.SeenOf([KeyValuePair.Create(Story.Id, Story.Version)]);

    /// <summary>Shows it; one that went into another leads there.</summary>
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken)
    {
        if (await DeskStory.FindAsync(Db, id, cancellationToken) is not { } story)
            return NotFound();
        if (story.MergedIntoId is { } into)
            return Redirect($"/desk/stories/{into}{Request.QueryString}");
        Story = story;
        Actions = await Db.DeskActions.AsNoTracking().Where(action => action.Stories.Contains(id)).OrderByDescending(action => action.Id).Take(LoggedShown).ToListAsync(cancellationToken);
        await ReadDoneAsync(cancellationToken);
        return Page();
    }
}
