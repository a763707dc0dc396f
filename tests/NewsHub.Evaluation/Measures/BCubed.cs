namespace NewsHub.Evaluation.Measures;

/// <summary>B-cubed precision and recall of a clustering (Bagga and Baldwin, 1998): the mean over the items of how pure and how whole each one's cluster is.</summary>
internal static class BCubed
{
    /// <summary>Scores a clustering.</summary>
    /// <param name="items">Each item's id, its right cluster and the one found. An id that occurs twice is one member of each of its clusters.</param>
    public static Score Of(IReadOnlyCollection<(string Id, string Gold, string Found)> items)
    {
        var each = Each(items);
        return new Score(Score.Mean(each.Select(item => item.Precision)), Score.Mean(each.Select(item => item.Recall)));
    }

    /// <summary>The score of each item, in order.</summary>
    public static IReadOnlyList<Score> Each(IReadOnlyCollection<(string Id, string Gold, string Found)> items)
    {
        var gold = Clusters(items.Select(item => (item.Id, item.Gold)));
        var found = Clusters(items.Select(item => (item.Id, item.Found)));
        return [.. items.Select(item =>
        {
            double shared = gold[item.Gold].Count(found[item.Found].Contains);
            return new Score(shared / found[item.Found].Count, shared / gold[item.Gold].Count);
        })];
    }

    private static Dictionary<string, HashSet<string>> Clusters(IEnumerable<(string Id, string Cluster)> items) =>
        items.GroupBy(item => item.Cluster, item => item.Id).ToDictionary(group => group.Key, group => group.ToHashSet());
}
