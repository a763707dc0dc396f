using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Quotes;

/// <summary>What was found out about the speaker of one quotation.</summary>
/// <param name="Speaker">Who said it; null when it is not told.</param>
/// <param name="Cue">The attributing word; null when there is none.</param>
/// <param name="Confidence">0 to 1.</param>
internal sealed record Attribution(Speaker? Speaker, Cue? Cue, double Confidence)
{
    /// <summary>Nobody was found.</summary>
    public static Attribution None { get; } = new(null, null, 0.3);
}

/// <summary>Finds the speaker of each quotation from the words around it.</summary>
internal sealed class SpeakerFinder(TextTokens tokens, List<SpeakerMention> mentions, IReadOnlyList<Quotation> quotations, ArticleParties parties)
{
    private const int Reach = 14;

    private readonly Pronouns _pronouns = new(tokens, mentions, parties);
    private Attribution _before = Attribution.None;
    private int _paragraphBefore = -1;

    /// <summary>The attribution of a quotation; to be asked in order, since run-on quotations inherit.</summary>
    public Attribution Find(int index)
    {
        var quotation = quotations[index];
        var paragraph = tokens[Math.Min(tokens.Count - 1, tokens.At(quotation.Open))].Paragraph;
        var found = After(index) ?? Before(index) ?? Inherited(quotation, paragraph);
        _before = found;
        _paragraphBefore = paragraph;
        return found;
    }

    private Attribution? After(int index)
    {
        var quotation = quotations[index];
        var first = tokens.At(quotation.End);
        var stop = index + 1 < quotations.Count ? tokens.At(quotations[index + 1].Open) : tokens.Count;
        if (first >= tokens.Count || tokens.Of(first) is "." )
            return null;
        var paragraph = tokens[Math.Min(tokens.Count - 1, tokens.At(quotation.Open))].Paragraph;
        for (var i = first; i < Math.Min(stop, first + Reach) && tokens[i].Paragraph == paragraph && tokens[i].Sentence == tokens[first].Sentence; i++)
            if (CueTable.VerbOf(tokens.Of(i)) is not null && NearestTo(i, first, stop) is { } mention)
                return Told(mention, i, 0.95);
        return null;
    }

    private Attribution? Before(int index)
    {
        var quotation = quotations[index];
        var last = tokens.At(quotation.Open) - 1;
        if (last < 0)
            return null;
        var paragraph = tokens[last + 1].Paragraph;
        var stop = index > 0 ? tokens.At(quotations[index - 1].End) : 0;
        for (var i = last; i >= Math.Max(stop, last - 2 * Reach) && tokens[i].Paragraph == paragraph && (tokens[i].Sentence == tokens[last].Sentence); i--)
            if (CueTable.VerbOf(tokens.Of(i)) is not null && NearestTo(i, stop, last) is { } mention)
                return Told(mention, i, 0.9);
        return null;
    }

    private Attribution Inherited(Quotation quotation, int paragraph) =>
        _before.Speaker is not null && (paragraph == _paragraphBefore || quotation.Continues)
            ? _before with { Cue = quotation.Continues ? null : _before.Cue, Confidence = 0.7 }
            : Attribution.None;

    private Attribution Told(SpeakerMention mention, int cue, double confidence)
    {
        var span = new TextSpan(tokens[cue].Start, tokens[cue].End);
        return new Attribution(_pronouns.Resolve(mention), new Cue(span, span.Of(tokens.Text)), confidence);
    }

    /// <summary>The subject of a cue: the nearest mention before it, else the one right after it.</summary>
    private SpeakerMention? NearestTo(int cue, int first, int stop)
    {
        SpeakerMention? before = null;
        foreach (var mention in mentions)
        {
            if (mention.Last >= stop && mention.First > cue || mention.First > cue + 3)
                break;
            if (mention.First < first || tokens[mention.First].Sentence != tokens[cue].Sentence)
                continue;
            if (mention.Last < cue)
                before = mention;
            else if (mention.First == cue + 1 || before is null && mention.First > cue)
                return before is not null && before.Last == cue - 1 ? before : mention;
        }

        return before;
    }
}
