using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Robots;
using NewsHub.Data;
using NewsHub.Data.Sources;
using NewsHub.Scraper.Fetching;

namespace NewsHub.Scraper.Visits;

/// <summary>What each site allows: fetched once, kept in PostgreSQL for all scrapers, parsed once per process.</summary>
public sealed class RobotsCache(IDbContextFactory<NewsHubDb> databases, WebFetcher fetcher, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, SiteRules> _parsed = new(StringComparer.Ordinal);

    /// <summary>The rules for an address's site, fetched through <paramref name="gate"/> when nobody has them.</summary>
    public async ValueTask<SiteRules> RulesAsync(Uri url, IFetchGate gate, CancellationToken cancellationToken)
    {
        var origin = url.GetLeftPart(UriPartial.Authority);
        if (_parsed.TryGetValue(origin, out var cached) && cached.ExpiresAt > clock.GetUtcNow())
            return cached;
        var file = await StoredAsync(origin, cancellationToken);
        var rules = file?.ExpiresAt > clock.GetUtcNow() ? Rules(file) : await FetchAsync(origin, file, gate, cancellationToken);
        _parsed[origin] = rules;
        return rules;
    }

    private static SiteRules Rules(RobotsFile file) => file.Body is { } body
        ? new SiteRules(RobotsRules.Parse(body), file.ExpiresAt, false)
        : new SiteRules(file.AllowsAll ? RobotsRules.AllowAll : RobotsRules.DisallowAll, file.ExpiresAt, !file.AllowsAll);

    private async Task<RobotsFile?> StoredAsync(string origin, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.RobotsFiles.AsNoTracking().SingleOrDefaultAsync(file => file.Origin == origin, cancellationToken);
    }

    private async Task<SiteRules> FetchAsync(string origin, RobotsFile? last, IFetchGate gate, CancellationToken cancellationToken)
    {
        var outcome = await fetcher.FetchAsync(new FetchRequest(new Uri($"{origin}/robots.txt"), null, null, FetchKind.Robots), gate, cancellationToken);
        var now = clock.GetUtcNow();

        // Held back by our own gate, the file was never asked for: nothing is known, and nothing is written down for the others.
        if (outcome is FetchOutcome.Throttled { StatusCode: null, RetryAfter: { } turn })
            return new SiteRules(RobotsRules.DisallowAll, turn, true);
        var file = Next(origin, last, RobotsPolicy.Decide(outcome, now, last?.Failures ?? 0), now);
        await SaveAsync(file, cancellationToken);
        return Rules(file);
    }

    /// <summary>What is known from now on; while the file cannot be had, its last copy stands in for it for a while (RFC 9309 §2.4).</summary>
    private static RobotsFile Next(string origin, RobotsFile? last, RobotsDecision decision, DateTimeOffset now)
    {
        var expiry = now + decision.KeepFor;
        if (!decision.IsUnreachable)
            return new RobotsFile { Origin = origin, Body = decision.Body, AllowsAll = decision.AllowsAll, ExpiresAt = expiry, UsableUntil = decision.Body is null ? null : expiry + RobotsPolicy.StandIn };
        var copy = last?.UsableUntil > now ? last : null;
        return new RobotsFile { Origin = origin, Body = copy?.Body, ExpiresAt = expiry, Failures = (last?.Failures ?? 0) + 1, UsableUntil = copy?.UsableUntil };
    }

    private async Task SaveAsync(RobotsFile file, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into robots_files (origin, body, allows_all, expires_at, failures, usable_until)
            values ({file.Origin}, {file.Body}, {file.AllowsAll}, {file.ExpiresAt}, {file.Failures}, {file.UsableUntil})
            on conflict (origin) do update set body = excluded.body, allows_all = excluded.allows_all, expires_at = excluded.expires_at,
                failures = excluded.failures, usable_until = excluded.usable_until
            """, cancellationToken);
    }
}

/// <summary>What a site allows.</summary>
/// <param name="Rules">By its robots.txt.</param>
/// <param name="ExpiresAt">When they have to be asked for again.</param>
/// <param name="IsUnreachable">The file could not be had, so that nothing may be fetched until <paramref name="ExpiresAt"/> (RFC 9309 §2.3.1.4).</param>
public sealed record SiteRules(RobotsRules Rules, DateTimeOffset ExpiresAt, bool IsUnreachable);
