using Microsoft.EntityFrameworkCore;

namespace NewsHub.Data.Stories;

/// <summary>
/// One writer of stories at a time, over all processes: a PostgreSQL advisory lock that ends with the transaction.
/// Without it two processes could begin two stories for one event in the same moment.
/// </summary>
public static class StoryLock
{
    private const long Key = 0x4E65777348756201;

    /// <summary>The statement that waits for the lock.</summary>
    internal static readonly string Acquire = $"select pg_advisory_xact_lock({Key})";

    /// <summary>Goes with it where the statements that follow find a handful of rows by their keys, whatever their values: planning them anew costs more than it could save. Ends with the transaction.</summary>
    internal const string OnePlanForAll = "select set_config('plan_cache_mode', 'force_generic_plan', true)";

    /// <summary>Waits for the lock. Call it first in the transaction, after everything slow is done.</summary>
    public static Task AcquireAsync(NewsHubDb db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlRawAsync(Acquire, cancellationToken);
}
