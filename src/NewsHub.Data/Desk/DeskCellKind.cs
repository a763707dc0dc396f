using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace NewsHub.Data.Desk;

/// <summary>How cells of one kind are read and written. Values are JSON, as PostgreSQL makes it of rows; null is a row that is not there.</summary>
/// <param name="name">The first part of the cells' names.</param>
internal abstract class DeskCellKind(string name)
{
    /// <summary>The first part of the cells' names.</summary>
    public string Name => name;

    /// <summary>Follows from other cells, or is changed by runs of the machine, too: brought back as far as it still fits, and no action depends on it.</summary>
    public bool IsLoose { get; init; }

    /// <summary>The present values.</summary>
    public abstract Task<Dictionary<string, JsonNode?>> ReadAsync(NewsHubDb db, string[] keys, CancellationToken cancellationToken);

    /// <summary>Writes one value.</summary>
    public abstract Task WriteAsync(NewsHubDb db, string key, JsonNode? value, CancellationToken cancellationToken);

    /// <summary>Reads rows of a key and a JSON text; <c>$1</c> is the keys, <c>$2</c> is null.</summary>
    protected static async Task<Dictionary<string, JsonNode?>> QueryAsync(NewsHubDb db, string sql, string[] keys, CancellationToken cancellationToken)
    {
        await using var command = Command(db, sql, keys, null);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var values = keys.ToDictionary(key => key, JsonNode? (_) => null, StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
            values[reader.GetString(0)] = JsonNode.Parse(reader.GetString(1));
        return values;
    }

    /// <summary>Runs a statement; <c>$1</c> is the keys, <c>$2</c> the value.</summary>
    protected static async Task ExecuteAsync(NewsHubDb db, string sql, string key, JsonNode? value, CancellationToken cancellationToken)
    {
        await using var command = Command(db, sql, [key], value);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    // Names of tables and columns come from DeskCells alone; all that comes from outside is a parameter.
    private static NpgsqlCommand Command(NewsHubDb db, string sql, string[] keys, JsonNode? value) => new(sql, (NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction())
    {
        Parameters =
        {
            new NpgsqlParameter { Value = keys, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text },
            new NpgsqlParameter { Value = (object?)value?.ToJsonString() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Jsonb },
        },
    };
}
