namespace NewsHub.Analysis.Donations;

/// <summary>A text cut into words, figures and marks. Made once for an article and read by every rule of this room.</summary>
internal sealed class TokenizedText
{
    private readonly string?[] _lower;
    private readonly List<Token> _tokens;

    private TokenizedText(string text, List<Token> tokens)
    {
        Text = text;
        _tokens = tokens;
        _lower = new string?[tokens.Count];
    }

    /// <summary>The text itself.</summary>
    public string Text { get; }

    /// <summary>Number of tokens.</summary>
    public int Count => _tokens.Count;

    /// <summary>The token at <paramref name="index"/>; beyond either end, an empty mark.</summary>
    public Token this[int index] => index >= 0 && index < _tokens.Count ? _tokens[index] : new Token(0, 0, TokenKind.Break, true);

    /// <summary>The lower-cased word at <paramref name="index"/>, with straight apostrophes; empty beyond either end and for a paragraph break.</summary>
    public string Lower(int index)
    {
        if (index < 0 || index >= _tokens.Count)
            return "";
        return _lower[index] ??= Fold(_tokens[index]);
    }

    /// <summary>The word at <paramref name="index"/> as it is written.</summary>
    public ReadOnlySpan<char> Raw(int index) => this[index].Of(Text);

    /// <summary>Whether the token begins with a capital letter.</summary>
    public bool IsCapital(int index) => this[index] is { Kind: TokenKind.Word, Length: > 0 } token && char.IsUpper(Text[token.Start]);

    /// <summary>Whether the token is a word or a part of one.</summary>
    public bool IsWord(int index) => this[index].Kind == TokenKind.Word;

    /// <summary>The place from the first to the last of the given tokens (the end is exclusive).</summary>
    public TextSpan Span(int from, int to) => new(this[from].Start, this[to - 1].End);

    /// <summary>Cuts a text.</summary>
    public static TokenizedText Of(string text) => new(text, Tokenizer.Cut(text));

    private string Fold(Token token)
    {
        if (token.Kind == TokenKind.Break)
            return "";
        var raw = token.Of(Text);
        if (raw.Length == 1)
            return char.ToLowerInvariant(raw[0]) switch { '’' => "'", '–' or '—' or '‑' or '‐' => "-", var c => c.ToString() };
        return raw.ToString().ToLowerInvariant().Replace('’', '\'');
    }
}

/// <summary>One piece of a text.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">After the last one.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="SpaceBefore">Whether white space parts it from the piece before.</param>
internal readonly record struct Token(int Start, int End, TokenKind Kind, bool SpaceBefore)
{
    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>The piece itself.</summary>
    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);
}

/// <summary>What a token is made of.</summary>
internal enum TokenKind
{
    /// <summary>Letters; the endings 's, 're, 've, 'll and 'd stand apart, an abbreviation keeps its dots.</summary>
    Word,
    /// <summary>Figures with the commas and points between them.</summary>
    Number,
    /// <summary>A single mark, currency signs among them.</summary>
    Mark,
    /// <summary>The end of a paragraph.</summary>
    Break,
}
