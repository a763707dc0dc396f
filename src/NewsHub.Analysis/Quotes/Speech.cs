namespace NewsHub.Analysis.Quotes;

/// <summary>Tells speech from titles, names and scare quotes, and a whole statement from a few quoted words.</summary>
internal static class Speech
{
    /// <summary>Logits above which words are taken for speech.</summary>
    private const double Threshold = 0;

    private static readonly LinearModel Model = LinearModel.Load<SpeechFeatures.Template>("SpeechWeights.txt");

    /// <summary>Whether someone is quoted; 0 to 1, and speech from one half on.</summary>
    public static double Certainty(QuoteContext context, QuotePlace place, SpeakerGuess guess, bool priorIsSpeech)
    {
        if (!HasLetter(context.Tokens.Text, place.Placed.Quotation))
            return 0;
        var features = new List<int>(32);
        SpeechFeatures.Fill(context, place, guess, priorIsSpeech, features);
        return 1 / (1 + Math.Exp(Threshold - Model.Score(features)));
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

    private static bool HasLetter(string text, Quotation quotation)
    {
        foreach (var c in text.AsSpan(quotation.Words.Start, quotation.Words.Length))
            if (char.IsLetter(c))
                return true;
        return false;
    }
}
