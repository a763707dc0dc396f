using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsHub.Evaluation.Measures;

/// <summary>Words and comparable forms of text as the ruler (Python) sees them: its word characters, its white space.</summary>
internal static partial class RulerText
{
    private static readonly Dictionary<char, char> Plain = new() { ['‘'] = '\'', ['’'] = '\'', ['“'] = '"', ['”'] = '"', ['–'] = '-', ['—'] = '-' };

    /// <summary>Runs of letters, numbers and underscores (Python's <c>\w+</c>, which unlike .NET's leaves combining marks out).</summary>
    public static List<string> Tokens(string? text)
    {
        var tokens = new List<string>();
        var start = -1;
        var at = 0;
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (IsWord(rune))
                start = start < 0 ? at : start;
            else if (start >= 0)
            {
                tokens.Add(text![start..at]);
                start = -1;
            }

            at += rune.Utf16SequenceLength;
        }

        if (start >= 0)
            tokens.Add(text![start..]);
        return tokens;
    }

    /// <summary>The tokens in small letters.</summary>
    public static List<string> Words(string? text) => Tokens(text?.ToLowerInvariant());

    /// <summary>Pieces between white space.</summary>
    public static int PieceCount(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
            if (!char.IsWhiteSpace(text[i]) && (i == 0 || char.IsWhiteSpace(text[i - 1])))
                count++;
        return count;
    }

    /// <summary>Without references, case, differences of white space and of marks.</summary>
    public static string Fold(string? text) =>
        string.Concat(Squeeze(HtmlText.Unescape(text ?? "")).ToLowerInvariant().Select(c => Plain.GetValueOrDefault(c, c)));

    /// <summary>A person's name without punctuation.</summary>
    public static string Name(string name) =>
        string.Concat(Fold(name).EnumerateRunes().Where(rune => rune.Value == ' ' || IsWord(rune)));

    /// <summary>Text of markup: tags become spaces, references characters, also those written twice over.</summary>
    public static string WithoutTags(string? markup) => Squeeze(HtmlText.Unescape(Tag().Replace(HtmlText.Unescape(markup ?? ""), " ")));

    private static bool IsWord(Rune rune) => rune.Value == '_' || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static string Squeeze(string text) => Space().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
