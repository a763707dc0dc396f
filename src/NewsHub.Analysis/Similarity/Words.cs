using System.Globalization;
using System.Text;

namespace NewsHub.Analysis.Similarity;

/// <summary>A text as comparable words: lower case, without accents, possessives and punctuation, digits of one figure kept together.</summary>
/// <remarks>Hashes of these words are stored, so a change here is a change of the stored data: it needs a new analyser version.</remarks>
public static class Words
{
    /// <summary>Longer runs without a break are not words (base64, addresses); they are cut, so that one cannot fill a store.</summary>
    public const int MaxLength = 40;

    /// <summary>The words in order. "The Clooneys' $100,000" gives "the", "clooneys", "100000".</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<string>(text.Length / 6);
        var word = new StringBuilder(MaxLength);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiLetterOrDigit(c))
                Append(word, char.ToLowerInvariant(c));
            else if (IsApostrophe(c) && word.Length > 0)
                i += SkipPossessive(text, i);
            else if (c is ',' && IsInsideFigure(text, i))
                continue;
            else if (char.IsAscii(c) || !AppendFolded(word, text, ref i))
                Flush(word, words);
        }

        Flush(word, words);
        return words;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ';

    /// <summary>An apostrophe inside a word is dropped ("don't" is "dont"), and with it a possessive s.</summary>
    private static int SkipPossessive(string text, int apostrophe)
    {
        var isPossessive = apostrophe + 1 < text.Length && text[apostrophe + 1] is 's' or 'S'
            && (apostrophe + 2 >= text.Length || !char.IsLetterOrDigit(text[apostrophe + 2]));
        return isPossessive ? 1 : 0;
    }

    private static bool IsInsideFigure(string text, int comma) =>
        comma > 0 && comma + 1 < text.Length && char.IsAsciiDigit(text[comma - 1]) && char.IsAsciiDigit(text[comma + 1]);

    /// <summary>Adds a letter or digit outside ASCII without its accents; false when the place holds neither.</summary>
    private static bool AppendFolded(StringBuilder word, string text, ref int i)
    {
        if (!Rune.TryGetRuneAt(text, i, out var rune))
            return false;
        i += rune.Utf16SequenceLength - 1;
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark)
            return true;
        if (!Rune.IsLetterOrDigit(rune))
            return false;
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(part) is not UnicodeCategory.NonSpacingMark)
                Append(word, char.ToLowerInvariant(part));
        return true;
    }

    private static void Append(StringBuilder word, char c)
    {
        if (word.Length < MaxLength)
            word.Append(c);
    }

    private static void Flush(StringBuilder word, List<string> words)
    {
        if (word.Length == 0)
            return;
        words.Add(word.ToString());
        word.Clear();
    }
}
