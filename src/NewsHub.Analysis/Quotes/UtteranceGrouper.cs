namespace NewsHub.Analysis.Quotes;

/// <summary>Gathers the prints of each utterance across articles by aligning their words.</summary>
public static class UtteranceGrouper
{
    /// <summary>Prints of one bucket are compared with so many of its longest ones: a truncated print aligns with the longest that holds it.</summary>
    private const int MostRepresentatives = 8;

    /// <summary>A shorter quotation is no statement of its own; it joins a longer one by the same speaker that holds its words in a row.</summary>
    private const int FewestWords = 3;

    /// <summary>Gathers statements. The result does not depend on their order.</summary>
    /// <returns>Every statement in exactly one group; groups in order of their first article and statement.</returns>
    public static IReadOnlyList<UtteranceGroup> Group(IReadOnlyList<QuoteStatement> statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        var prints = statements
            .Select(statement => new StatementPrint(statement))
            .OrderBy(print => print.Statement.ArticleId).ThenBy(print => print.Statement.Statement).ThenBy(print => print.Statement.Wording, StringComparer.Ordinal)
            .ToList();
        var groups = prints.Select((_, i) => new List<int> { i }).ToList();
        var groupOf = Enumerable.Range(0, prints.Count).ToArray();
        foreach (var link in Links(prints))
            Join(groups, groupOf, prints, link);
        return [.. groups.Where(group => group.Count > 0).OrderBy(group => group.Min()).Select(group => UtteranceVariants.Describe([.. group.Select(i => prints[i])]))];
    }

    /// <summary>Pairs of prints of one utterance, the surest first.</summary>
    private static IEnumerable<Link> Links(List<StatementPrint> prints)
    {
        var links = new Dictionary<(int, int), Link>();
        foreach (var bucket in Buckets(prints))
        {
            var longest = bucket.OrderByDescending(i => prints[i].Words.Count).ThenBy(i => i).Take(MostRepresentatives).ToList();
            foreach (var i in bucket)
                foreach (var j in longest)
                    if (i != j && !links.ContainsKey((Math.Min(i, j), Math.Max(i, j))) && prints[i].MayBeBy(prints[j]))
                        links[(Math.Min(i, j), Math.Max(i, j))] = new Link(Math.Min(i, j), Math.Max(i, j), prints[i].Likeness(prints[j]));
        }

        return links.Values.Where(link => link.Likeness > 0).OrderByDescending(link => link.Likeness).ThenBy(link => link.Left).ThenBy(link => link.Right);
    }

    private static IEnumerable<List<int>> Buckets(List<StatementPrint> prints)
    {
        var buckets = new Dictionary<long, List<int>>();
        var byShortRun = new Dictionary<(string, string), List<int>>();
        for (var i = 0; i < prints.Count; i++)
        {
            foreach (var key in prints[i].Keys)
                Put(buckets, key, i);
            if (prints[i].IsShort && prints[i].Words.Count >= FewestWords && prints[i].Statement.SpeakerKey is { } speaker)
                Put(byShortRun, (speaker, prints[i].Run(0, FewestWords)), i);
        }

        if (byShortRun.Count > 0)
            for (var i = 0; i < prints.Count; i++)
                if (!prints[i].IsShort && prints[i].Statement.SpeakerKey is { } speaker)
                    for (var at = 0; at + FewestWords <= prints[i].Words.Count; at++)
                        if (byShortRun.TryGetValue((speaker, prints[i].Run(at, FewestWords)), out var bucket) && bucket[^1] != i)
                            bucket.Add(i);
        return buckets.Values.Concat(byShortRun.Values).Where(bucket => bucket.Count > 1);
    }

    private static void Put<TKey>(Dictionary<TKey, List<int>> buckets, TKey key, int i)
        where TKey : notnull
    {
        if (!buckets.TryGetValue(key, out var bucket))
            buckets[key] = bucket = [];
        bucket.Add(i);
    }

    private static void Join(List<List<int>> groups, int[] groupOf, List<StatementPrint> prints, Link link)
    {
        int into = groupOf[link.Left], from = groupOf[link.Right];
        if (into == from || !groups[into].TrueForAll(left => groups[from].TrueForAll(right => prints[left].MayBeBy(prints[right]))))
            return;
        if (groups[from].Count > groups[into].Count)
            (into, from) = (from, into);
        foreach (var i in groups[from])
            groupOf[i] = into;
        groups[into].AddRange(groups[from]);
        groups[from].Clear();
    }

    private readonly record struct Link(int Left, int Right, double Likeness);
}
