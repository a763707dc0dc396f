using NewsHub.Analysis.Quotes;
using NewsHub.Data.Stories;

namespace NewsHub.Data.Quotes;

/// <summary>Which stored utterance a newly gathered one goes on with. Its id is its address and its identity in feeds, so it outlives even the quotes of an article that is read anew.</summary>
internal static class UtteranceRows
{
    /// <summary>Chooses the rows: first by the quotes that were in them, then by their words.</summary>
    /// <param name="before">The story's utterances before.</param>
    /// <param name="gathered">Wording and the quotes' former utterances of each group.</param>
    /// <returns>A row for each group, in the same order; null for one that is new.</returns>
    public static IReadOnlyList<Utterance?> Keep(IReadOnlyList<Utterance> before, IReadOnlyList<(string Wording, IEnumerable<long?> Former)> gathered)
    {
        var left = before.ToDictionary(utterance => utterance.Id);
        var rows = gathered.Select(group => KeptRow.Take(group.Former, left)).ToList();
        for (var i = 0; i < rows.Count; i++)
            rows[i] ??= Take(left, utterance => utterance.Wording == gathered[i].Wording);
        for (var i = 0; i < rows.Count; i++)
            rows[i] ??= Take(left, utterance => UtteranceRepeat.IsSame(utterance.Wording, gathered[i].Wording, TimeSpan.Zero));
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
