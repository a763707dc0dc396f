using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Quotes;

/// <summary>How one quotation lies in its surroundings.</summary>
internal sealed class QuotePlace
{
    private readonly int _before;
    private readonly int _next;

    /// <summary>Reads the surroundings of a quotation.</summary>
    public QuotePlace(QuoteContext context, int index)
    {
        Placed = context.Quotations[index];
        _before = index > 0 ? context.Quotations[index - 1].After : 0;
        _next = index + 1 < context.Quotations.Count ? context.Quotations[index + 1].Open : context.Tokens.Count;
        MentionsBefore = context.MentionsBefore(Placed.Open);
        Lead = LeadOf(context);
        Tail = TailOf(context);
        Rivals = RivalsOf(context);
    }

    /// <summary>The quotation.</summary>
    public PlacedQuotation Placed { get; }

    /// <summary>How many mentions lie before it.</summary>
    public int MentionsBefore { get; }

    /// <summary>What leads to it.</summary>
    public Lead Lead { get; }

    /// <summary>What follows it.</summary>
    public Tail Tail { get; }

    /// <summary>Which of its neighbours in the same sentence look like speakers: 1 before, 2 after, 3 both; 0 none.</summary>
    public int Rivals { get; private set; }

    /// <summary>Where a mention lies as seen from the quotation.</summary>
    public Place PlaceOf(QuoteContext context, SpeakerMention mention)
    {
        var first = context.Tokens[mention.First];
        if (mention.Last < Placed.Open)
        {
            if (first.Sentence == Placed.FirstSentence)
                return mention.First >= _before ? Place.Lead : Place.LeadBeyond;
            if (first.Paragraph == Placed.Paragraph)
                return first.Sentence == Placed.FirstSentence - 1 ? Place.SentenceBefore : Place.Earlier;
            return (Placed.Paragraph - first.Paragraph) switch { 1 when first.Sentence == SentenceBefore(context) => Place.ParagraphBefore, 1 => Place.FarParagraphBefore, _ => Place.WayBefore };
        }

        if (IsInTail(context, first))
            return mention.First < _next ? Place.Tail : Place.TailBeyond;
        if (first.Paragraph == Placed.Paragraph)
            return first.Sentence == Placed.LastSentence + 1 ? Place.SentenceAfter : Place.Later;
        return Place.ParagraphAfter;
    }

    private int SentenceBefore(QuoteContext context)
    {
        var first = context.FirstOfParagraph(Placed.Paragraph);
        return first > 0 ? context.Tokens[first - 1].Sentence : -1;
    }

    /// <summary>"“Why?” Vale asked": the question's end ended no sentence of the report.</summary>
    private bool IsInTail(QuoteContext context, Token token)
    {
        if (token.Paragraph != Placed.Paragraph)
            return false;
        if (token.Sentence == Placed.LastSentence)
            return true;
        var last = context.Tokens.Text[Placed.Quotation.Words.End - 1];
        return last is ',' or '?' or '!' or '—' or '-' && Placed.After < context.Tokens.Count && token.Sentence == context.Tokens[Placed.After].Sentence;
    }

    private Lead LeadOf(QuoteContext context)
    {
        var last = Placed.Open - 1;
        if (last < 0 || context.Tokens[last].Paragraph != Placed.Paragraph)
            return Placed.Quotation.Continues ? Lead.Continues : last >= 0 && context.IsMark(last, ':') ? Lead.ColonParagraph : Lead.ParagraphStart;
        if (last == _before - 1)
            return Lead.Quotation;
        return WordClasses.Of(context, last, Placed.Open) switch
        {
            WordClass.SentenceEdge => Lead.SentenceStart,
            WordClass.Stop => Lead.SentenceStart,
            WordClass.Comma => context.VerbAt(last - 1) > 0 ? Lead.CueComma : Lead.Comma,
            WordClass.Colon => Lead.Colon,
            WordClass.That => Lead.That,
            WordClass.PlainCue => Lead.PlainCue,
            WordClass.Cue => Lead.Cue,
            WordClass.Dash => Lead.Dash,
            WordClass.OpenBracket => Lead.Bracket,
            WordClass.Determiner or WordClass.Of or WordClass.Preposition or WordClass.To => Lead.NounPhrase,
            WordClass.And or WordClass.But => Lead.And,
            _ => Lead.Word,
        };
    }

