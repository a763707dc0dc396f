using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsHub.Data;
using NewsHub.Data.Articles;
using NewsHub.Scraper.Pipeline;

namespace NewsHub.Scraper.Visits;

/// <summary>
/// One call on one source: poll its due feeds, then fetch, analyse and assign what is pending, one by one.
/// Every step can be done again, so a visit that was cut off anywhere is finished by the next one.
/// </summary>
public sealed class Visit(
    IDbContextFactory<NewsHubDb> databases, FeedPoll poll, EntryPipeline pipeline, IOptions<VisitOptions> options, TimeProvider clock, ILogger<Visit> logger)
{
    // Enough to see a rhythm, few enough to follow a change of it within a day or two.
    private const int ArticlesInRhythm = 20;

    /// <summary>Visits the source.</summary>
    /// <returns>When to come again; null when the source is not followed any more.</returns>
    public async Task<DateTimeOffset?> RunAsync(int sourceId, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var retry = await PollAsync(sourceId, cancellationToken);
        var entries = await DueEntriesAsync(sourceId, cancellationToken);
        foreach (var entry in entries)
            await pipeline.RunAsync(entry, cancellationToken);
        var next = await EndAsync(sourceId, retry, cancellationToken);
        logger.LogInformation("Visited source {SourceId}: {Pages} pages in {Elapsed}, next visit {Next:u}", sourceId, entries.Count, clock.GetElapsedTime(started), next);
        return next;
    }

    /// <summary>Polls each due feed once; a sitemap index that is polled names parts, which are due at once.</summary>
    /// <returns>The earliest moment at which one that failed may be tried again; null when none did.</returns>
    private async Task<DateTimeOffset?> PollAsync(int sourceId, CancellationToken cancellationToken)
    {
        var polled = new List<int>();
        DateTimeOffset? retry = null;
        while (await NextDueFeedAsync(sourceId, polled, cancellationToken) is { } feed)
        {
            polled.Add(feed);
            if (await poll.RunAsync(feed, cancellationToken) is { } again && !(again >= retry))
                retry = again;
        }

        return retry;
    }

    private async Task<int?> NextDueFeedAsync(int sourceId, List<int> polled, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        return await db.Feeds
            .Where(feed => feed.SourceId == sourceId && feed.Source!.Enabled && (feed.NotBefore == null || feed.NotBefore <= now) && !polled.Contains(feed.Id))
            .OrderBy(feed => feed.Id).Select(feed => (int?)feed.Id).FirstOrDefaultAsync(cancellationToken);
    }

    // Oldest first: a story then begins with the outlet that was first.
    private async Task<List<long>> DueEntriesAsync(int sourceId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await Due(db, sourceId).OrderBy(entry => entry.PublishedAt ?? entry.SeenAt).ThenBy(entry => entry.Id)
            .Take(options.Value.PagesPerVisit).Select(entry => entry.Id).ToListAsync(cancellationToken);
    }

    private IQueryable<Entry> Due(NewsHubDb db, int sourceId)
    {
        var now = clock.GetUtcNow();
        return db.Entries.Where(entry => entry.SourceId == sourceId && entry.State == EntryState.Pending && (entry.NotBefore == null || entry.NotBefore <= now));
    }

    private async Task<DateTimeOffset?> EndAsync(int sourceId, DateTimeOffset? retry, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var source = await db.Sources.SingleAsync(source => source.Id == sourceId, cancellationToken);
        var now = clock.GetUtcNow();
        var published = await db.Articles.Where(article => article.SourceId == sourceId)
            .OrderByDescending(article => article.PublishedAt).Take(ArticlesInRhythm).Select(article => article.PublishedAt).ToListAsync(cancellationToken);
        source.VisitInterval = source.FixedInterval ?? VisitSchedule.Interval(published, now, options.Value);
        (source.LastVisitAt, source.VisitAskedAt) = (now, source.VisitAskedAt > now ? source.VisitAskedAt : null);

        // Pages left over or postponed are not kept waiting for the feed's rhythm, nor is a feed that could not be had: the network may be back in a minute.
        var pending = await db.Entries.AnyAsync(entry => entry.SourceId == sourceId && entry.State == EntryState.Pending, cancellationToken);
        var next = now + (pending ? options.Value.ShortestInterval : source.VisitInterval);
        source.NextVisitAt = !source.Enabled ? null : retry < next ? retry : next;
        await db.SaveChangesAsync(cancellationToken);
        return source.NextVisitAt;
    }
}
