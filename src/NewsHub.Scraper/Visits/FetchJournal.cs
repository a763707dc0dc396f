using Microsoft.EntityFrameworkCore;
using NewsHub.Data;
using NewsHub.Data.Sources;
using NewsHub.Scraper.Fetching;

namespace NewsHub.Scraper.Visits;

/// <summary>Fetches for a source and writes down how it went; a host that asks for time gets it from every scraper.</summary>
public sealed class FetchJournal(IDbContextFactory<NewsHubDb> databases, WebFetcher fetcher, PoliteGate gate, HostSlots slots, TimeProvider clock)
{
    /// <summary>Fetches politely and logs the attempt.</summary>
    public async Task<FetchOutcome> FetchAsync(int sourceId, FetchRequest request, CancellationToken cancellationToken)
    {
        var (at, started) = (clock.GetUtcNow(), clock.GetTimestamp());
        var outcome = await fetcher.FetchAsync(request, gate, cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.FetchEvents.Add(new FetchEvent
        {
            SourceId = sourceId,
            Url = request.Url.AbsoluteUri,
            At = at,
            Outcome = outcome.Name,
            Detail = Describe(outcome),
            Bytes = (outcome as FetchOutcome.Fetched)?.Body.Length,
            Duration = clock.GetElapsedTime(started),
        });
        await db.SaveChangesAsync(cancellationToken);
        if (outcome is FetchOutcome.Throttled { RetryAfter: { } moment })
            await slots.HoldAsync(request.Url.Authority, VisitSchedule.Believable(moment, at), cancellationToken);
        return outcome;
    }

    /// <summary>The outcome in one phrase for the desk.</summary>
    public static string Describe(FetchOutcome outcome) => outcome.Detail ?? $"HTTP {outcome.Status}";
}
