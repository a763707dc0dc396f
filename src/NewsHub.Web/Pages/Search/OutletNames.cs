using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using NewsHub.Data;
using NewsHub.Web.Pages.Shared;

namespace NewsHub.Web.Pages.Search;

/// <summary>The publishers that a search may be narrowed to. There are hundreds, and a new one can wait: they are read once in a while, not for each search.</summary>
public sealed class OutletNames(NewsHubDb db, IMemoryCache cache)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    /// <summary>All of them, by name.</summary>
    public async Task<IReadOnlyList<OutletName>> ReadAsync(CancellationToken cancellationToken) =>
        (await cache.GetOrCreateAsync(typeof(OutletNames), async entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = Kept;
            return await db.Sources.OrderBy(source => source.Name).Select(source => new OutletName(source.Id, source.Name)).ToListAsync(cancellationToken);
        }))!;
}

/// <summary>A publisher.</summary>
/// <param name="Id">The number in its address.</param>
/// <param name="Name">As readers know it.</param>
public sealed record OutletName(int Id, string Name);

/// <summary>Publishers to choose from.</summary>
/// <param name="outlets">All of them.</param>
/// <param name="chosen">The number of the one that is chosen.</param>
internal sealed class OutletOptions(IReadOnlyList<OutletName> outlets, int? chosen) : PagePart
{
    /// <inheritdoc/>
    protected override void Write(Markup page)
    {
        foreach (var outlet in outlets)
            page.Add($"<option value=\"{outlet.Id}\"{new HtmlAttribute("selected", outlet.Id == chosen ? "" : null)}>{outlet.Name}</option>");
    }
}
