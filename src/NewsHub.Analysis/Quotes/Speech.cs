namespace NewsHub.Analysis.Quotes;

/// <summary>Tells speech from titles, names and scare quotes, and a whole statement from a few quoted words.</summary>
internal static class Speech
{
    /// <summary>A word or two set apart are a name or a scare quote more often than speech.</summary>
    private const int FewestWords = 3;

    /// <summary>Fewer words without a cue are a name, a title or a distance kept.</summary>
    private const int FewestWordsWithoutCue = 5;

    /// <summary>Whether someone is quoted.</summary>
    public static bool IsSpeech(string text, Quotation quotation, Attribution attribution)
    {
        var words = text.AsSpan(quotation.Words.Start, quotation.Words.Length).Count(' ') + 1;
        if (IsWhole(text, quotation) && words >= FewestWords)
            return true;
        return words >= (attribution.Cue is null ? FewestWordsWithoutCue : FewestWords);
    }

    /// <summary>Begins with a capital and ends with a mark of its own.</summary>
    public static bool IsWhole(string text, Quotation quotation)
    {
        var words = quotation.Words;
        var first = words.Start;
        while (first < words.End && !char.IsLetterOrDigit(text[first]))
            first++;
        return first < words.End && !char.IsLower(text[first]) && (quotation.IsUnclosed || text[words.End - 1] is '.' or ',' or '!' or '?' or '…' or '-' or '—' or '’' or '\'');
    }
}
