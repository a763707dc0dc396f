using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Quotes;

/// <summary>Everything around the quotations of one article that tells who speaks, read once.</summary>
internal sealed class QuoteContext
{
    private readonly WordUse[] _uses;
    private readonly ArticleParties _parties;
    private readonly int[] _paragraphs;
    private int? _beforeInterview;

    private QuoteContext(TextTokens tokens, ArticleParties parties, List<Quotation> quotations, List<SpeakerMention> mentions, WordUse[] uses)
    {
        Tokens = tokens;
        _parties = parties;
        _paragraphs = Paragraphs(tokens);
        Mentions = mentions;
        _uses = uses;
        Quotations = [.. quotations.Select(quotation => new PlacedQuotation(quotation, tokens))];
        Bindings = [.. mentions.Select(mention => CueBinding.Of(this, mention))];
        Neighbours = [.. mentions.Select(mention => (WordClasses.Before(this, mention), WordClasses.After(this, mention)))];
    }

    /// <summary>The text's words and marks.</summary>
    public TextTokens Tokens { get; }

    /// <summary>The quotations in order.</summary>
    public IReadOnlyList<PlacedQuotation> Quotations { get; }

    /// <summary>Who may speak, in order.</summary>
    public List<SpeakerMention> Mentions { get; }

    /// <summary>How each of <see cref="Mentions"/> stands to the reporting verbs beside it.</summary>
    public CueBinding[] Bindings { get; }

    /// <summary>The classes of the words before and after each of <see cref="Mentions"/>.</summary>
    public (WordClass Before, WordClass After)[] Neighbours { get; }

    /// <summary>Reads a text.</summary>
    public static QuoteContext Read(string text, ArticleParties parties, List<Quotation> quotations)
    {
        var tokens = parties.Tokens is { } read && read.Text == text ? read : TextTokens.Read(text);
        var uses = Vocabulary.Read(tokens);
        return new QuoteContext(tokens, parties, quotations, SpeakerMentions.Find(tokens, parties, quotations, uses), uses);
    }

    /// <summary>Number of the reporting verb at a token (<see cref="CueTable"/>); 0 for none.</summary>
    public int VerbAt(int token) => UseAt(token).Verb;

    /// <summary>What the word at a token may be; nothing for marks and outside the text.</summary>
    public WordUse UseAt(int token) => (uint)token < (uint)_uses.Length ? _uses[token] : default;

    /// <summary>The reporting word at a token, "according" with its "to".</summary>
    public Cue CueAt(int token)
    {
        var last = Tokens.Of(token) is "according" or "According" && SameSentence(token + 1, token) && Tokens.Of(token + 1) is "to" ? token + 1 : token;
        var span = new TextSpan(Tokens[token].Start, Tokens[last].End);
        return new Cue(span, span.Of(Tokens.Text));
    }

    /// <summary>The first token of a paragraph.</summary>
    public int FirstOfParagraph(int paragraph) => _paragraphs[paragraph];

    /// <summary>How many mentions begin before a token.</summary>
    public int MentionsBefore(int token)
    {
        int low = 0, high = Mentions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Mentions[middle].First < token)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>How many mentions stand before the first line of an interview.</summary>
    public int MentionsBeforeInterview => _beforeInterview ??= MentionsBefore(Quotations.First(placed => placed.Quotation.Label is not null).Open);

    /// <summary>The mention within a span; -1 for none.</summary>
    public int MentionAt(TextSpan span)
    {
        var last = MentionsBefore(Tokens.At(span.End)) - 1;
        return last >= 0 && Mentions[last].Span.Overlaps(span) ? last : -1;
    }

    /// <summary>Who is named at a place, quotations included; nobody when nobody is.</summary>
    public IReadOnlyList<ArticleParty> PartiesAt(TextSpan span)
    {
        int low = 0, high = _parties.Mentions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_parties.Mentions[middle].Span.End > span.Start)
                high = middle;
            else
                low = middle + 1;
        }

        return low < _parties.Mentions.Count && _parties.Mentions[low].Span.Overlaps(span) ? _parties.Mentions[low].Parties : [];
    }

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

    private static int[] Paragraphs(TextTokens tokens)
    {
        var firsts = new int[tokens.Count == 0 ? 0 : tokens[tokens.Count - 1].Paragraph + 1];
        for (var i = tokens.Count - 1; i >= 0; i--)
            firsts[tokens[i].Paragraph] = i;
        return firsts;
    }
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
