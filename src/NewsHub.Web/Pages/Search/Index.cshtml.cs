using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsHub.Data;
using NewsHub.Data.Search;
using NewsHub.Web.Pages.Parties;

namespace NewsHub.Web.Pages.Search;

/// <summary>The search: people and organisations of that name first, then stories.</summary>
public sealed class IndexModel(NewsHubDb db, OutletNames outlets, SearchReader search, SearchHits hits, NameSearch names) : PageModel
{
    // Two to three screens on a desk, as on the front page.
    private const int StoriesPerPage = 20;

    /// <summary>What is looked for.</summary>
    public SearchQuery Query { get; private set; } = SearchQuery.None;

    /// <summary>In what order.</summary>
    public SearchOrder Order { get; private set; }

    /// <summary>The person or organisation behind <see cref="SearchQuery.PartyId"/>; null where there is none.</summary>
    public NamedParty? Party { get; private set; }

    /// <summary>The publishers that may be chosen, by name.</summary>
    public IReadOnlyList<OutletName> Sources { get; private set; } = [];

    /// <summary>People and organisations whose names stand in what was typed; on the first page alone.</summary>
    public IReadOnlyList<NamedParty> Parties { get; private set; } = [];

    /// <summary>People and organisations whose names look like what was typed, where none stands in it.</summary>
    public IReadOnlyList<NamedParty> Meant { get; private set; } = [];

    /// <summary>How it ended; null where nothing was looked for.</summary>
    public SearchOutcome? Outcome { get; private set; }

    /// <summary>One page of stories.</summary>
    public IReadOnlyList<SearchHit> Hits { get; private set; } = [];

    /// <summary>Where this page begins; null on the first one.</summary>
    public SearchCursor? After { get; private set; }

    /// <summary>What was found; null where nothing was.</summary>
    public SearchPage? Found => (Outcome as SearchOutcome.Found)?.Page;

    /// <summary>Whether any filter is set besides the words.</summary>
    public bool IsFiltered => Query with { Text = "" } != SearchQuery.None;

    /// <summary>What is looked for, in words.</summary>
    public string Words => SearchForm.Words(Query, Party?.Name, Sources.FirstOrDefault(source => source.Id == Query.SourceId)?.Name);

    /// <summary>Shows one page of results.</summary>
    /// <param name="after">A <see cref="SearchCursor"/>; anything else shows the first page.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    public async Task OnGetAsync([FromQuery] string? after, CancellationToken cancellationToken)
    {
        Query = SearchForm.Parse(Request.Query);
        Order = SearchForm.Order(Request.Query);
        Sources = await outlets.ReadAsync(cancellationToken);
        if (Query.IsEmpty)
            return;
        After = SearchCursor.TryParse(after);
        if (Query.PartyId is { } party)
            Party = await db.Parties.Where(known => known.Id == party).Select(known => known.MergedInto ?? known)
                .Select(known => new NamedParty(known.Id, known.Name, known.IsOrganization)).SingleOrDefaultAsync(cancellationToken);
        Outcome = await search.FindAsync(Query, Order, After, StoriesPerPage, cancellationToken);
        if (After is null && Query.Text.Length > 0)
            await NamesAsync(cancellationToken);
        if (Found is not { } found)
            return;
        Hits = await hits.ReadAsync(found.Stories, Query.Text, cancellationToken);
    }

    private async Task NamesAsync(CancellationToken cancellationToken)
    {
        // Words that stand in more stories than a page holds are no name with a letter wrong.
        var found = (await names.FindAsync(Query.Text, isMeant: Found?.Next is not null, cancellationToken)).ToLookup(match => match.IsExact, match => new NamedParty(match.Id, match.Name, match.IsOrganization));
        (Parties, Meant) = ([.. found[true]], [.. found[false]]);
    }
}
