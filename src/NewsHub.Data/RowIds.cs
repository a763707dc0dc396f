using Npgsql;

namespace NewsHub.Data;

/// <summary>
/// Ids taken from their sequences ahead of the rows, so that rows which name each other go to the database in one round trip.
/// </summary>
internal sealed class RowIds
{
    private const string Take =
        "select name, array(select nextval(pg_get_serial_sequence(name, 'id')) from generate_series(1, count)) from unnest($1, $2) wanted(name, count)";

    private readonly Dictionary<string, Queue<long>> left = [];

    /// <summary>Adds the statement that takes ids of tables.</summary>
    public static void Ask(Batch batch, IReadOnlyCollection<(string Table, int Count)> wanted) =>
        batch.Add(Take, wanted.Select(rows => rows.Table).ToArray(), wanted.Select(rows => rows.Count).ToArray());

    /// <summary>Reads the answer.</summary>
    public async Task ReadAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        while (await reader.ReadAsync(cancellationToken))
            foreach (var id in reader.GetFieldValue<long[]>(1))
                Of(reader.GetString(0)).Enqueue(id);
    }

    /// <summary>Takes what is missing to give ids to rows of some tables; asks the database only then.</summary>
    public async Task EnsureAsync(NewsHubDb db, IReadOnlyCollection<(string Table, int Count)> rows, CancellationToken cancellationToken)
    {
        var missing = rows.Select(wanted => (wanted.Table, Count: wanted.Count - Of(wanted.Table).Count)).Where(wanted => wanted.Count > 0).ToList();
        if (missing.Count == 0)
            return;
        await using var batch = await Batch.OpenAsync(db, cancellationToken);
        Ask(batch, missing);
        await using var reader = await batch.ReadAsync(cancellationToken);
        await ReadAsync(reader, cancellationToken);
    }

    /// <summary>The next id of a table; one was taken.</summary>
    public long Next(string table) => Of(table).Dequeue();

    private Queue<long> Of(string table) => left.TryGetValue(table, out var ids) ? ids : left[table] = new();
}
