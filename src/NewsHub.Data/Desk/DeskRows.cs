using System.Text.Json.Nodes;

namespace NewsHub.Data.Desk;

/// <summary>A row that is there or not.</summary>
/// <param name="name">The kind's name.</param>
/// <param name="table">Its table.</param>
/// <param name="key">The columns of its key, with their types.</param>
internal sealed class DeskRows(string name, string table, params (string Column, string Type)[] key) : DeskCellKind(name)
{
    /// <inheritdoc/>
    public override Task<Dictionary<string, JsonNode?>> ReadAsync(NewsHubDb db, string[] keys, CancellationToken cancellationToken) => QueryAsync(
        db, $"select asked, to_jsonb(cell)::text from unnest($1) asked join {table} cell on {Match("cell", "asked")}", keys, cancellationToken);

    /// <inheritdoc/>
    public override Task WriteAsync(NewsHubDb db, string key, JsonNode? value, CancellationToken cancellationToken)
    {
        (string, object[]) delete = ($"delete from {table} where {Match(table, "$1")}", [key]);
        return ExecuteAsync(db, value is null ? [delete] : [delete, ($"insert into {table} select * from jsonb_populate_record(null::{table}, $1)", [Json(value)])], cancellationToken);
    }

    private string Match(string row, string name) =>
        string.Join(" and ", key.Select((part, place) => $"{row}.{part.Column} = split_part({name}, '{DeskCell.Separator}', {place + 1})::{part.Type}"));
}
