using Microsoft.EntityFrameworkCore;
using NewsHub.Data;

namespace NewsHub.Scraper.Visits;

/// <summary>Reserves turns at hosts in PostgreSQL, so that all scrapers together are as polite as one.</summary>
public sealed class HostSlots(IDbContextFactory<NewsHubDb> databases, TimeProvider clock)
{
    /// <summary>Reserves the next turn, unless it is too far away.</summary>
    /// <param name="host">Host and port.</param>
    /// <param name="delay">Between this turn and the next.</param>
    /// <param name="longestWait">A turn farther away than this is not reserved.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The moment of the turn, and whether it is reserved.</returns>
    public async Task<(DateTimeOffset At, bool IsReserved)> ReserveAsync(string host, TimeSpan delay, TimeSpan longestWait, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var reserved = await db.Database.SqlQuery<DateTimeOffset>(
            $"""
            insert into host_slots (host, next_at) values ({host}, {now + delay})
            on conflict (host) do update set next_at = greatest(host_slots.next_at, {now}) + {delay}
            where host_slots.next_at <= {now + longestWait}
            returning next_at - {delay} as "Value"
            """).ToListAsync(cancellationToken);
        return reserved is [var turn]
            ? (turn, true)
            : (await db.HostSlots.Where(slot => slot.Host == host).Select(slot => slot.NextAt).SingleAsync(cancellationToken), false);
    }

    /// <summary>Leaves a host alone until a moment, because it asked for it.</summary>
    public async Task HoldAsync(string host, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into host_slots (host, next_at) values ({host}, {until})
            on conflict (host) do update set next_at = greatest(host_slots.next_at, {until})
            """, cancellationToken);
    }
}
