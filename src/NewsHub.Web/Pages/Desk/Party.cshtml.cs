using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsHub.Data;
using NewsHub.Data.Parties;
using NewsHub.Web.Pages.Parties;

namespace NewsHub.Web.Pages.Desk;

/// <summary>A person or organisation as editors work on it.</summary>
public sealed class PartyModel(NewsHubDb db) : DeskPage(db)
{
    private const int MostNamesakes = 10;

    /// <summary>Who it is.</summary>
    public Party Who { get; private set; } = null!;

    /// <summary>Others who share a form of the name, and may be the same.</summary>
    public IReadOnlyList<NamedParty> Namesakes { get; private set; } = [];

    /// <summary>Shows it; one that turned out to be another leads there.</summary>
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken)
    {
        if (await Db.Parties.AsNoTracking().Include(party => party.Aliases).SingleOrDefaultAsync(party => party.Id == id, cancellationToken) is not { } party)
            return NotFound();
        if (party.MergedIntoId is { } into)
            return Redirect($"/desk/parties/{into}{Request.QueryString}");
        Who = party;
        var keys = party.Aliases.Select(alias => alias.Key).ToList();
        Namesakes = await Db.PartyAliases.Where(alias => keys.Contains(alias.Key) && alias.PartyId != id && alias.Party!.MergedIntoId == null)
            .Select(alias => new { alias.PartyId, alias.Party!.Name, alias.Party.IsOrganization, alias.Party.StatementCount }).Distinct()
            .OrderByDescending(other => other.StatementCount).ThenBy(other => other.PartyId).Take(MostNamesakes)
            .Select(other => new NamedParty(other.PartyId, other.Name, other.IsOrganization)).ToListAsync(cancellationToken);
        await ReadDoneAsync(cancellationToken);
        return Page();
    }
}
