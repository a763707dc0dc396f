using System.Text.Json.Nodes;

namespace NewsHub.Data.Desk;

/// <summary>Some columns of a row that is always there.</summary>
/// <param name="name">The kind's name.</param>
/// <param name="table">The row's table.</param>
/// <param name="id">Its numeric key.</param>
/// <param name="columns">Those that belong to the cell.</param>
internal sealed class DeskColumns(string name, string table, string id, params string[] columns) : DeskCellKind(name)
{
    /// <inheritdoc/>
    public override Task<Dictionary<string, JsonNode?>> ReadAsync(NewsHubDb db, string[] keys, CancellationToken cancellationToken) => QueryAsync(
        db,
        $"select asked, jsonb_build_object({string.Join(", ", columns.Select(column => $"'{column}', cell.{column}"))})::text from unnest($1) asked join {table} cell on cell.{id} = asked::bigint",
        keys, cancellationToken);

    /// <inheritdoc/>
    public override Task WriteAsync(NewsHubDb db, string key, JsonNode? value, CancellationToken cancellationToken) => value is null ? Task.CompletedTask : ExecuteAsync(
        db,
        [($"update {table} set {string.Join(", ", columns.Select(column => $"{column} = fresh.{column}"))} from jsonb_populate_record(null::{table}, $2) fresh where {table}.{id} = $1::bigint", [key, Json(value)])],
        cancellationToken);
}
