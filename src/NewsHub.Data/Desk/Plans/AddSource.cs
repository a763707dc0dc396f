using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Feeds;
using NewsHub.Data.Sources;

namespace NewsHub.Data.Desk.Plans;

/// <summary>Follows a feed that is not followed yet.</summary>
/// <param name="found">The feed.</param>
public sealed class AddSource(OpmlSource found) : DeskPlan
{
    /// <inheritdoc/>
    public override DeskActionKind Kind => DeskActionKind.SetSource;

    internal override async Task<string?> ApplyAsync(DeskWork work, CancellationToken cancellationToken)
    {
        if (await SourceList.ImportAsync(work.Db, [found], work.Now, cancellationToken) == 0)
            return "That feed is followed already.";
        work.Db.ChangeTracker.Clear();
        var added = await work.Db.Feeds.Where(feed => feed.Url == found.FeedUrl.AbsoluteUri).Select(feed => feed.SourceId).SingleAsync(cancellationToken);

        // What it published in the meantime stays, so that undoing only pauses it.
        await work.WatchAsync([DeskCell.Source(added)], cancellationToken);
        work.Began(DeskCell.Source(added), new JsonObject { ["name"] = found.Title, ["enabled"] = false, ["fixed_interval"] = null, ["beat"] = nameof(SourceBeat.Judged) });
        work.Summary = $"Follows {found.Title}";
        return null;
    }
}
