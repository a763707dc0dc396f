using System.Globalization;

namespace NewsHub.Analysis.Donations;

/// <summary>Cuts a text into tokens in one pass.</summary>
internal static class Tokenizer
{
    /// <summary>A line shorter than this ends with its paragraph when the next begins with a capital; longer ones may be wrapped (captions and headings in scraped text stay below it).</summary>
    private const int ShortLine = 60;

    private const int LongestLeftover = 80;

    /// <summary>All tokens in order of their place.</summary>
    public static List<Token> Cut(string text)
    {
        var tokens = new List<Token>(text.Length / 5 + 4);
        var lineStart = 0;
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                i = CutSpace(text, i, ref lineStart, tokens);
                continue;
            }

            if (c == '{' && LeftoverEnd(text, i) is var leftover and > 0)
            {
                i = leftover;
                continue;
            }

            var space = i == 0 || char.IsWhiteSpace(text[i - 1]);
            var (end, kind) = char.IsLetter(c) || IsEnding(text, i) ? (WordEnd(text, i), TokenKind.Word)
                : char.IsDigit(c) ? (NumberEnd(text, i), TokenKind.Number)
                : (i + (char.IsHighSurrogate(c) && i + 1 < text.Length ? 2 : 1), TokenKind.Mark);
            tokens.Add(new Token(i, end, kind, space));
            i = end;
        }

        return tokens;
    }

    private static int CutSpace(string text, int start, ref int lineStart, List<Token> tokens)
    {
        var end = start;
        var newLines = 0;
        for (; end < text.Length && char.IsWhiteSpace(text[end]); end++)
            if (text[end] == '\n' || (text[end] == '\r' && (end + 1 >= text.Length || text[end + 1] != '\n')))
                newLines++;
        if (newLines == 0)
            return end;
        var wrapped = newLines == 1 && end < text.Length && (char.IsLower(text[end]) || (start - lineStart >= ShortLine && text[start - 1] is not ('.' or '!' or '?' or '"' or '”')));
        if (!wrapped)
            tokens.Add(new Token(start, end, TokenKind.Break, true));
        lineStart = end;
        return end;
    }

    /// <summary>An attribute list of kramdown ("{: rel=nofollow}") that a scraper left in the text: no part of a sentence.</summary>
    private static int LeftoverEnd(string text, int brace)
    {
        if (brace + 1 >= text.Length || text[brace + 1] != ':')
            return 0;
        var close = text.AsSpan(brace, Math.Min(LongestLeftover, text.Length - brace)).IndexOfAny('}', '\n');
        return close > 0 && text[brace + close] == '}' ? brace + close + 1 : 0;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’';

    /// <summary>The endings that stand as tokens of their own: they carry a possessor or an auxiliary verb.</summary>
    private static bool IsEnding(string text, int at)
    {
        if (!IsApostrophe(text[at]) || at == 0 || !char.IsLetterOrDigit(text[at - 1]))
            return false;
        var letters = 0;
        while (at + 1 + letters < text.Length && char.IsLetter(text[at + 1 + letters]))
            letters++;
        var ending = text.AsSpan(at + 1, letters);
        return ending is "s" or "S" or "d" or "re" or "ve" or "ll" or "m" or "RE" or "VE" or "LL";
    }

    private static int WordEnd(string text, int start)
    {
        var i = start + 1;
        while (i < text.Length)
        {
            var c = text[i];
            if (char.IsLetter(c) || IsMark(c))
                i++;
            else if (IsApostrophe(c) && i + 1 < text.Length && char.IsLetter(text[i + 1]) && !IsEnding(text, i))
                i++;
            else if (c == '.' && IsAbbreviationDot(text, start, i))
                i++;
            else
                break;
        }

        return i;
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>"U.S.", "u.s": a dot between or after single letters belongs to the word.</summary>
    private static bool IsAbbreviationDot(string text, int start, int dot)
    {
        if (!char.IsLetter(text[dot - 1]) || (dot - 2 >= start && text[dot - 2] != '.'))
            return false;
        var inner = dot + 1 < text.Length && char.IsLetter(text[dot + 1]) && (dot + 2 >= text.Length || !char.IsLetter(text[dot + 2]));
        return inner || (dot - 2 >= start && text[dot - 2] == '.');
    }

    private static int NumberEnd(string text, int start)
    {
        var i = start + 1;
        while (i < text.Length && (char.IsDigit(text[i]) || (text[i] is '.' or ',' or '\u00A0' or '\u202F' && i + 1 < text.Length && char.IsDigit(text[i + 1]) && IsGroup(text, i))))
            i++;
        return i;
    }

    /// <summary>A space without a break parts thousands only.</summary>
    private static bool IsGroup(string text, int separator) =>
        text[separator] is '.' or ',' ||
        (separator + 3 < text.Length && char.IsDigit(text[separator + 2]) && char.IsDigit(text[separator + 3]) && (separator + 4 >= text.Length || !char.IsDigit(text[separator + 4])));
}
