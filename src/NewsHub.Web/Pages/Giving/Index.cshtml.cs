using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using NewsHub.Data;
using NewsHub.Data.Donations;
using NewsHub.Web.Pages.Parties;

namespace NewsHub.Web.Pages.Giving;

/// <summary>The ledger: every gift once, with what they come to; any part of it by filters.</summary>
[AllowAnonymous]
public sealed class IndexModel(NewsHubDb db, LedgerReader ledger, FiguresReader figures, IMemoryCache kept) : PageModel
{
    // Two to three screens on a desk.
    private const int GiftsPerPage = 40;

    // Totals of many gifts are asked for far oftener than they change; a gift shows in the list at once and in the totals after so long.
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(30);

    /// <summary>Which gifts are shown.</summary>
    public LedgerFilter Filter { get; private set; } = LedgerFilter.None;

    /// <summary>In what order.</summary>
    public LedgerOrder Order { get; private set; } = LedgerOrder.Newest;

    /// <summary>Whose gifts, where the filter names somebody.</summary>
    public NamedParty? Party { get; private set; }

    /// <summary>What was typed for a person or organisation.</summary>
    public string? Who { get; private set; }

    /// <summary>Whom it may mean, where that is several or nobody.</summary>
    public IReadOnlyList<NamedParty>? Namesakes { get; private set; }

    /// <summary>The gifts of this page.</summary>
    public IReadOnlyList<LedgerLine> Lines { get; private set; } = [];

    /// <summary>What all gifts of the filter come to; on the first page alone.</summary>
    public LedgerFigures? Figures { get; private set; }

    /// <summary>Where this page begins; null on the first one.</summary>
    public LedgerCursor? After { get; private set; }

    /// <summary>Where the next page begins; null on the last one.</summary>
    public LedgerCursor? Next { get; private set; }

    /// <summary>The years that may be chosen, the latest first.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    /// <summary>The currencies that may be chosen.</summary>
    public IReadOnlyList<string> Currencies { get; private set; } = [];

    /// <summary>Shows one page.</summary>
    /// <param name="who">A name as typed into the form; leads to the filter by its bearer.</param>
    /// <param name="sort">A <see cref="LedgerOrder.Key"/>; anything else is the newest first.</param>
    /// <param name="after">A <see cref="LedgerCursor"/>; anything else shows the first page.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    public async Task<IActionResult> OnGetAsync([FromQuery] string? who, [FromQuery] string? sort, [FromQuery] string? after, CancellationToken cancellationToken)
    {
        Filter = LedgerFilter.Parse(Request.Query);
        Order = LedgerOrder.Of(sort);
        After = LedgerCursor.TryParse(after);
        Who = string.IsNullOrWhiteSpace(who) ? null : who.Trim();
        if (Who is not null)
        {
            Namesakes = await ledger.NamedAsync(Who, cancellationToken);
            if (Namesakes is [var meant])
                return Redirect(PathOf(Filter with { PartyId = meant.Id }));
            Filter = Filter with { PartyId = null };
        }
        else if (Filter.PartyId is { } id)
        {
            Party = await ledger.PartyAsync(id, cancellationToken);
            if (Party is null)
                return NotFound();
            if (Party.Id != id)
                return RedirectPermanent(PathOf(Filter with { PartyId = Party.Id }));
        }

        if (Namesakes is null)
            (Lines, Next) = await ledger.PageAsync(Filter, Order, After, GiftsPerPage, cancellationToken);
        Figures = After is null && Namesakes is null ? await KeptAsync(Filter, () => figures.ReadAsync(Filter, cancellationToken)) : null;
        (Years, Currencies) = await KeptAsync(nameof(ChoicesAsync), () => ChoicesAsync(cancellationToken));
        return Page();
    }

    /// <summary>The address of a part of the ledger in this order.</summary>
    public string PathOf(LedgerFilter filter, LedgerOrder? order = null, LedgerCursor? after = null)
    {
        ArgumentNullException.ThrowIfNull(filter);
        order ??= Order;
        return GiftPath.Ledger + filter.Query(("sort", order == LedgerOrder.Newest ? null : order.Key), ("after", after?.ToString()));
    }

    private Task<T> KeptAsync<T>(object key, Func<Task<T>> read) => kept.GetOrCreateAsync((nameof(Giving), key), entry =>
    {
        entry.AbsoluteExpirationRelativeToNow = KeptFor;
        return read();
    })!;

    private async Task<(IReadOnlyList<int> Years, IReadOnlyList<string> Currencies)> ChoicesAsync(CancellationToken cancellationToken)
    {
        // The kept sums of all together are few; a currency of one misread gift is still one that may be chosen.
        var sums = await db.LedgerSums.Where(sum => sum.Gifts > 0 && sum.Cause == LedgerSum.AnyCause && sum.Magnitude == LedgerSum.AnyMagnitude).GroupBy(sum => sum.Currency)
            .Select(group => new { Currency = group.Key, First = group.Min(sum => sum.Month), Last = group.Max(sum => sum.Month) }).ToListAsync(cancellationToken);
        if (sums.Count == 0)
            return ([], []);
        var (from, to) = (sums.Min(sum => sum.First), sums.Max(sum => sum.Last));
        return ([.. Enumerable.Range(from.Year, to.Year - from.Year + 1).Reverse()], [.. sums.Select(sum => sum.Currency).Where(code => code.Length > 0).Order(StringComparer.Ordinal)]);
    }
}
