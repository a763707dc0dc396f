namespace NewsHub.Analysis.Quotes;

/// <summary>Whether what one story's articles quote a speaker saying is what another story's articles quote: an earlier statement printed again.</summary>
public static class UtteranceRepeat
{
    /// <summary>Share of the shorter wording that must align: more than within one story, as nothing but the words speaks for it.</summary>
    private const double LeastShare = 0.85;

    /// <summary>So many words outside stock phrases are not said twice in the same order.</summary>
    private const int TellingWords = 10;

    /// <summary>Fewer of them are the same words only while they are news.</summary>
    private static readonly TimeSpan WhileNews = TimeSpan.FromDays(14);

    /// <summary>Compares the fullest wordings of two utterances of one speaker.</summary>
    /// <param name="wording">One wording.</param>
    /// <param name="other">The other.</param>
    /// <param name="apart">Time between their first prints.</param>
    public static bool IsSame(string wording, string other, TimeSpan apart)
    {
        ArgumentNullException.ThrowIfNull(wording);
        ArgumentNullException.ThrowIfNull(other);
        StatementPrint one = Print(wording), two = Print(other);
        if (one.Words.SequenceEqual(two.Words) && one.Words.Count > 0 && apart.Duration() <= WhileNews)
            return true;
        var fewest = apart.Duration() <= WhileNews ? UtteranceKeys.RunLength : TellingWords;
        return Math.Min(one.TellingCount, two.TellingCount) >= fewest && one.Likeness(two) >= LeastShare;
    }

    private static StatementPrint Print(string wording) => new(new QuoteStatement(0, 0, [wording], null));
}
