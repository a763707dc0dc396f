namespace NewsHub.Analysis.Quotes;

/// <summary>Tells speech from titles, names and scare quotes, and a whole statement from a few quoted words.</summary>
internal static class Speech
{
    /// <summary>Fewer words without a cue are a name, a title or a distance kept.</summary>
    private const int FewestWordsWithoutCue = 5;

    /// <summary>Whether someone is quoted.</summary>
    public static bool IsSpeech(string text, Quotation quotation, Attribution attribution)
    {
        var words = UtteranceWords.Of(quotation.Words.Of(text)).Count;
        if (words == 0)
            return false;
        if (IsWhole(text, quotation) && words > 2)
            return true;
        return attribution.Cue is not null && words > 1 || words >= FewestWordsWithoutCue;
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
