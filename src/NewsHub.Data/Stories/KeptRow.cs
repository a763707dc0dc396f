namespace NewsHub.Data.Stories;

/// <summary>Which stored row a newly gathered group goes on with, so that ids last as long as anything of the group remains.</summary>
internal static class KeptRow
{
    /// <summary>Takes the row that most members belonged to (the oldest of several) out of those that are left.</summary>
    /// <param name="ids">The row of each member before; null for a new member.</param>
    /// <param name="left">Rows that no group has taken yet, by id.</param>
    /// <returns>Null when a new row has to be made.</returns>
    public static T? Take<T>(IEnumerable<long?> ids, Dictionary<long, T> left)
        where T : class
    {
        var best = ids.OfType<long>().Where(left.ContainsKey)
            .GroupBy(id => id)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
            .Select(group => (long?)group.Key).FirstOrDefault();
        return best is { } id && left.Remove(id, out var row) ? row : null;
    }
}
