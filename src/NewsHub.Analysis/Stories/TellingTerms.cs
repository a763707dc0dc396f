using NewsHub.Analysis.Similarity;

namespace NewsHub.Analysis.Stories;

/// <summary>The words that say what an article is about, weighted by how much it dwells on them.</summary>
public static class TellingTerms
{
    /// <summary>Terms kept of one article: the heaviest.</summary>
    public const int MaxCount = 80;

    /// <summary>A word of the headline counts as this many in the text.</summary>
    private const int TitleOccurrences = 2;

    /// <summary>The terms with their weights, 1 + ln(occurrences); empty for a text of function words.</summary>
    public static IReadOnlyDictionary<string, float> Of(string title, string text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var term in Normalized(title))
            counts[term] = counts.GetValueOrDefault(term) + TitleOccurrences;
        foreach (var term in Normalized(text))
            counts[term] = counts.GetValueOrDefault(term) + 1;
        return counts
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(MaxCount)
            .ToDictionary(pair => pair.Key, pair => 1 + MathF.Log(pair.Value), StringComparer.Ordinal);
    }

    /// <summary>The terms of a text in order, repeated as they repeat.</summary>
    internal static IEnumerable<string> Normalized(string text) =>
        from word in Words.Of(text)
        where word.Length > 1 && !FunctionWords.Contains(word)
        select Singular(word);

    /// <summary>Folds a plural into its singular; words whose s belongs to them stay.</summary>
    private static string Singular(string word) => word switch
    {
        { Length: < 4 } => word,
        _ when word.EndsWith("ies", StringComparison.Ordinal) => $"{word[..^3]}y",
        _ when word.EndsWith('s') && word[^2] is not ('s' or 'u' or 'i') => word[..^1],
        _ => word,
    };
}
