namespace NewsHub.Analysis.Parties;

/// <summary>The words and marks of a text with their sentence and paragraph, found in one pass.</summary>
internal sealed class TextTokens
{
    private readonly Token[] _tokens;
    private List<NameRun>? _runs;

    private TextTokens(string text, Token[] tokens)
    {
        Text = text;
        _tokens = tokens;
    }

    /// <summary>The text that the tokens lie in.</summary>
    public string Text { get; }

    /// <summary>Number of tokens.</summary>
    public int Count => _tokens.Length;

    /// <summary>The runs of capitalised words, found when first asked for.</summary>
    public List<NameRun> Runs => _runs ??= NameRuns.Find(this);

    /// <summary>The token at a position in the order of the text.</summary>
    public ref readonly Token this[int index] => ref _tokens[index];

    /// <summary>The words of a token.</summary>
    public ReadOnlySpan<char> Of(int index) => Text.AsSpan(_tokens[index].Start, _tokens[index].Length);

    /// <summary>Index of the first token that ends after <paramref name="offset"/>; <see cref="Count"/> when there is none.</summary>
    public int At(int offset)
    {
        int low = 0, high = _tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_tokens[middle].End > offset)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    /// <summary>Splits a text. Time and space are linear in its length.</summary>
    public static TextTokens Read(string text)
    {
        var tokens = new List<Token>(text.Length / 5 + 4);
        int sentence = 0, paragraph = 0, i = 0;
        var ended = false;
        while (i < text.Length)
        {
            var c = text[i];
            if (c == '\n')
            {
                if (tokens.Count > 0 && tokens[^1].Paragraph == paragraph)
                {
                    paragraph++;
                    sentence++;
                }

                ended = false;
                i++;
            }
            else if (char.IsWhiteSpace(c))
            {
                i++;
            }
            else if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                var end = WordEnd(text, i);
                if (ended && !char.IsLower(c))
                    sentence++;
                ended = false;
                tokens.Add(new Token(i, end, char.IsDigit(c) ? TokenKind.Number : TokenKind.Word, sentence, paragraph));
                i = end;
            }
            else
            {
                if (ended && IsOpeningMark(text, i))
                {
                    sentence++;
                    ended = false;
                }

                tokens.Add(new Token(i, i + 1, TokenKind.Mark, sentence, paragraph));
                if (c is '!' or '?' or '…' || c == '.' && !IsAbbreviation(text, tokens))
                    ended = true;
                else if (c is not (')' or ']' or '”' or '’' or '"' or '\'' or '»' or '.'))
                    ended = false;
                i++;
            }
        }

        return new TextTokens(text, [.. tokens]);
    }

    private static bool IsOpeningMark(string text, int i) =>
        text[i] is '“' or '«' or '„' or '"' or '‘' or '(' && i > 0 && char.IsWhiteSpace(text[i - 1]) && i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]);

    private static int WordEnd(string text, int start)
    {
        var i = start + 1;
        while (i < text.Length)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark)
                i++;
            else if (i + 1 < text.Length && c is '\'' or '’' or '-' or '‐' or '‑' or '&' && char.IsLetterOrDigit(text[i + 1]) && !IsPossessive(text, i))
                i++;
            else if (i + 1 < text.Length && c is '.' or ',' && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]))
                i++;
            else if (c == '.' && IsInitialism(text, start, i))
                i++;
            else
                break;
        }

        return i;
    }

    /// <summary>"Clooney's" is two tokens, "don't" and "O'Brien" are one.</summary>
    private static bool IsPossessive(string text, int apostrophe) =>
        text[apostrophe] is '\'' or '’'
        && text[apostrophe + 1] is 's' or 'S'
        && (apostrophe + 2 == text.Length || !char.IsLetterOrDigit(text[apostrophe + 2]));

    /// <summary>The dots of "U.S." and "J.K." belong to the word; the last one only when another letter and dot went before.</summary>
    private static bool IsInitialism(string text, int start, int dot) =>
        char.IsLetter(text[dot - 1])
        && (dot - 1 == start || text[dot - 2] == '.')
        && (dot + 2 < text.Length && char.IsLetter(text[dot + 1]) && text[dot + 2] == '.' || dot - 1 > start);

    private static bool IsAbbreviation(string text, List<Token> tokens)
    {
        if (tokens.Count < 2 || tokens[^2].End != tokens[^1].Start || tokens[^2].Kind != TokenKind.Word)
            return false;
        var word = text.AsSpan(tokens[^2].Start, tokens[^2].Length);
        return word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I' || NameTables.Abbreviations.Contains(word);
    }
}

/// <summary>One word, number or mark.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Kind">Word, number or mark.</param>
/// <param name="Sentence">Number of its sentence within the text.</param>
/// <param name="Paragraph">Number of its paragraph within the text.</param>
internal readonly record struct Token(int Start, int End, TokenKind Kind, int Sentence, int Paragraph)
{
    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => End - Start;
}

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    /// <summary>Letters.</summary>
    Word,
    /// <summary>Begins with a digit.</summary>
    Number,
    /// <summary>Anything else: one character.</summary>
    Mark,
}
