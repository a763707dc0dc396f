using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsHub.Data;

namespace NewsHub.Web.Pages.Sources;

/// <summary>Every publisher that is followed.</summary>
public sealed class IndexModel(NewsHubDb db) : PageModel
{
    /// <summary>By name.</summary>
    public IReadOnlyList<SourceLine> Sources { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Sources = await db.Sources.OrderBy(source => source.Name).Select(source => new SourceLine(
            source.Id,
            source.Name,
            source.Enabled,
            source.LastVisitAt,
            source.Feeds.Count,
            source.Feeds.Count(feed => feed.Failures > 0),
            db.StoryMembers.Where(member => member.Article!.SourceId == source.Id && member.Story!.IsShown)
                .Select(member => member.StoryId).Distinct().Count())).ToListAsync(cancellationToken);
}

/// <summary>One publisher at a glance.</summary>
/// <param name="Id">The number in its address.</param>
/// <param name="Name">As readers know it.</param>
/// <param name="Enabled">Whether it is visited.</param>
/// <param name="LastVisitAt">When the last visit ended.</param>
/// <param name="Feeds">Number of its feeds.</param>
/// <param name="FailingFeeds">Number of those whose last poll failed.</param>
/// <param name="Stories">Number of shown stories that it reports.</param>
public sealed record SourceLine(int Id, string Name, bool Enabled, DateTimeOffset? LastVisitAt, int Feeds, int FailingFeeds, int Stories);
