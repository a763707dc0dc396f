using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Quotes;

/// <summary>How a mention stands to the reporting verbs beside it.</summary>
/// <param name="Ahead">The verb after the mention, of which it may be the subject ("Vale said", "Vale, 40, later said").</param>
/// <param name="AheadToken">That verb's token; -1 for none.</param>
/// <param name="Behind">The verb before the mention ("said Vale", "told Vale").</param>
/// <param name="BehindToken">That verb's token; -1 for none.</param>
internal readonly record struct CueBinding(CueAhead Ahead, int AheadToken, CueBehind Behind, int BehindToken)
{
    private const int FarReach = 14;
    private const int AppositionReach = 28;
    private const int TitleReach = 6;
    private const int PhraseReach = 7;

    /// <summary>Words that may stand between subject and verb.</summary>
    public static readonly IReadOnlyList<string> Fillers =
        [.. "also further has have had did does was were is are later then once recently even only just now reportedly allegedly famously himself herself themselves itself both all who which would will could can may might should to went on took been being be not never still first often again soon repeatedly simply"
            .Split(' ')];

    /// <summary>Words that end a title before a name ("said former president and chair Ada Quill" goes on, "said in Vale" does not).</summary>
    public static readonly IReadOnlyList<string> NoTitle =
        [.. "in on at by for from with about that if when while as because since to into over after before during against between and or but he she they it i we you not is was are were be been has had have who which this"
            .Split(' ')];

    /// <summary>Reads the surroundings of a mention.</summary>
    public static CueBinding Of(QuoteContext context, SpeakerMention mention)
    {
        var (ahead, aheadToken) = LookAhead(context, mention);
        var (behind, behindToken) = LookBehind(context, mention);
        return new CueBinding(ahead, aheadToken, behind, behindToken);
    }

    private static (CueAhead Kind, int Token) LookAhead(QuoteContext context, SpeakerMention mention)
    {
        var next = mention.Last + 1;
        if (!context.SameSentence(next, mention.Last))
            return (CueAhead.None, -1);
        if (context.VerbAt(next) > 0)
            return (CueAhead.Next, next);
        if (context.IsMark(next, ':'))
            return (CueAhead.Colon, next);
        if (context.IsMark(next, ',') || context.IsMark(next, '(') || context.IsMark(next, '—') || context.IsMark(next, '–') || context.IsMark(next, '-'))
            return AfterApposition(context, mention, next);
        var filled = next;
        while (filled < next + 5 && context.SameSentence(filled, mention.Last) && IsFiller(context, filled))
            filled++;
        if (filled > next && context.SameSentence(filled, mention.Last) && context.VerbAt(filled) > 0)
            return (CueAhead.Near, filled);
        if (AfterPhrase(context, mention, next) is var verb and >= 0)
            return (CueAhead.Phrase, verb);
        for (var i = next; i < next + FarReach && context.SameSentence(i, mention.Last); i++)
        {
            if (context.VerbAt(i) > 0)
                return (CueAhead.Far, i);
            if (context.Tokens.Text[context.Tokens[i].Start] is '“' or '"' or '”')
                break;
        }

        return (CueAhead.None, -1);
    }

    /// <summary>"the mother of three replied", "a spokesman for the fund later said": the verb right after what belongs to the mention; -1 for none.</summary>
    private static int AfterPhrase(QuoteContext context, SpeakerMention mention, int next)
    {
        if (context.Tokens.Of(next) is not ("of" or "for" or "at" or "from" or "with" or "in" or "on"))
            return -1;
        for (var i = next + 1; i <= next + PhraseReach && context.SameSentence(i, mention.Last) && context.Tokens[i].Kind != TokenKind.Mark; i++)
        {
            if (context.VerbAt(i) > 0)
                return i;
            if (SpeakerNouns.KindOfPronoun(context.Tokens.Of(i)) is not null || WordClasses.Of(context, i, mention.Last) is WordClass.Be or WordClass.Have or WordClass.Modal or WordClass.As or WordClass.That)
                return -1;
        }

        return -1;
    }

    /// <summary>"Vale, who chairs the fund, said", "Vale (left) said": the verb right after the closing mark.</summary>
    private static (CueAhead Kind, int Token) AfterApposition(QuoteContext context, SpeakerMention mention, int open)
    {
        var firstVerb = -1;
        for (var i = open + 1; i < open + AppositionReach && context.SameSentence(i, mention.Last); i++)
        {
            if (context.Tokens.Text[context.Tokens[i].Start] is '“' or '"')
                break;
            var closes = context.IsMark(i, ',') || context.IsMark(i, ')') || context.IsMark(i, '—') || context.IsMark(i, '–') || context.IsMark(i, '-');
            if (closes)
            {
                var after = i + 1;
                while (after < i + 4 && context.SameSentence(after, mention.Last) && IsFiller(context, after))
                    after++;
                if (context.SameSentence(after, mention.Last) && context.VerbAt(after) > 0)
                    return (CueAhead.Apposition, after);
            }
            else if (firstVerb < 0 && context.VerbAt(i) > 0)
            {
                firstVerb = i;
            }
        }

        return firstVerb < 0 ? (CueAhead.None, -1) : (CueAhead.Within, firstVerb);
    }

    private static bool IsFiller(QuoteContext context, int token) =>
        context.Tokens[token].Kind == TokenKind.Word && (context.UseAt(token).Is(WordRoles.Filler) || context.Tokens[token].Length > 4 && context.Tokens.Of(token).EndsWith("ly", StringComparison.Ordinal));

    private static (CueBehind Kind, int Token) LookBehind(QuoteContext context, SpeakerMention mention)
    {
        var before = mention.First - 1;
        if (!context.SameSentence(before, mention.First))
            return (CueBehind.None, -1);
        if (context.VerbAt(before) > 0)
            return (CueBehind.Next, before);
        if (context.Tokens.Of(before) is "to" && context.SameSentence(before - 1, before) && context.Tokens.Of(before - 1) is "according" or "According")
            return (CueBehind.According, before - 1);
        for (var i = before; i > before - TitleReach && context.SameSentence(i, mention.First); i--)
        {
            if (context.VerbAt(i) > 0)
                return (CueBehind.Near, i);
            if (context.Tokens.Of(i) is "to" && i > 0 && context.Tokens.Of(i - 1) is "according" or "According")
                return (CueBehind.According, i - 1);
            if (context.Tokens[i].Kind == TokenKind.Mark && !context.IsMark(i, '.') || context.UseAt(i).Is(WordRoles.NoTitle))
                break;
        }

        return (CueBehind.None, -1);
    }
}

/// <summary>Where the verb after a mention stands.</summary>
internal enum CueAhead
{
    /// <summary>There is none near.</summary>
    None,
    /// <summary>"Vale said".</summary>
    Next,
    /// <summary>"Vale also said".</summary>
    Near,
    /// <summary>"Vale, 40, said".</summary>
    Apposition,
    /// <summary>"Vale, who said".</summary>
    Within,
    /// <summary>Later in the sentence.</summary>
    Far,
    /// <summary>"Vale:".</summary>
    Colon,
    /// <summary>"the mother of three said".</summary>
    Phrase,
}

/// <summary>Where the verb before a mention stands.</summary>
internal enum CueBehind
{
    /// <summary>There is none near.</summary>
    None,
    /// <summary>"said Vale".</summary>
    Next,
    /// <summary>"said director Vale".</summary>
    Near,
    /// <summary>"according to Vale".</summary>
    According,
}
