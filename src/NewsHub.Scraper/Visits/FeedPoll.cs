using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsHub.Analysis.Feeds;
using NewsHub.Analysis.Urls;
using NewsHub.Data;
using NewsHub.Data.Articles;
using NewsHub.Data.Sources;
using NewsHub.Scraper.Fetching;

namespace NewsHub.Scraper.Visits;

/// <summary>Polls one feed with a conditional request and stores its new entries together with what the next poll has to send.</summary>
public sealed class FeedPoll(
    IDbContextFactory<NewsHubDb> databases, FetchJournal journal, IOptions<VisitOptions> options, TimeProvider clock, ILogger<FeedPoll> logger)
{
    /// <summary>Logged when a feed has been asked for.</summary>
    public const string PolledTemplate = "Polled {Source}: {Outcome}, {Added} new entries ({Feed})";

    /// <summary>Polls the feed. Whatever the publisher answers is written to the feed's row.</summary>
    /// <returns>When to try again, where the feed could not be had; null where it could.</returns>
    public async Task<DateTimeOffset?> RunAsync(int feedId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var feed = await db.Feeds.Include(feed => feed.Source).SingleAsync(feed => feed.Id == feedId, cancellationToken);
        var request = new FetchRequest(new Uri(feed.Url), feed.ETag, feed.LastModified, FetchKind.Feed);
        var outcome = await journal.FetchAsync(feed.SourceId, request, cancellationToken);

        // One transaction holds the entries and the validators: entries that were not stored are never answered with 304.
        var added = outcome is FetchOutcome.Fetched fetched ? await ReadAsync(db, feed, fetched, cancellationToken) : 0;
        await RememberAsync(db, feed, outcome, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        logger.LogInformation(PolledTemplate, feed.Source!.Name, feed.LastOutcome, added, feed.Url);
        return outcome is FetchOutcome.Fetched or FetchOutcome.NotModified && feed.Failures == 0 ? null : feed.NotBefore;
    }

    private async Task<int> ReadAsync(NewsHubDb db, Feed feed, FetchOutcome.Fetched fetched, CancellationToken cancellationToken)
    {
        var parsed = FeedParser.Parse(fetched.Body, fetched.ContentType, fetched.FinalUrl);
        if (FeedAnswer.Refusal(parsed, feed.Format, feed.IndexId is not null, new Uri(feed.Url), fetched.FinalUrl) is { } reason)
        {
            Fail(feed, reason);
            return 0;
        }

        (feed.Format, feed.ETag, feed.LastModified, feed.Failures) = (parsed.Format, fetched.ETag, fetched.LastModified, 0);
        feed.LastOutcome = FeedAnswer.Describe(parsed);
        feed.NotBefore = VisitSchedule.NotBefore(clock.GetUtcNow(), [fetched.FreshFor, parsed.TimeToLive], parsed.SkipHours, parsed.SkipDays);
        await MoveAsync(db, feed, fetched.PermanentUrl, cancellationToken);
        await FollowPartsAsync(db, feed, parsed.Parts, cancellationToken);
        return await StoreAsync(db, feed, parsed, cancellationToken);
    }

    /// <summary>A part stays where its index says that it is, and no two feeds are polled at one address.</summary>
    private static async Task MoveAsync(NewsHubDb db, Feed feed, Uri? permanent, CancellationToken cancellationToken)
    {
        if (feed.IndexId is null && permanent?.AbsoluteUri is { } address && !await db.Feeds.AnyAsync(other => other.Url == address, cancellationToken))
            feed.Url = address;
    }

    /// <summary>Makes the newest parts of a sitemap index feeds of the source, with validators of their own, and forgets those that are no more among them.</summary>
    private async Task FollowPartsAsync(NewsHubDb db, Feed index, IReadOnlyList<FeedPart> parts, CancellationToken cancellationToken)
    {
        var wanted = parts.OrderByDescending(part => part.Updated ?? DateTimeOffset.MinValue).Select(part => part.Url.AbsoluteUri)
            .Distinct().Take(options.Value.PartsPerIndex).ToList();
        var known = await db.Feeds.Where(feed => feed.IndexId == index.Id || wanted.Contains(feed.Url)).ToListAsync(cancellationToken);
        db.Feeds.RemoveRange(known.Where(feed => feed.IndexId == index.Id && !wanted.Contains(feed.Url)));
        db.Feeds.AddRange(wanted.Except(known.Select(feed => feed.Url)).Select(url => new Feed { SourceId = index.SourceId, IndexId = index.Id, Url = url }));
    }

    private async Task<int> StoreAsync(NewsHubDb db, Feed feed, ParsedFeed parsed, CancellationToken cancellationToken)
    {
        var entries = parsed.Entries.Where(entry => entry.Url is not null)
            .OrderByDescending(entry => entry.Published ?? entry.Updated ?? DateTimeOffset.MaxValue)
            .Take(options.Value.EntriesPerPoll)
            .DistinctBy(entry => UrlNormalizer.Key(entry.Url!))
            .ToDictionary(entry => UrlNormalizer.Key(entry.Url!));
        var known = await db.Entries.Where(entry => entry.SourceId == feed.SourceId && entries.Keys.Contains(entry.UrlKey))
            .ToDictionaryAsync(entry => entry.UrlKey, cancellationToken);

        foreach (var (key, entry) in entries)
            if (!known.TryGetValue(key, out var stored))
                db.Entries.Add(Entry(feed, key, entry));
            else if (entry.Updated?.ToUniversalTime() is { } updated && stored.UpdatedAt is { } before && updated > before)
            {
                stored.UpdatedAt = updated;
                stored.Reopen();
            }

        return entries.Count - known.Count;
    }

    private Entry Entry(Feed feed, string key, FeedEntry entry) => new()
    {
        SourceId = feed.SourceId,
        Guid = entry.Guid,
        Url = entry.Url!.AbsoluteUri,
        UrlKey = key,
        Title = entry.Title,
        PublishedAt = (entry.Published ?? entry.Updated)?.ToUniversalTime(),
        UpdatedAt = (entry.Updated ?? entry.Published)?.ToUniversalTime(),
        SeenAt = clock.GetUtcNow(),
    };

    private async Task RememberAsync(NewsHubDb db, Feed feed, FetchOutcome outcome, CancellationToken cancellationToken)
    {
        feed.LastPolledAt = clock.GetUtcNow();
        switch (outcome)
        {
            case FetchOutcome.Fetched:
                break;
            case FetchOutcome.NotModified unchanged:
                (feed.ETag, feed.LastModified) = (unchanged.ETag ?? feed.ETag, unchanged.LastModified ?? feed.LastModified);
                feed.Failures = 0;
                feed.LastOutcome = "not modified";
                feed.NotBefore = VisitSchedule.NotBefore(clock.GetUtcNow(), [unchanged.FreshFor], [], []);
                await MoveAsync(db, feed, unchanged.PermanentUrl, cancellationToken);
                break;
            case FetchOutcome.Throttled { RetryAfter: { } moment } throttled:
                feed.LastOutcome = throttled.Reason;
                feed.NotBefore = VisitSchedule.Believable(moment, clock.GetUtcNow());
                break;
            default:
                Fail(feed, FetchJournal.Describe(outcome));
                break;
        }
    }

    private void Fail(Feed feed, string reason)
    {
        feed.Failures++;
        feed.LastOutcome = reason;
        feed.NotBefore = clock.GetUtcNow() + VisitSchedule.BackOff(feed.Failures);
    }
}
