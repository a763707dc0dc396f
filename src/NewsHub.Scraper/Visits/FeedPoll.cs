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
    public async Task RunAsync(int feedId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var feed = await db.Feeds.Include(feed => feed.Source).SingleAsync(feed => feed.Id == feedId, cancellationToken);
        var request = new FetchRequest(new Uri(feed.Url), feed.ETag, feed.LastModified, FetchKind.Feed);
        var outcome = await journal.FetchAsync(feed.SourceId, request, cancellationToken);

        // One transaction holds the entries and the validators: entries that were not stored are never answered with 304.
        var added = outcome is FetchOutcome.Fetched fetched ? await ReadAsync(db, feed, fetched, cancellationToken) : 0;
        Remember(feed, outcome);
        await db.SaveChangesAsync(cancellationToken);
        logger.LogInformation(PolledTemplate, feed.Source!.Name, feed.LastOutcome, added, feed.Url);
    }

    private async Task<int> ReadAsync(NewsHubDb db, Feed feed, FetchOutcome.Fetched fetched, CancellationToken cancellationToken)
    {
        var parsed = FeedParser.Parse(fetched.Body, fetched.ContentType, fetched.FinalUrl);
        if (parsed.Format is FeedFormat.Unknown or FeedFormat.Listing)
        {
            // A consent or error page in a feed's place has headline links, too: none of them is an entry.
            Fail(feed, parsed.Format is FeedFormat.Listing ? "a web page came instead of a feed" : "what came is no feed");
            return 0;
        }

        (feed.ETag, feed.LastModified) = (fetched.ETag, fetched.LastModified);
        feed.Url = (fetched.PermanentUrl ?? new Uri(feed.Url)).AbsoluteUri;
        feed.Failures = 0;
        feed.LastOutcome = parsed.Problems.Count == 0
            ? $"{parsed.Entries.Count} entries"
            : $"{parsed.Entries.Count} entries, {parsed.Problems.Count} problems: {parsed.Problems[0]}";
        feed.NotBefore = VisitSchedule.NotBefore(clock.GetUtcNow(), [fetched.FreshFor, parsed.TimeToLive], parsed.SkipHours, parsed.SkipDays);
        return await StoreAsync(db, feed, parsed, cancellationToken);
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

    private void Remember(Feed feed, FetchOutcome outcome)
    {
        feed.LastPolledAt = clock.GetUtcNow();
        switch (outcome)
        {
            case FetchOutcome.Fetched:
                break;
            case FetchOutcome.NotModified unchanged:
                (feed.ETag, feed.LastModified) = (unchanged.ETag ?? feed.ETag, unchanged.LastModified ?? feed.LastModified);
                feed.Url = (unchanged.PermanentUrl ?? new Uri(feed.Url)).AbsoluteUri;
                feed.Failures = 0;
                feed.LastOutcome = "not modified";
                feed.NotBefore = VisitSchedule.NotBefore(clock.GetUtcNow(), [unchanged.FreshFor], [], []);
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
