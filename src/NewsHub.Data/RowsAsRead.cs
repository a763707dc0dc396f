namespace NewsHub.Data;

/// <summary>Rows of an entity as they were read, so that only those are written that have become others. The lists of a row are replaced, never changed.</summary>
/// <typeparam name="T">The entity.</typeparam>
/// <param name="table">Its table.</param>
/// <param name="update">The columns that may become others.</param>
internal sealed class RowsAsRead<T>(RowTable<T> table, RowUpdate<T> update)
    where T : class
{
    private readonly Dictionary<T, object?[]> known = new(ReferenceEqualityComparer.Instance);

    /// <summary>Remembers a row that was read.</summary>
    public T Keep(T row)
    {
        known[row] = update.Values(row);
        return row;
    }

    /// <summary>Whether a row was not read.</summary>
    public bool IsNew(T row) => !known.ContainsKey(row);

    /// <summary>Whether a row that was read says something else now, or was not read.</summary>
    public bool IsChanged(T row) => !known.TryGetValue(row, out var before) || !RowUpdate<T>.IsSame(before, update.Values(row));

    /// <summary>Adds those that are new and writes those that have changed.</summary>
    public IEnumerable<(string Sql, object[] Values)> Write(IEnumerable<T> rows)
    {
        foreach (var row in rows)
            if (IsNew(row))
                yield return table.Insert(row);
            else if (IsChanged(row))
                yield return update.Of(row);
    }

    /// <summary>Removes those that were read and are not left.</summary>
    public IEnumerable<(string Sql, object[] Values)> Remove(IEnumerable<T> left)
    {
        var kept = new HashSet<T>(left, ReferenceEqualityComparer.Instance);
        return known.Keys.Where(row => !kept.Contains(row)).Select(table.Delete);
    }
}
