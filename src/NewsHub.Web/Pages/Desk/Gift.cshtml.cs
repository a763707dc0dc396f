using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsHub.Data;
using NewsHub.Data.Desk;

namespace NewsHub.Web.Pages.Desk;

/// <summary>One gift of the ledger as editors work on it.</summary>
public sealed class GiftModel(NewsHubDb db) : DeskPage(db)
{
    private const int LoggedShown = 30;

    /// <summary>The gift.</summary>
    public DeskGift Gift { get; private set; } = null!;

    /// <summary>As it is shown, to be changed.</summary>
    public GiftFields Fields => GiftFields.Of(Gift.Entry);

    /// <summary>What was decided about it, the latest first.</summary>
    public IReadOnlyList<DeskAction> Actions { get; private set; } = [];

    /// <summary>The versions of its stories, for the forms.</summary>
    public string Seen => DeskForm.SeenOf(Gift.Stories.Select(story => KeyValuePair.Create(story.Id, story.Version)));

    /// <summary>Shows it; one that was joined to another leads there.</summary>
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken)
    {
        if (await DeskGift.FindAsync(Db, id, cancellationToken) is not { } gift)
            return NotFound();
        if (gift.Entry.MergedIntoId is { } into)
            return Redirect($"/desk/gifts/{into}{Request.QueryString}");
        Gift = gift;
        var cells = gift.Entry.Rulings.ConvertAll(ruling => DeskCell.Gift(ruling).ToString());
        Actions = await Db.DeskActions.AsNoTracking().Where(action => action.Cells.Any(cell => cells.Contains(cell))).OrderByDescending(action => action.Id).Take(LoggedShown).ToListAsync(cancellationToken);
        await ReadDoneAsync(cancellationToken);
        return Page();
    }
}
