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
        db, $"select asked, to_jsonb(cell)::text from unnest($1) asked join {table} cell on {Match("cell", "asked")} where $2::jsonb is null", keys, cancellationToken);

    /// <inheritdoc/>
    public override async Task WriteAsync(NewsHubDb db, string key, JsonNode? value, CancellationToken cancellationToken)
    {
        await ExecuteAsync(db, $"delete from {table} where {Match(table, "($1)[1]")} and ($2::jsonb is null or true)", key, value, cancellationToken);
        if (value is not null)
            await ExecuteAsync(db, $"insert into {table} select * from jsonb_populate_record(null::{table}, $2) where $1 is not null", key, value, cancellationToken);
    }

    private string Match(string row, string name) =>
        string.Join(" and ", key.Select((part, place) => $"{row}.{part.Column} = split_part({name}, '{DeskCell.Separator}', {place + 1})::{part.Type}"));
}
