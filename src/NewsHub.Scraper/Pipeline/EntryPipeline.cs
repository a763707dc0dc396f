using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsHub.Analysis;
using NewsHub.Analysis.Beat;
using NewsHub.Data;
using NewsHub.Data.Articles;
using NewsHub.Data.Donations;
using NewsHub.Scraper.Fetching;
using NewsHub.Scraper.Visits;

namespace NewsHub.Scraper.Pipeline;

/// <summary>Takes one entry the whole way: page, article, quotes, gifts, story.</summary>
public sealed class EntryPipeline(
    IDbContextFactory<NewsHubDb> databases, FetchJournal journal, IOptions<VisitOptions> options, BeatProfile beat, TimeProvider clock, ILogger<EntryPipeline> logger)
{
    /// <summary>Logged when a page has been read.</summary>
    public const string AnalysedTemplate = "Analysed {Title}: {Quotes} quotes, {Gifts} gifts, {Beat} the beat ({Url})";

    /// <summary>Logged when a known article says something else.</summary>
    public const string UpdatedTemplate = "Updated {Title} in story {StoryId} {Story}";

    /// <summary>Logged when an article joins a story.</summary>
    public const string JoinedTemplate = "Joined {Title} to story {StoryId} {Story}: {Reasons}";

    /// <summary>Logged when an article begins a story.</summary>
    public const string BeganTemplate = "Began story {StoryId} {Story}";

    /// <summary>Logged when an entry could not be fetched.</summary>
    public const string NotFetchedTemplate = "Not fetched {Url}: {Reason}, now {State}";

    /// <summary>Fetches, analyses and stores. Each end is written to the entry's row; only a broken database or cancellation throws.</summary>
    public async Task RunAsync(long entryId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var entry = await db.Entries.SingleAsync(entry => entry.Id == entryId, cancellationToken);
        var outcome = await journal.FetchAsync(entry.SourceId, new FetchRequest(new Uri(entry.Url), null, null, FetchKind.Page), cancellationToken);
        if (outcome is FetchOutcome.Fetched fetched)
            await ReadAsync(db, entry, fetched, cancellationToken);
        else
            await FailAsync(db, entry, outcome, cancellationToken);
    }

    private async Task ReadAsync(NewsHubDb db, Entry entry, FetchOutcome.Fetched fetched, CancellationToken cancellationToken)
    {
        var page = Page(entry, fetched);
        AnalyzedArticle analysis;
        try
        {
            analysis = ArticleAnalyzer.Analyze(fetched.Body, fetched.ContentType, fetched.FinalUrl, beat);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A bug of ours on a page of theirs: the page is kept for whoever mends it, and the visit goes on.
            logger.LogError(e, "Analysis of {Url} failed", entry.Url);
            await QuarantineAsync(db, entry, page, $"analysis failed: {e.GetType().Name}", cancellationToken);
            return;
        }

        if (analysis.Article.Text.Length == 0)
        {
            await QuarantineAsync(db, entry, page, "no article was found on the page", cancellationToken);
            return;
        }

        logger.LogInformation(AnalysedTemplate,
            analysis.Article.Title, analysis.Quotes.Count, analysis.Claims.Count, analysis.Beat.On ? "on" : "off", entry.Url);
        var stored = await new ArticleStore(db, clock).SaveAsync(page, analysis, ArticleAnalyzer.Version, cancellationToken);
        Report(analysis.Article.Title, stored);
        await LedgerFollower.FollowAsync(db, clock, cancellationToken);
    }

    private void Report(string title, StoredArticle stored)
    {
        switch (stored.Change)
        {
            case ArticleChange.None:
                logger.LogInformation("Unchanged {Title}", title);
                break;
            case ArticleChange.Updated:
                logger.LogInformation(UpdatedTemplate, title, stored.StoryId, stored.StoryHeadline);
                break;
            case ArticleChange.JoinedStory:
                logger.LogInformation(JoinedTemplate, title, stored.StoryId, stored.StoryHeadline, stored.Reasons);
                break;
            case ArticleChange.BeganStory:
                logger.LogInformation(BeganTemplate, stored.StoryId, stored.StoryHeadline);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static async Task QuarantineAsync(NewsHubDb db, Entry entry, Page page, string reason, CancellationToken cancellationToken)
    {
        db.Pages.Add(page);
        entry.Quarantine(reason);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task FailAsync(NewsHubDb db, Entry entry, FetchOutcome outcome, CancellationToken cancellationToken)
    {
        var (now, reason) = (clock.GetUtcNow(), FetchJournal.Describe(outcome));
        switch (outcome)
        {
            case FetchOutcome.Throttled { RetryAfter: { } moment }:
                entry.Wait(reason, VisitSchedule.Believable(moment, now));
                break;
            case FetchOutcome.Disallowed or FetchOutcome.Gone { StatusCode: 410 }:
                entry.Skip(reason);
                break;
            case FetchOutcome.Refused:
                entry.Quarantine(reason);
                break;
            case var _ when entry.Attempts + 1 >= options.Value.Attempts:
                entry.Quarantine(reason);
                break;
            default:
                // A page may be announced before it is there (404), and servers recover.
                entry.Postpone(reason, now + VisitSchedule.BackOff(entry.Attempts + 1));
                break;
        }

        await db.SaveChangesAsync(cancellationToken);
        logger.LogInformation(NotFetchedTemplate, entry.Url, reason, entry.State);
    }

    private Page Page(Entry entry, FetchOutcome.Fetched fetched) => new()
    {
        EntryId = entry.Id,
        FinalUrl = fetched.FinalUrl.AbsoluteUri,
        ContentType = fetched.ContentType,
        Body = Compress(fetched.Body),
        BodyHash = SHA256.HashData(fetched.Body),
        FetchedAt = clock.GetUtcNow(),
    };

    private static byte[] Compress(byte[] body)
    {
        using var buffer = new MemoryStream();
        using (var brotli = new BrotliStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
            brotli.Write(body);
        return buffer.ToArray();
    }
}
