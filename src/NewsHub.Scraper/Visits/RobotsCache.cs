using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Robots;
using NewsHub.Data;
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
        var rules = await StoredAsync(origin, cancellationToken) ?? await FetchAsync(origin, gate, cancellationToken);
        _parsed[origin] = rules;
        return rules;
    }

    private async Task<SiteRules?> StoredAsync(string origin, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var file = await db.RobotsFiles.AsNoTracking().SingleOrDefaultAsync(file => file.Origin == origin && file.ExpiresAt > now, cancellationToken);
        return file switch
        {
            null => null,
            { Body: { } body } => new SiteRules(RobotsRules.Parse(body), file.ExpiresAt, false),
            _ => new SiteRules(file.AllowsAll ? RobotsRules.AllowAll : RobotsRules.DisallowAll, file.ExpiresAt, !file.AllowsAll),
        };
    }

    private async Task<SiteRules> FetchAsync(string origin, IFetchGate gate, CancellationToken cancellationToken)
    {
        var outcome = await fetcher.FetchAsync(new FetchRequest(new Uri($"{origin}/robots.txt"), null, null, FetchKind.Robots), gate, cancellationToken);
        var now = clock.GetUtcNow();

        // Held back by our own gate, the file was never asked for: nothing is known, and nothing is written down for the others.
        if (outcome is FetchOutcome.Throttled { StatusCode: null, RetryAfter: { } turn })
            return new SiteRules(RobotsRules.DisallowAll, turn, true);
        var decision = RobotsPolicy.Decide(outcome, now);
        var rules = new SiteRules(decision.Rules, now + decision.KeepFor, decision.Body is null && !decision.AllowsAll);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into robots_files (origin, body, allows_all, expires_at) values ({origin}, {decision.Body}, {decision.AllowsAll}, {rules.ExpiresAt})
            on conflict (origin) do update set body = excluded.body, allows_all = excluded.allows_all, expires_at = excluded.expires_at
            """, cancellationToken);
        return rules;
    }
}

/// <summary>What a site allows.</summary>
/// <param name="Rules">By its robots.txt.</param>
/// <param name="ExpiresAt">When they have to be asked for again.</param>
/// <param name="IsUnreachable">The file could not be had, so that nothing may be fetched until <paramref name="ExpiresAt"/> (RFC 9309 §2.3.1.4).</param>
public sealed record SiteRules(RobotsRules Rules, DateTimeOffset ExpiresAt, bool IsUnreachable);
