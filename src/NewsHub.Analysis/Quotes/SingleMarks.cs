namespace NewsHub.Analysis.Quotes;

/// <summary>Tells single quotation marks from apostrophes, within one paragraph.</summary>
internal sealed class SingleMarks(string text, int start, int end)
{
    private int _noneCurly = int.MaxValue;
    private int _noneStraight = int.MaxValue;

    /// <summary>Where the quotation that begins at <paramref name="open"/> closes; -1 when the mark is no opening one or never closed.</summary>
    public int CloseOf(int open)
    {
        if (!Opens(open))
            return -1;
        var isCurly = text[open] == '‘';
        ref var none = ref isCurly ? ref _noneCurly : ref _noneStraight;
        if (open >= none)
            return -1;
        var afterLetter = -1;
        for (var i = open + 2; i < end; i++)
        {
            if (isCurly && text[i] == '‘' && Opens(i) && afterLetter >= 0)
                return afterLetter;
            if (text[i] != (isCurly ? '’' : '\'') || i + 1 < end && char.IsLetterOrDigit(text[i + 1]))
                continue;
            if (IsEndOfSpeech(text[i - 1]))
                return i;
            if (afterLetter < 0 && !char.IsWhiteSpace(text[i - 1]))
                afterLetter = text[i - 1] is 's' && HasCloserAfter(i, isCurly) ? -1 : i;
        }

        if (afterLetter < 0)
            none = open;
        return afterLetter;
    }

    private bool Opens(int i)
    {
        if (i + 2 >= end || char.IsDigit(text[i + 1]) || !char.IsLetter(text[i + 1]) && text[i + 1] is not ('“' or '"' or '[' or '£' or '$'))
            return false;
        return (i == start || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or '[' or '—' or '–' or '“') && !IsElision(i);
    }

    /// <summary>"'em", "'til", "'cause": a letter left out, not a quotation.</summary>
    private bool IsElision(int i)
    {
        var wordEnd = i + 1;
        while (wordEnd < end && char.IsLetter(text[wordEnd]))
            wordEnd++;
        return text.AsSpan(i + 1, wordEnd - i - 1) is "em" or "til" or "cause" or "tis" or "twas" or "n" or "bout" or "round" or "cos" or "cuz" or "Til" or "Cause" or "Tis" or "Twas";
    }

    /// <summary>A possessive plural ("the students' kitchen") is passed over when the real mark follows.</summary>
    private bool HasCloserAfter(int i, bool isCurly)
    {
        for (var j = i + 1; j < Math.Min(end, i + 400); j++)
        {
            if (text[j] == '‘')
                return false;
            if (text[j] == (isCurly ? '’' : '\'') && (j + 1 == end || !char.IsLetterOrDigit(text[j + 1])))
                return true;
        }

        return false;
    }

    private static bool IsEndOfSpeech(char c) => c is '.' or ',' or '!' or '?' or '…' or '—' or '–' or '”' or '"';
}
