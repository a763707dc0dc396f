using Npgsql;

namespace NewsHub.Data.Search;

/// <summary>Runs a search's statements in one round trip, for no longer than a search may take.</summary>
internal static class SearchSession
{
    // A name with a letter or two wrong shares more of its trigrams than this ("otilie vane" and "ottilie vane": 0.6).
    private const string Alike = "0.42";

    // A reader waits no longer. The settings hold until the end of the batch, which is a transaction of its own.
    private const string Settings =
        $"select set_config('statement_timeout', '2000', true), set_config('jit', 'off', true), set_config('pg_trgm.similarity_threshold', '{Alike}', true), set_config('plan_cache_mode', $1, true)";

    /// <summary>Plans a statement with its values: how common a word is, is known only then.</summary>
    public const string PlannedAnew = "force_custom_plan";

    /// <summary>Plans a statement once for all values: it reads by keys, and planning takes longer than reading.</summary>
    public const string PlannedOnce = "force_generic_plan";

    /// <summary>The same for a look-up along an index by time: it stops as soon as it has enough, where collecting every hit first would not.</summary>
    public const string AlongTime = "select set_config('enable_bitmapscan', 'off', true), set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)";

    /// <summary>Sends statements and reads their answers.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="db">The store.</param>
    /// <param name="planning">How they are planned.</param>
    /// <param name="statements">With their values.</param>
    /// <param name="read">Reads the answers; it stands at the first of them.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What was read; null where the statements took too long.</returns>
    public static async Task<T?> ReadAsync<T>(
        NewsHubDb db, string planning, IEnumerable<(string Sql, object[] Values)> statements, Func<NpgsqlDataReader, Task<T>> read, CancellationToken cancellationToken) where T : class
    {
        try
        {
            await using var batch = await Batch.OpenAsync(db, cancellationToken);
            batch.Add(Settings, planning);
            foreach (var statement in statements)
                batch.Add(statement);
            await using var reader = await batch.ReadAsync(cancellationToken);
            await reader.NextResultAsync(cancellationToken);
            return await read(reader);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.QueryCanceled && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
