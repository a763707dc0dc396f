using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsHub.Data;
using NewsHub.Data.Desk;

namespace NewsHub.Web.Pages.Desk;

/// <summary>Where every form of the desk goes: shows what would happen, does it, and keeps all that was typed when it cannot be done.</summary>
public sealed class ActModel(NewsHubDb db, StoryDesk desk, TimeProvider clock) : DeskPage(db)
{
    /// <summary>What is asked for.</summary>
    [BindProperty]
    public DeskForm Form { get; set; } = new();

    /// <summary>The stories touched, before and after.</summary>
    public IReadOnlyList<StoryEffect> Effects { get; private set; } = [];

    /// <summary>The gifts of the ledger that change.</summary>
    public IReadOnlyList<GiftEffect> Gifts { get; private set; } = [];

    /// <summary>The totals of the ledger that change.</summary>
    public IReadOnlyList<TotalEffect> Totals { get; private set; } = [];

    /// <summary>Why it cannot be done.</summary>
    public string? Refusal { get; private set; }

    /// <summary>What happened while the editor looked.</summary>
    public IReadOnlyList<StoryChange> Changes { get; private set; } = [];

    /// <summary>There is nothing to see without a form.</summary>
    public IActionResult OnGet() => Redirect("/desk");

    /// <summary>Shows what would happen.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        return Page();
    }

    /// <summary>Does it.</summary>
    public async Task<IActionResult> OnPostDoAsync(CancellationToken cancellationToken)
    {
        if (Form.Plan(clock.GetUtcNow()) is not { } plan)
            return await AgainAsync("Something is missing, or cannot be read: fill in the form once more.", cancellationToken);
        switch (await desk.DoAsync(Actor, plan, Form.Why, Form.SeenVersions(), cancellationToken))
        {
            case DeskOutcome.Done done:
                return Redirect(BackTo(Form.Back, done.Action.Id));
            case DeskOutcome.Refused refused:
                return await AgainAsync(refused.Reason, cancellationToken);
            case DeskOutcome.Overtaken overtaken:
                Changes = overtaken.Changes;
                Response.StatusCode = StatusCodes.Status409Conflict;
                var seen = Form.SeenVersions().ToDictionary();
                foreach (var change in Changes)
                    seen[change.StoryId] = change.Version;
                Form.Seen = DeskForm.SeenOf(seen);
                ModelState.Clear();
                await ShowAsync(cancellationToken);
                return Page();
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task<IActionResult> AgainAsync(string reason, CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        Refusal = reason;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        if (Form.Plan(clock.GetUtcNow()) is not { } plan)
        {
            Refusal = "Something is missing, or cannot be read: fill in the form once more.";
            return;
        }

        var (after, refusal) = await desk.PreviewAsync(plan, (then, stories) => DeskFacts.ReadAsync(then, stories, [], cancellationToken), cancellationToken);
        Refusal = refusal;
        if (after is null)
            return;
        var known = await DeskFacts.ReadAsync(Db, [.. after.Stories.Select(story => story.Id)], [.. after.Gifts.Select(gift => gift.Id)], cancellationToken);
        var before = known.Stories;
        Effects = StoryEffect.Of(before, after.Stories);
        Gifts = GiftEffect.Of(known.Gifts, after.Gifts);
        Totals = TotalEffect.Of(known.Totals, after.Totals);

        // Whatever the form came from has seen; a story that the plan touches besides counts from now on.
        var seen = Form.SeenVersions().ToDictionary();
        long[] touched = [.. before.Select(story => story.Id)];
        foreach (var story in await Db.Stories.Where(story => touched.Contains(story.Id)).Select(story => new { story.Id, story.Version }).ToListAsync(cancellationToken))
            seen.TryAdd(story.Id, story.Version);
        Form.Seen = DeskForm.SeenOf(seen);
        ModelState.Remove("Form.Seen");
    }
}
