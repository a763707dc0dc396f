namespace NewsHub.Analysis.Quotes;

/// <summary>Hashes of the word runs of a quotation, by which prints of one statement find each other.</summary>
public static class UtteranceKeys
{
    /// <summary>Words in a run. Five words in a row are rarely said twice by chance; stock phrases are shorter or listed.</summary>
    internal const int RunLength = 5;

    /// <summary>Of each so many neighbouring runs the least hash is kept (winnowing: Schleimer, Wilkerson and Aiken, SIGMOD 2003), so that any shared passage of RunLength + Window - 1 words shares a key.</summary>
    internal const int Window = 3;

    /// <summary>At most so many keys are given: the least ones, so that two prints of a long statement keep the same.</summary>
    internal const int MostKeys = 64;

    /// <summary>The keys of one quotation; none for one of fewer than <see cref="RunLength"/> words or made of stock phrases alone. Equal across processes and machines.</summary>
    public static IReadOnlyList<long> Of(string quoteText)
    {
        ArgumentNullException.ThrowIfNull(quoteText);
        var words = UtteranceWords.Of(quoteText);
        if (words.Count < RunLength)
            return [];
        var runs = new long[words.Count - RunLength + 1];
        var isStock = StockPhrases.Mark(words);
        for (var i = 0; i < runs.Length; i++)
            runs[i] = isStock.AsSpan(i, RunLength).Contains(false) ? Hash(words, i) : long.MaxValue;
        return Winnow(runs);
    }

    private static long[] Winnow(long[] runs)
    {
        var kept = new SortedSet<long>();
        for (var i = 0; i <= Math.Max(0, runs.Length - Window); i++)
        {
            var least = long.MaxValue;
            for (var j = i; j < Math.Min(runs.Length, i + Window); j++)
                least = Math.Min(least, runs[j]);
            if (least != long.MaxValue)
                kept.Add(least);
        }

        return [.. kept.Take(MostKeys)];
    }

    /// <summary>FNV-1a over the words, each closed by a space, with a last mixing step (Stafford's variant 13).</summary>
    private static long Hash(List<string> words, int start)
    {
        var hash = 14695981039346656037UL;
        for (var i = start; i < start + RunLength; i++)
        {
            foreach (var c in words[i])
                hash = (hash ^ c) * 1099511628211UL;
            hash = (hash ^ ' ') * 1099511628211UL;
        }

        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
        return (long)(hash ^ (hash >> 31));
    }
}
