using System.Text.Json.Nodes;
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

    /// <summary>Reads rows of a key and a JSON text; <c>$1</c> is the keys. Names of tables and columns come from <see cref="DeskCells"/> alone; all that comes from outside is a parameter.</summary>
    protected static async Task<Dictionary<string, JsonNode?>> QueryAsync(NewsHubDb db, string sql, string[] keys, CancellationToken cancellationToken)
    {
        await using var batch = await Batch.OpenAsync(db, cancellationToken);
        await using var reader = await batch.Add(sql, keys).ReadAsync(cancellationToken);
        var values = keys.ToDictionary(key => key, JsonNode? (_) => null, StringComparer.Ordinal);
        foreach (var (key, json) in await reader.ListAsync(row => (row.GetString(0), row.GetString(1)), cancellationToken))
            values[key] = JsonNode.Parse(json);
        return values;
    }

    /// <summary>Runs statements, with their values.</summary>
    protected static async Task ExecuteAsync(NewsHubDb db, IEnumerable<(string Sql, object[] Values)> statements, CancellationToken cancellationToken)
    {
        await using var batch = await Batch.OpenAsync(db, cancellationToken);
        await batch.Add(statements).ExecuteAsync(cancellationToken);
    }

    /// <summary>A value as a statement takes it.</summary>
    protected static NpgsqlParameter Json(JsonNode value) => new() { Value = value.ToJsonString(), NpgsqlDbType = NpgsqlDbType.Jsonb };
}
