using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Robots;
using NewsHub.Data;
using NewsHub.Scraper.Fetching;

namespace NewsHub.Scraper.Visits;

/// <summary>What each site allows: fetched once, kept in PostgreSQL for all scrapers, parsed once per process.</summary>
public sealed class RobotsCache(IDbContextFactory<NewsHubDb> databases, WebFetcher fetcher, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, (RobotsRules Rules, DateTimeOffset ExpiresAt)> _parsed = new(StringComparer.Ordinal);

    /// <summary>The rules for an address's site, fetched through <paramref name="gate"/> when nobody has them.</summary>
    public async ValueTask<RobotsRules> RulesAsync(Uri url, IFetchGate gate, CancellationToken cancellationToken)
    {
        var origin = url.GetLeftPart(UriPartial.Authority);
        if (_parsed.TryGetValue(origin, out var cached) && cached.ExpiresAt > clock.GetUtcNow())
            return cached.Rules;
        var (rules, expiresAt) = await StoredAsync(origin, cancellationToken) ?? await FetchAsync(origin, gate, cancellationToken);
        _parsed[origin] = (rules, expiresAt);
        return rules;
    }

    private async Task<(RobotsRules, DateTimeOffset)?> StoredAsync(string origin, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var file = await db.RobotsFiles.AsNoTracking().SingleOrDefaultAsync(file => file.Origin == origin && file.ExpiresAt > now, cancellationToken);
        return file switch
        {
            null => null,
            { Body: { } body } => (RobotsRules.Parse(body), file.ExpiresAt),
            _ => (file.AllowsAll ? RobotsRules.AllowAll : RobotsRules.DisallowAll, file.ExpiresAt),
        };
    }

    private async Task<(RobotsRules, DateTimeOffset)> FetchAsync(string origin, IFetchGate gate, CancellationToken cancellationToken)
    {
        var outcome = await fetcher.FetchAsync(new FetchRequest(new Uri($"{origin}/robots.txt"), null, null, FetchKind.Robots), gate, cancellationToken);
        var now = clock.GetUtcNow();
        var decision = RobotsPolicy.Decide(outcome, now);
        var (allowsAll, expiresAt) = (decision.Body is null && decision.Rules == RobotsRules.AllowAll, now + decision.KeepFor);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into robots_files (origin, body, allows_all, expires_at) values ({origin}, {decision.Body}, {allowsAll}, {expiresAt})
            on conflict (origin) do update set body = excluded.body, allows_all = excluded.allows_all, expires_at = excluded.expires_at
            """, cancellationToken);
        return (decision.Rules, expiresAt);
    }
}
