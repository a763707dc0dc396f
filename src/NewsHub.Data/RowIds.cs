using Npgsql;

namespace NewsHub.Data;

/// <summary>
/// Ids taken from their sequences ahead of the rows, so that rows which name each other go to the database in one round trip.
/// Where none is left the database gives the row its id, as it does everywhere else.
/// </summary>
internal sealed class RowIds
{
    /// <summary>The statement that takes $2 ids of each table $1.</summary>
    public const string Take =
        "select name, array(select nextval(pg_get_serial_sequence(name, 'id')) from generate_series(1, count)) from unnest($1, $2) wanted(name, count)";

    private readonly Dictionary<string, Queue<long>> left = [];

    /// <summary>None: every row is given its id by the database.</summary>
    public static RowIds None { get; } = new();

    /// <summary>Reads the answer to <see cref="Take"/>.</summary>
    public static async Task<RowIds> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var ids = new RowIds();
        while (await reader.ReadAsync(cancellationToken))
            ids.left[reader.GetString(0)] = new Queue<long>(reader.GetFieldValue<long[]>(1));
        return ids;
    }

    /// <summary>The next id of a table; 0, which EF Core leaves to the database, where none is left.</summary>
    public long Next(string table) => left.TryGetValue(table, out var ids) && ids.TryDequeue(out var id) ? id : 0;
}
