namespace NewsHub.Data.Stories;

/// <summary>Which stored row a newly gathered group goes on with, so that ids last as long as anything of the group remains.</summary>
internal static class KeptRow
{
    /// <summary>The rows that groups go on with: the oldest that began with one of its members, else the one that most of them were in. A row whose beginning has gone to an older one is for nobody.</summary>
    /// <param name="groups">The rows that began with a group's members, and the row of each member before.</param>
    /// <param name="left">Rows that may be taken, by id; those that are taken, or are for nobody, are removed.</param>
    /// <returns>A row for each group, in the same order; null for one that has to be made, under the oldest id that began with it.</returns>
    public static List<T?> Keep<T>(IReadOnlyList<(IReadOnlyList<long> Began, IEnumerable<long?> Former)> groups, Dictionary<long, T> left)
        where T : class
    {
        var rows = groups.Select(group => group.Began.Count > 0 && left.Remove(group.Began.Min(), out var row) ? row : null).ToList();
        foreach (var began in groups.SelectMany(group => group.Began))
            left.Remove(began);
        foreach (var (place, group) in groups.Index().Where(group => group.Item.Began.Count == 0))
            rows[place] = Take(group.Former, left);
        return rows;
    }

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
