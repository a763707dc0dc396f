using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace NewsHub.Data;

/// <summary>Names tables, columns, keys and indexes as PostgreSQL does, so that SQL written by hand needs no quotes.</summary>
internal static partial class SnakeCase
{
    /// <summary>Renames everything in the model.</summary>
    public static void Apply(ModelBuilder modelBuilder)
    {
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(entity => !entity.IsMappedToJson()))
        {
            entity.SetTableName(Of(entity.GetTableName()!));
            foreach (var property in entity.GetProperties())
                property.SetColumnName(Of(property.GetColumnName()));
            foreach (var key in entity.GetKeys())
                key.SetName(Of(key.GetName()!));
            foreach (var foreignKey in entity.GetForeignKeys())
                foreignKey.SetConstraintName(Of(foreignKey.GetConstraintName()!));
            foreach (var index in entity.GetIndexes())
                index.SetDatabaseName(Of(index.GetDatabaseName()!));
        }
    }

    private static string Of(string name) => WordStart().Replace(name, "_").ToLowerInvariant();

    // "ETag" is one word of its own: e_tag would be no one's guess, so a capital starts a word only after a small letter or digit.
    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex WordStart();
}
