using Npgsql;

namespace NewsHub.Data;

/// <summary>Reads columns of rows that are not tracked.</summary>
internal static class RowReading
{
    /// <summary>Reads one answer of a <see cref="Batch"/>, and leaves the reader at the next.</summary>
    public static async Task<List<T>> ListAsync<T>(this NpgsqlDataReader rows, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        var list = new List<T>();
        while (await rows.ReadAsync(cancellationToken))
            list.Add(read(rows));
        await rows.NextResultAsync(cancellationToken);
        return list;
    }

    /// <summary>A text.</summary>
    public static string? TextOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>An id.</summary>
    public static long? NumberOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    /// <summary>A place in a text.</summary>
    public static int? PlaceOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    /// <summary>An amount.</summary>
    public static decimal? SumOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDecimal(column);

    /// <summary>A day.</summary>
    public static DateOnly? DayOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);

    /// <summary>A moment, in UTC.</summary>
    public static DateTimeOffset Time(this NpgsqlDataReader row, int column) => row.GetFieldValue<DateTimeOffset>(column);
}
