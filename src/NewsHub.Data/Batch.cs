using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace NewsHub.Data;

/// <summary>
/// Several statements sent to PostgreSQL at once, over a context's connection and in its transaction: one round trip for all of them.
/// Each sees what was committed before it begins.
/// </summary>
internal sealed class Batch : IAsyncDisposable
{
    private readonly NewsHubDb db;
    private readonly NpgsqlBatch statements;

    private Batch(NewsHubDb db) =>
        (this.db, statements) = (db, new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction()));

    /// <summary>An empty batch on the context's connection, which stays open meanwhile.</summary>
    public static async Task<Batch> OpenAsync(NewsHubDb db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        return new Batch(db);
    }

    /// <summary>Whether there is nothing to send.</summary>
    public bool IsEmpty => statements.BatchCommands.Count == 0;

    /// <summary>Adds a statement.</summary>
    /// <param name="sql">With its values as $1, $2, …</param>
    /// <param name="value">The first value; its type says which PostgreSQL type it is, unless it is a parameter that says so itself.</param>
    /// <param name="others">The other values.</param>
    public Batch Add(string sql, object value, params object[] others) => Add((sql, [value, .. others]));

    /// <summary>Adds a statement without values.</summary>
    public Batch Add(string sql) => Add((sql, []));

    /// <summary>Adds a statement with its values.</summary>
    public Batch Add((string Sql, object[] Values) statement)
    {
        var command = new NpgsqlBatchCommand(statement.Sql);
        foreach (var value in statement.Values)
            command.Parameters.Add(value as NpgsqlParameter ?? new NpgsqlParameter { Value = value });
        statements.BatchCommands.Add(command);
        return this;
    }

    /// <summary>Adds statements with their values.</summary>
    public Batch Add(IEnumerable<(string Sql, object[] Values)> more)
    {
        foreach (var statement in more)
            Add(statement);
        return this;
    }

    /// <summary>Sends all; the answers come in their order.</summary>
    public Task<NpgsqlDataReader> ReadAsync(CancellationToken cancellationToken) => statements.ExecuteReaderAsync(cancellationToken);

    /// <summary>Sends all, and leaves the answers unread.</summary>
    public Task ExecuteAsync(CancellationToken cancellationToken) =>
        IsEmpty ? Task.CompletedTask : statements.ExecuteNonQueryAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await statements.DisposeAsync();
        await db.Database.CloseConnectionAsync();
    }
}
