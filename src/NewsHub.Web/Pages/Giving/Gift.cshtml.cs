using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Pages.Giving;

/// <summary>One gift: what is said of it, by whom, in which stories, and where they disagree.</summary>
[AllowAnonymous]
public sealed class GiftModel(GiftReader reader) : PageModel
{
    /// <summary>The gift; null when no story tells it any more.</summary>
    public GiftAccount? Account { get; private set; }

    /// <summary>What editors decided on a gift that is not shown, the latest first.</summary>
    public IReadOnlyList<StoryCorrection> Rulings { get; private set; } = [];

    /// <summary>Shows it; the address of a gift that was joined to another leads there, and one that no story tells any more says so.</summary>
    /// <param name="id">The number.</param>
    /// <param name="slug">The gift in words, for people.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    public async Task<IActionResult> OnGetAsync(long id, string? slug, CancellationToken cancellationToken)
    {
        var (isKnown, place) = await reader.PlaceAsync(id, cancellationToken);
        if (!isKnown)
            return NotFound();
        Account = place is null ? null : await reader.ReadAsync(place.Value, cancellationToken);
        if (Account is null)
        {
            Rulings = await reader.RulingsAsync(id, cancellationToken);
            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }

        return place == id && slug == GiftPath.Slug(Account.Line.Terms) ? Page() : RedirectPermanent(Account.Line.Path);
    }
}
