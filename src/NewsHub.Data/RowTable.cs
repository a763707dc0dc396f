using System.Collections;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace NewsHub.Data;

/// <summary>
/// How rows of an entity are written where tracking them would cost more than writing them (docs/adr/0007): statements for a <see cref="Batch"/>,
/// each the same for all rows of a kind, so that PostgreSQL keeps its plan. Columns, types and conversions are the model's.
/// </summary>
/// <typeparam name="T">An entity. Its key is set before it is written.</typeparam>
internal sealed class RowTable<T>
    where T : class
{
    private static readonly ConditionalWeakTable<IModel, RowTable<T>> Known = [];

    private readonly string name;
    private readonly Column[] columns;
    private readonly Column[] key;
    private readonly string insert;
    private readonly string delete;
    private readonly ConcurrentDictionary<string, RowUpdate<T>> updates = [];

    private RowTable(IModel model)
    {
        var entity = model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is no entity");
        name = entity.GetTableName()!;
        columns = [.. entity.GetProperties().Where(IsWritten).Select(property => new Column(property))];
        key = [.. entity.FindPrimaryKey()!.Properties.Select(property => new Column(property))];
        insert = $"insert into {name} ({string.Join(", ", columns.Select(column => column.Name))}) values ({string.Join(", ", columns.Index().Select(column => $"${column.Index + 1}"))})";
        delete = $"delete from {name} where {Matching(1)}";
    }

    /// <summary>The table of the model's entity.</summary>
    public static RowTable<T> Of(NewsHubDb db) => Known.GetValue(db.Model, model => new RowTable<T>(model));

    /// <summary>Adds a row.</summary>
    public (string Sql, object[] Values) Insert(T row) => (insert, [.. columns.Select(column => column.Parameter(row))]);

    /// <summary>Removes a row.</summary>
    public (string Sql, object[] Values) Delete(T row) => (delete, [.. key.Select(column => column.Parameter(row))]);

    /// <summary>How to write some columns of rows that are there.</summary>
    /// <param name="properties">Which, as the entity names them.</param>
    public RowUpdate<T> Updating(params IReadOnlyList<string> properties) => updates.GetOrAdd(string.Join(' ', properties), _ => Update(properties));

    private RowUpdate<T> Update(IReadOnlyList<string> properties)
    {
        Column[] set = [.. properties.Select(property => Array.Find(columns, column => column.Property == property) ?? throw new ArgumentException($"{name} has no column for {property}", nameof(properties)))];
        return new RowUpdate<T>(
            $"update {name} set {string.Join(", ", set.Index().Select(column => $"{column.Item.Name} = ${column.Index + 1}"))} where {Matching(set.Length + 1)}",
            [.. set.Select(column => (Func<T, object?>)column.Value)], [.. set.Concat(key).Select(column => (Func<T, NpgsqlParameter>)column.Parameter)]);
    }

    private string Matching(int first) => string.Join(" and ", key.Index().Select(column => $"{column.Item.Name} = ${first + column.Index}"));

    // What the database keeps itself is not written.
    private static bool IsWritten(IProperty property) => property.GetComputedColumnSql() is null && property.ValueGenerated is not ValueGenerated.OnAddOrUpdate;

    /// <summary>A column, as the model maps it.</summary>
    private sealed class Column(IProperty property)
    {
        private readonly string type = property.GetColumnType() is var given && given.StartsWith("character varying", StringComparison.Ordinal) ? "text" : given;

        /// <summary>The entity's own name for it.</summary>
        public string Property { get; } = property.Name;

        /// <summary>In SQL.</summary>
        public string Name { get; } = $"\"{property.GetColumnName()}\"";

        /// <summary>What is stored of a row.</summary>
        public object? Value(T row)
        {
            var value = property.GetGetter().GetClrValue(row);
            return property.GetTypeMapping().Converter is { } converter && value is not null ? converter.ConvertToProvider(value) : value;
        }

        /// <summary>The same with its type: a null without one would be another statement to PostgreSQL.</summary>
        public NpgsqlParameter Parameter(T row) => new() { Value = Value(row) ?? DBNull.Value, DataTypeName = type };
    }
}

/// <summary>How to write some columns of an entity's rows.</summary>
/// <typeparam name="T">The entity.</typeparam>
/// <param name="sql">The statement.</param>
/// <param name="values">What is stored of each column.</param>
/// <param name="parameters">The same as the statement takes it, and the key.</param>
internal sealed class RowUpdate<T>(string sql, IReadOnlyList<Func<T, object?>> values, IReadOnlyList<Func<T, NpgsqlParameter>> parameters)
{
    /// <summary>Writes a row.</summary>
    public (string Sql, object[] Values) Of(T row) => (sql, [.. parameters.Select(parameter => (object)parameter(row))]);

    /// <summary>The columns' values; lists among them are the row's own.</summary>
    public object?[] Values(T row) => [.. values.Select(value => value(row))];

    /// <summary>Whether two sets of values are the same.</summary>
    public static bool IsSame(object?[] one, object?[] other) => one.Zip(other).All(pair => pair switch
    {
        (string a, string b) => a == b,
        (IEnumerable a, IEnumerable b) => a.Cast<object?>().SequenceEqual(b.Cast<object?>()),
        _ => Equals(pair.First, pair.Second),
    });
}
