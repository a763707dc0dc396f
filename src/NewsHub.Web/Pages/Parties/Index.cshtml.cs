using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Parties;
using NewsHub.Data;
using NewsHub.Data.Parties;

namespace NewsHub.Web.Pages.Parties;

/// <summary>Everybody who is quoted: people or organisations, the most quoted first or from A to Z.</summary>
public sealed class IndexModel(NewsHubDb db) : PageModel
{
    /// <summary>The value of <c>sort</c> for the list from A to Z.</summary>
    public const string ByName = "name";

    private const int PartiesPerPage = 60;

    private const int LongestName = 60;

    /// <summary>People or organisations.</summary>
    public Shelf Shelf { get; private set; } = Shelf.People;

    /// <summary>From A to Z; otherwise the most quoted first.</summary>
    public bool IsByName { get; private set; }

    /// <summary>How a word of their names begins, normalised; null for everybody.</summary>
    public string? Name { get; private set; }

    /// <summary>One page of them.</summary>
    public IReadOnlyList<PartyLine> Parties { get; private set; } = [];

    /// <summary>The letter that the page begins at.</summary>
    public char? Letter { get; private set; }

    /// <summary>After whom this page begins; null on the first one.</summary>
    public long? After { get; private set; }

    /// <summary>After whom the next page begins; null on the last one.</summary>
    public long? Next { get; private set; }

    /// <summary>Shows one page.</summary>
    /// <param name="shelf">People or organisations.</param>
    /// <param name="sort"><see cref="ByName"/>; anything else lists the most quoted first.</param>
    /// <param name="from">A letter at which the list from A to Z begins.</param>
    /// <param name="name">How a word of the names begins; they come from A to Z.</param>
    /// <param name="after">The number of the last one on the page before; one that is gone shows the first page.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    public async Task<IActionResult> OnGetAsync(
        string shelf, [FromQuery] string? sort, [FromQuery] string? from, [FromQuery] string? name, [FromQuery] long? after, CancellationToken cancellationToken)
    {
        Shelf = Shelf.Of(shelf);
        if (shelf != Shelf.Segment)
            return RedirectPermanent(Shelf.Path);
        Name = name is { Length: > 0 and <= LongestName } && PartyName.Normalize(name) is { Length: > 0 } key ? key : null;
        IsByName = sort == ByName || Name is not null;
        Letter = IsByName && from is [var letter] && char.IsAsciiLetter(letter) ? char.ToLowerInvariant(letter) : null;
        var page = await Lines(await LastAsync(after, cancellationToken)).Take(PartiesPerPage + 1).ToListAsync(cancellationToken);
        Parties = [.. page.Take(PartiesPerPage)];
        Next = page.Count > PartiesPerPage ? Parties[^1].Id : null;
        return Page();
    }

    /// <summary>The address of a page of this list.</summary>
    public string PathOf(bool byName, long? after = null) =>
        byName && Name is not null ? $"{Shelf.Path}?sort={ByName}&name={Uri.EscapeDataString(Name)}{(after is { } place ? $"&after={place}" : "")}" : (byName, after) switch
        {
            (false, null) => Shelf.Path,
            (false, { } last) => $"{Shelf.Path}?after={last}",
            (true, null) => $"{Shelf.Path}?sort={ByName}",
            (true, { } last) => $"{Shelf.Path}?sort={ByName}&after={last}",
        };

    private async Task<Party?> LastAsync(long? after, CancellationToken cancellationToken)
    {
        var last = after is { } id ? await db.Parties.AsNoTracking().SingleOrDefaultAsync(party => party.Id == id && party.IsOrganization == Shelf.IsOrganization, cancellationToken) : null;
        After = last?.Id;
        return last;
    }

    private IQueryable<PartyLine> Lines(Party? last)
    {
        var listed = db.Parties.Where(party => party.IsOrganization == Shelf.IsOrganization && party.StatementCount > 0 && party.MergedIntoId == null);
        if (Name is { } beginning)
            listed = listed.Where(party => db.PartyAliases.Any(alias => alias.PartyId == party.Id && alias.Kind == AliasKind.Name
                && (EF.Functions.Like(alias.Key, $"{beginning}%") || EF.Functions.Like(alias.Key, $"% {beginning}%"))));
        var named = IsByName ? ByNameFrom(listed, last) : ByCountFrom(listed, last);

        // A surname alone, where somebody is known who bears it, is no person: its page is there for those who come from a story.
        return named
            .Where(party => party.Kind == PartyKind.Organization || !db.PartyAliases.Any(alias => alias.Key == party.Key && alias.Kind == AliasKind.Surname && alias.PartyId != party.Id))
            .Select(party => new PartyLine(party.Id, party.Name, party.IsOrganization, party.StatementCount, party.SortKey));
    }

    private IQueryable<Party> ByNameFrom(IQueryable<Party> listed, Party? last)
    {
        if (last is not null)
            listed = listed.Where(party => EF.Functions.GreaterThan(ValueTuple.Create(party.SortKey, party.Id), ValueTuple.Create(last.SortKey, last.Id)));
        else if (Letter is { } letter)
            listed = listed.Where(party => EF.Functions.GreaterThanOrEqual(ValueTuple.Create(party.SortKey, party.Id), ValueTuple.Create(letter.ToString(), 0L)));
        return listed.OrderBy(party => party.SortKey).ThenBy(party => party.Id);
    }

    private static IQueryable<Party> ByCountFrom(IQueryable<Party> listed, Party? last)
    {
        if (last is not null)
            listed = listed.Where(party => EF.Functions.LessThan(ValueTuple.Create(party.StatementCount, party.Id), ValueTuple.Create(last.StatementCount, last.Id)));
        return listed.OrderByDescending(party => party.StatementCount).ThenByDescending(party => party.Id);
    }
}

/// <summary>One of those who are quoted, at a glance.</summary>
/// <param name="Id">The number in its address.</param>
/// <param name="Name">As readers know it.</param>
/// <param name="IsOrganization">Where it is listed.</param>
/// <param name="Statements">Number of statements on its page.</param>
/// <param name="SortKey">Where it stands from A to Z.</param>
public sealed record PartyLine(long Id, string Name, bool IsOrganization, int Statements, string SortKey)
{
    /// <summary>Its page.</summary>
    public string Path => Shelf.Of(IsOrganization).PathOf(Id, Name);
}
