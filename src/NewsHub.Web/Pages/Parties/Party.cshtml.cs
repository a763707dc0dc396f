using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsHub.Web.Pages.Giving;

namespace NewsHub.Web.Pages.Parties;

/// <summary>One person or organisation: everything they are quoted saying, by whom it is printed, and in which story.</summary>
public sealed class PartyModel(PartyReader reader, PartyGivingReader giving) : PageModel
{
    // Three to four screens on a desk; the page stays below 100 KB.
    private const int StatementsPerPage = 20;

    /// <summary>Who it is.</summary>
    public PartyAccount Account { get; private set; } = null!;

    /// <summary>What they said, newest first.</summary>
    public IReadOnlyList<SpokenStatement> Statements { get; private set; } = [];

    /// <summary>What they gave and received; on the first page alone.</summary>
    public PartyGiving? Giving { get; private set; }

    /// <summary>Where this page begins; null on the first one.</summary>
    public MomentCursor? Before { get; private set; }

    /// <summary>Where the next page begins; null on the last one.</summary>
    public MomentCursor? Next { get; private set; }

    /// <summary>Shows them; another address than their own, or that of one who turned out to be them, leads there.</summary>
    /// <param name="shelf">People or organisations.</param>
    /// <param name="id">The number.</param>
    /// <param name="slug">The name, for people.</param>
    /// <param name="before">A <see cref="MomentCursor"/>; anything else shows the first page.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    public async Task<IActionResult> OnGetAsync(string shelf, long id, string? slug, [FromQuery] string? before, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(id, cancellationToken) is not { } party)
            return NotFound();
        Before = MomentCursor.TryParse(before);
        if (party.Id != id || shelf != party.Shelf.Segment || slug != party.Shelf.Slug(party.Name))
            return RedirectPermanent(Before is null ? party.Path : $"{party.Path}?before={Before}");
        Account = await reader.AccountAsync(party, cancellationToken);
        (Statements, Next) = await reader.SaidAsync(id, Before, StatementsPerPage, cancellationToken);
        Giving = Before is null ? await giving.ReadAsync(id, cancellationToken) : null;
        return Page();
    }
}
