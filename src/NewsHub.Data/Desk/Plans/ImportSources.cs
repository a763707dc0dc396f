using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Feeds;
using NewsHub.Data.Sources;

namespace NewsHub.Data.Desk.Plans;

/// <summary>Follows all feeds of a list that are not followed yet.</summary>
/// <param name="list">The feeds.</param>
public sealed class ImportSources(IReadOnlyList<OpmlSource> list) : DeskPlan
{
    /// <inheritdoc/>
    public override DeskActionKind Kind => DeskActionKind.SetSource;

    internal override async Task<string?> ApplyAsync(DeskWork work, CancellationToken cancellationToken)
    {
        var wanted = list.Select(source => source.FeedUrl.AbsoluteUri).Distinct().ToList();
        var known = await work.Db.Feeds.Where(feed => wanted.Contains(feed.Url)).Select(feed => feed.Url).ToListAsync(cancellationToken);
        if (wanted.Count == known.Count)
            return $"0 of {wanted.Count} feeds are new.";
        await SourceList.ImportAsync(work.Db, list, work.Now, cancellationToken);
        work.Db.ChangeTracker.Clear();
        var added = await work.Db.Sources.AsNoTracking().Where(source => source.Feeds.Any(feed => wanted.Contains(feed.Url) && !known.Contains(feed.Url))).ToListAsync(cancellationToken);

        // What they published in the meantime stays, so that undoing only pauses them.
        await work.WatchAsync(added.Select(source => DeskCell.Source(source.Id)), cancellationToken);
        foreach (var source in added)
            work.Began(DeskCell.Source(source.Id), new JsonObject { ["name"] = source.Name, ["enabled"] = false, ["fixed_interval"] = null, ["beat"] = source.Beat.ToString() });
        work.Summary = $"Imported a list: {wanted.Count - known.Count} of {wanted.Count} feeds are new and followed now";
        return null;
    }
}
