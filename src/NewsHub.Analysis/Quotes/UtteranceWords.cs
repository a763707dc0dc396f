using System.Globalization;
using System.Text;

namespace NewsHub.Analysis.Quotes;

/// <summary>The words of a quotation in the form in which prints are compared: case, diacritics, punctuation and British spelling folded.</summary>
internal static class UtteranceWords
{
    /// <summary>The normalised words in order. An apostrophe is dropped ("we're" is "were" nowhere else than here), a hyphen or dash parts words.</summary>
    public static List<string> Of(string text) => Read(text).ConvertAll(word => word.Text);

    /// <summary>The normalised words in order, with those that are names or figures: a capital where no sentence begins, a digit.</summary>
    public static List<(string Text, bool IsName)> Read(string text)
    {
        var words = new List<(string, bool)>();
        var word = new StringBuilder();
        bool opens = true, isCapital = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c))
            {
                if (word.Length == 0)
                    (isCapital, opens) = (!opens && char.IsUpper(c), false);
                Append(word, c);
            }
            else if (c is '\'' or '’' or '‘' && word.Length > 0 && i + 1 < text.Length && char.IsLetter(text[i + 1]))
                continue;
            else if (c is '.' or ',' && word.Length > 0 && char.IsDigit(word[^1]) && i + 1 < text.Length && char.IsDigit(text[i + 1]))
                continue;
            else if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                Close(word, isCapital, words);
                opens |= c is '.' or '!' or '?' or ':' or '…' or '“' or '"' or '‘' or '«';
            }
        }

        Close(word, isCapital, words);
        return words;
    }

    private static void Append(StringBuilder word, char c)
    {
        if (c < 128)
        {
            word.Append(char.ToLowerInvariant(c));
            return;
        }

        if (char.IsSurrogate(c))
            return;
        foreach (var part in c.ToString().Normalize(NormalizationForm.FormKD))
            if (char.IsLetterOrDigit(part))
                word.Append(char.ToLowerInvariant(part));
    }

    private static void Close(StringBuilder word, bool isCapital, List<(string Text, bool IsName)> words)
    {
        if (word.Length == 0)
            return;
        var folded = Spelling.Fold(word.ToString());
        words.Add((folded, char.IsDigit(folded[0]) || isCapital && folded is not ("i" or "im" or "ill" or "ive" or "id")));
        word.Clear();
    }
}
