using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Feeds;

namespace NewsHub.Data.Sources;

/// <summary>Sources as OPML: read from a list, written to one.</summary>
public static class SourceList
{
    /// <summary>Adds the sources whose feeds are not followed yet; what is known stays as it is.</summary>
    /// <returns>How many were added.</returns>
    public static async Task<int> ImportAsync(NewsHubDb db, IEnumerable<OpmlSource> sources, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var wanted = sources.DistinctBy(source => source.FeedUrl).ToDictionary(source => source.FeedUrl.AbsoluteUri);
        var known = await db.Feeds.Where(feed => wanted.Keys.Contains(feed.Url)).Select(feed => feed.Url).ToListAsync(cancellationToken);
        foreach (var publisher in wanted.Where(pair => !known.Contains(pair.Key)).Select(pair => pair.Value).GroupBy(source => (source.Title, source.SiteUrl, source.Enabled)))
            db.Sources.Add(new Source
            {
                Name = publisher.Key.Title,
                SiteUrl = publisher.Key.SiteUrl?.AbsoluteUri,
                Enabled = publisher.Key.Enabled,
                CreatedAt = now,
                Feeds = [.. publisher.Select(source => new Feed { Url = source.FeedUrl.AbsoluteUri })],
            });
        await db.SaveChangesAsync(cancellationToken);
        return wanted.Count - known.Count;
    }

    /// <summary>Everything that is followed or paused, by name; what a sitemap index names is found again by following the index.</summary>
    public static async Task<IReadOnlyList<OpmlSource>> ExportAsync(NewsHubDb db, CancellationToken cancellationToken)
    {
        var feeds = await db.Feeds.AsNoTracking().Where(feed => feed.IndexId == null).Include(feed => feed.Source).OrderBy(feed => feed.Source!.Name).ThenBy(feed => feed.Id).ToListAsync(cancellationToken);
        return [.. feeds.Select(feed => new OpmlSource(
            feed.Source!.Name, new Uri(feed.Url), feed.Source.SiteUrl is { } site ? new Uri(site) : null, feed.Source.Enabled))];
    }
}
