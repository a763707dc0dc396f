using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Quotes;

/// <summary>Everything around the quotations of one article that tells who speaks, read once.</summary>
internal sealed class QuoteContext
{
    private readonly int[] _verbs;

    private QuoteContext(TextTokens tokens, List<Quotation> quotations, List<SpeakerMention> mentions, int[] verbs)
    {
        Tokens = tokens;
        Mentions = mentions;
        _verbs = verbs;
        Quotations = [.. quotations.Select(quotation => new PlacedQuotation(quotation, tokens))];
        Bindings = [.. mentions.Select(mention => CueBinding.Of(this, mention))];
    }

    /// <summary>The text's words and marks.</summary>
    public TextTokens Tokens { get; }

    /// <summary>The quotations in order.</summary>
    public IReadOnlyList<PlacedQuotation> Quotations { get; }

    /// <summary>Who may speak, in order.</summary>
    public List<SpeakerMention> Mentions { get; }

    /// <summary>How each of <see cref="Mentions"/> stands to the reporting verbs beside it.</summary>
    public CueBinding[] Bindings { get; }

    /// <summary>Reads a text.</summary>
    public static QuoteContext Read(string text, ArticleParties parties, List<Quotation> quotations)
    {
        var tokens = TextTokens.Read(text);
        var verbs = new int[tokens.Count];
        for (var i = 0; i < tokens.Count; i++)
            if (tokens[i].Kind == TokenKind.Word)
                verbs[i] = CueTable.VerbOf(tokens.Of(i));
        return new QuoteContext(tokens, quotations, SpeakerMentions.Find(tokens, parties, quotations, verbs), verbs);
    }

    /// <summary>Number of the reporting verb at a token (<see cref="CueTable"/>); 0 for none.</summary>
    public int VerbAt(int token) => token >= 0 && token < _verbs.Length ? _verbs[token] : 0;

    /// <summary>Whether the token is the given mark.</summary>
    public bool IsMark(int token, char mark) => token >= 0 && token < Tokens.Count && Tokens[token].Kind == TokenKind.Mark && Tokens.Text[Tokens[token].Start] == mark;

    /// <summary>Whether a mention and the next one are one phrase ("Ada and Brix", "the chef and his wife").</summary>
    public bool AreJoined(int mention) =>
        mention >= 0 && mention + 1 < Mentions.Count
        && Mentions[mention + 1].First == Mentions[mention].Last + 2
        && Tokens.Of(Mentions[mention].Last + 1) is "and" or "&"
        && SameSentence(Mentions[mention].Last, Mentions[mention + 1].First);

    /// <summary>Whether two tokens lie in one sentence.</summary>
    public bool SameSentence(int left, int right) => left >= 0 && right >= 0 && left < Tokens.Count && right < Tokens.Count && Tokens[left].Sentence == Tokens[right].Sentence;
}

/// <summary>A quotation and the tokens at its edges.</summary>
internal sealed class PlacedQuotation
{
    /// <summary>Finds the edges.</summary>
    public PlacedQuotation(Quotation quotation, TextTokens tokens)
    {
        Quotation = quotation;
        Open = tokens.At(quotation.Open);
        After = tokens.At(quotation.End);
        var last = Math.Clamp(After - 1, 0, tokens.Count - 1);
        Paragraph = tokens[Math.Min(Open, tokens.Count - 1)].Paragraph;
        FirstSentence = tokens[Math.Min(Open, tokens.Count - 1)].Sentence;
        LastSentence = tokens[last].Sentence;
        for (var i = Open; i < After; i++)
            if (tokens[i].Kind != TokenKind.Mark)
                WordCount++;
    }

    /// <summary>The marks and words.</summary>
    public Quotation Quotation { get; }

    /// <summary>Index of the opening mark.</summary>
    public int Open { get; }

    /// <summary>Index of the first token after the closing mark.</summary>
    public int After { get; }

    /// <summary>Its paragraph.</summary>
    public int Paragraph { get; }

    /// <summary>Sentence of the opening mark.</summary>
    public int FirstSentence { get; }

    /// <summary>Sentence of the closing mark.</summary>
    public int LastSentence { get; }

    /// <summary>Words between the marks.</summary>
    public int WordCount { get; }
}
