using NewsHub.Analysis.Quotes;
using NewsHub.Data.Stories;

namespace NewsHub.Data.Quotes;

/// <summary>Which stored utterance a newly gathered one goes on with. Its id is its address and its identity in feeds, so it outlives even the quotes of an article that is read anew.</summary>
internal static class UtteranceRows
{
    /// <summary>Chooses the rows: by the quotes that they began with, else by the quotes that were in them, else by their words.</summary>
    /// <param name="before">The story's utterances before.</param>
    /// <param name="gathered">Wording of each group, the utterances that began with its quotes, and the quotes' former utterances.</param>
    /// <returns>A row for each group, in the same order; null for one that has to be made.</returns>
    public static IReadOnlyList<Utterance?> Keep(IEnumerable<Utterance> before, IReadOnlyList<(string Wording, IReadOnlyList<long> Began, IEnumerable<long?> Former)> gathered)
    {
        var left = before.ToDictionary(utterance => utterance.Id);
        var rows = KeptRow.Keep([.. gathered.Select(group => (group.Began, group.Former))], left);
        foreach (var isSame in (Func<string, string, bool>[])[(one, other) => one == other, (one, other) => UtteranceRepeat.IsSame(one, other, TimeSpan.Zero)])
            foreach (var (place, group) in gathered.Index().Where(group => group.Item.Began.Count == 0))
                rows[place] ??= Take(left, utterance => isSame(utterance.Wording, group.Wording));
        return rows;
    }

    private static Utterance? Take(Dictionary<long, Utterance> left, Func<Utterance, bool> isSame)
    {
        var found = left.Values.Where(isSame).MinBy(utterance => utterance.Id);
        if (found is not null)
            left.Remove(found.Id);
        return found;
    }
}