    private Tail TailOf(QuoteContext context)
    {
        var next = Placed.After;
        if (next >= context.Tokens.Count || context.Tokens[next].Paragraph != Placed.Paragraph)
            return Tail.ParagraphEnd;
        var last = context.Tokens.Text[Placed.Quotation.Words.End - 1];
        var comma = last is ',' or '?' or '!' or '—' or '-';
        if (context.VerbAt(next) > 0)
            return comma ? Tail.CommaCue : Tail.Cue;
        if (char.IsUpper(context.Tokens.Text[context.Tokens[next].Start]))
            return last == ',' ? Tail.CommaCapital : comma ? Tail.QuestionCapital : last == '.' ? Tail.StopCapital : Tail.Capital;
        if (context.Tokens[next].Kind == TokenKind.Mark)
            return context.Tokens.Text[context.Tokens[next].Start] switch { ',' => Tail.OutsideComma, '.' or '!' or '?' => Tail.OutsideStop, '“' or '"' => Tail.Quotation, _ => Tail.Mark };
        return comma ? Tail.CommaLower : last == '.' ? Tail.StopLower : Tail.Lower;
    }

    private int RivalsOf(QuoteContext context)
    {
        var rivals = 0;
        for (var i = MentionsBefore - 1; i >= 0 && context.Mentions[i].First >= _before && context.SameSentence(context.Mentions[i].First, Placed.Open); i--)
            if (context.Bindings[i].Ahead is not CueAhead.None || context.Bindings[i].Behind is CueBehind.According)
                rivals |= 1;
        for (var i = MentionsBefore; i < context.Mentions.Count && context.Mentions[i].First < _next && IsInTail(context, context.Tokens[context.Mentions[i].First]); i++)
            if (context.Bindings[i].Ahead is not CueAhead.None || context.Bindings[i].Behind is not CueBehind.None)
                rivals |= 2;
        return rivals;
    }
}

/// <summary>Where a mention lies as seen from a quotation; fewer than 16.</summary>
internal enum Place
{
    /// <summary>Before it in its sentence.</summary>
    Lead,
    /// <summary>The same, another quotation between.</summary>
    LeadBeyond,
    /// <summary>After it in its sentence.</summary>
    Tail,
    /// <summary>The same, another quotation between.</summary>
    TailBeyond,
    /// <summary>In the sentence before.</summary>
    SentenceBefore,
    /// <summary>Earlier in the paragraph.</summary>
    Earlier,
    /// <summary>In the sentence after.</summary>
    SentenceAfter,
    /// <summary>Later in the paragraph.</summary>
    Later,
    /// <summary>In the last sentence of the paragraph before.</summary>
    ParagraphBefore,
    /// <summary>Earlier in the paragraph before.</summary>
    FarParagraphBefore,
    /// <summary>Two or more paragraphs before.</summary>
    WayBefore,
    /// <summary>In the paragraph after.</summary>
    ParagraphAfter,
}

/// <summary>What leads to a quotation; fewer than 16.</summary>
internal enum Lead
{
    ParagraphStart,
    ColonParagraph,
    Continues,
    Quotation,
    SentenceStart,
    Comma,
    CueComma,
    Colon,
    That,
    PlainCue,
    Cue,
    Dash,
    Bracket,
    NounPhrase,
    And,
    Word,
}

/// <summary>What follows a quotation; fewer than 16.</summary>
internal enum Tail
{
    ParagraphEnd,
    CommaCue,
    Cue,
    CommaCapital,
    QuestionCapital,
    StopCapital,
    Capital,
    OutsideComma,
    OutsideStop,
    Quotation,
    Mark,
    CommaLower,
    StopLower,
    Lower,
}
