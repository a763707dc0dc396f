using Microsoft.AspNetCore.Mvc;
using NewsHub.Data;
using NewsHub.Data.Desk;

namespace NewsHub.Web.Pages.Desk;

/// <summary>Takes an action back; where others were built upon it, shows them first.</summary>
public sealed class UndoModel(NewsHubDb db, StoryDesk desk) : DeskPage(db)
{
    /// <summary>The action.</summary>
    [BindProperty]
    public long Id { get; set; }

    /// <summary>Whether to take back what was built upon it.</summary>
    [BindProperty]
    public bool WithLater { get; set; }

    /// <summary>A path of ours to go back to.</summary>
    [BindProperty]
    public string? Back { get; set; }

    /// <summary>What was built upon it, the latest first.</summary>
    public IReadOnlyList<DeskAction> Later { get; private set; } = [];

    /// <summary>Why it cannot be taken back.</summary>
    public string? Refusal { get; private set; }

    /// <summary>There is nothing to see without a form.</summary>
    public IActionResult OnGet() => Redirect("/desk/log");

    /// <summary>Takes it back.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        switch (await desk.UndoAsync(Actor, Id, null, WithLater, cancellationToken))
        {
            case DeskOutcome.Done done:
                return Redirect(BackTo(Back, done.Action.Id));
            case DeskOutcome.Needed needed:
                Later = needed.Later;
                break;
            case DeskOutcome.Refused refused:
                Refusal = refused.Reason;
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }

        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
