using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace NewsHub.Web.Pages.Stories;

/// <summary>One story: gifts, quotations, outlets.</summary>
public sealed class StoryModel(StoryReader reader) : PageModel
{
    /// <summary>The story.</summary>
    public StoryAccount Story { get; private set; } = null!;

    /// <summary>A story that readers once saw and do not see now; null for every other.</summary>
    public WithdrawnStory? Withdrawn { get; private set; }

    /// <summary>What editors did to it, the latest first.</summary>
    public IReadOnlyList<StoryCorrection> Corrections { get; private set; } = [];

    /// <summary>The same giver's stories before and after it.</summary>
    public IReadOnlyList<Sequel> Sequels { get; private set; } = [];

    /// <summary>Shows the story; another slug than its own leads to the right address.</summary>
    public async Task<IActionResult> OnGetAsync(long id, string? slug, CancellationToken cancellationToken)
    {
        if (await reader.PageAsync(id, cancellationToken) is not { } page)
        {
            Withdrawn = await reader.WithdrawnAsync(id, cancellationToken);
            if (Withdrawn is not null)
            {
                Response.StatusCode = StatusCodes.Status410Gone;
                return Page();
            }

            return await reader.SuccessorAsync(id, cancellationToken) is { } successor ? RedirectPermanent(StoryPath.Of(successor.Id, successor.Headline))
                : NotFound();
        }

        if (slug != StoryPath.Slug(page.Story.Headline, "story"))
            return RedirectPermanent(StoryPath.Of(page.Story.Id, page.Story.Headline));
        (Story, Sequels, Corrections) = page;
        if (Story.Pictured is not null)
            SiteHeaders.AllowPictures(Response);
        return Page();
    }
}
