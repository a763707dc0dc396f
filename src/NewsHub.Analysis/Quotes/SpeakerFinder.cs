using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Quotes;

/// <summary>Finds the speaker of each quotation: the mention nearby for which the most speaks.</summary>
internal sealed class SpeakerFinder
{
    private const int MostBefore = 24;
    private const int MostAfter = 10;
    private const int ParagraphsBefore = 3;

    private static readonly LinearModel Model = LinearModel.Load<SpeakerFeatures.Template>("SpeakerWeights.txt");

    private readonly QuoteContext _context;
    private readonly PriorSpeaker _prior;
    private readonly SpeakerPhrases _phrases;
    private readonly List<int> _features = [];
    private Attribution _last = Attribution.None;

    /// <summary>From mentions to whom they mean.</summary>
    public SpeakerPhrases Phrases => _phrases;

    /// <summary>Readies the finder for one article.</summary>
    public SpeakerFinder(QuoteContext context)
    {
        _context = context;
        _prior = new PriorSpeaker(context.Mentions);
        _phrases = new SpeakerPhrases(context);
    }

    /// <summary>The likeliest speaker of a quotation; to be asked in order, since run-on quotations inherit.</summary>
    public SpeakerGuess Guess(QuotePlace place)
    {
        _prior.TurnTo(place.Placed);
        int best = -1;
        double bestScore = double.NegativeInfinity, total = 0;
        var (from, to) = Candidates(_context, place);
        for (var mention = from; mention < to; mention++)
        {
            _features.Clear();
            SpeakerFeatures.Fill(_context, place, mention, _prior, _features);
            var score = Model.Score(_features);
            total += Math.Exp(Math.Min(score, 50));
            if (score <= bestScore)
                continue;
            best = mention;
            bestScore = score;
        }

        return best < 0 ? SpeakerGuess.Nobody : new SpeakerGuess(best, Math.Exp(Math.Min(bestScore, 50)) / total);
    }

    /// <summary>Takes the guess for true: later quotations may inherit it.</summary>
    public Attribution Accept(QuotePlace place, SpeakerGuess guess)
    {
        if (guess.Mention < 0)
        {
            _prior.Note(-1, []);
            return _last = Attribution.None;
        }

        var (span, parties) = _phrases.Of(place, guess.Mention, _prior.Parties);
        var speaker = new Speaker(span, span.Of(_context.Tokens.Text), parties);
        var cue = CueOf(place, guess.Mention);
        var reasons = SpeakerReasons.Of(_context, place, guess.Mention, speaker, cue, _prior.IsAgain(guess.Mention, parties));
        _prior.Note(guess.Mention, parties);
        return _last = new Attribution(speaker, cue, guess.Certainty, reasons);
    }

    /// <summary>Takes the label of an interview's line for the speaker.</summary>
    public Attribution Accept(QuotePlace place, TextSpan label)
    {
        _prior.TurnTo(place.Placed);
        var speaker = new Speaker(label, label.Of(_context.Tokens.Text), _phrases.OfLabel(label));
        _prior.Note(_context.MentionAt(label), speaker.Parties);
        return _last = new Attribution(speaker, null, 1, [$"the line begins with “{speaker.Text}:”"]);
    }

    /// <summary>Gives a piece of a sentence the speaker of the piece before.</summary>
    public Attribution Inherit(QuotePlace place)
    {
        _prior.TurnTo(place.Placed);
        _prior.NoteAgain();
        return _last with { Reasons = ["the sentence goes on with the words of the piece before", .. _last.Reasons] };
    }

    /// <summary>The mentions that may be the speaker: index of the first, and one past the last.</summary>
    public static (int From, int To) Candidates(QuoteContext context, QuotePlace place)
    {
        int ParagraphOf(int mention) => context.Tokens[context.Mentions[mention].First].Paragraph;

        var from = Math.Max(0, place.MentionsBefore - MostBefore);
        var to = Math.Min(context.Mentions.Count, place.MentionsBefore + MostAfter);
        while (from < to && ParagraphOf(from) < place.Placed.Paragraph - ParagraphsBefore)
            from++;
        while (to > from && ParagraphOf(to - 1) > place.Placed.Paragraph + 1)
            to--;
        return (from, to);
    }

    /// <summary>The verb that binds the mention to the quotation; null for a quotation that inherits from farther away.</summary>
    private Cue? CueOf(QuotePlace place, int mention)
    {
        var binding = _context.Bindings[mention];
        var token = binding.Behind is CueBehind.Next or CueBehind.According or CueBehind.Near && binding.Ahead is not (CueAhead.Next or CueAhead.Near) ? binding.BehindToken
            : binding.AheadToken >= 0 ? binding.AheadToken
            : binding.BehindToken;
        if (token < 0 || place.PlaceOf(_context, _context.Mentions[mention]) is Place.ParagraphBefore or Place.FarParagraphBefore or Place.WayBefore && place.Lead != Lead.ColonParagraph)
            return null;
        return _context.CueAt(token);
    }
}

/// <summary>A mention that may be the speaker.</summary>
/// <param name="Mention">Its index; -1 when there is none.</param>
/// <param name="Certainty">0 to 1 among the mentions nearby.</param>
internal readonly record struct SpeakerGuess(int Mention, double Certainty)
{
    /// <summary>There is no mention nearby.</summary>
    public static SpeakerGuess Nobody { get; } = new(-1, 0);
}

/// <summary>What was found out about the speaker of one quotation.</summary>
/// <param name="Speaker">Who said it; null when it is not told.</param>
/// <param name="Cue">The attributing word; null when there is none.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Reasons">Why, in words.</param>
internal sealed record Attribution(Speaker? Speaker, Cue? Cue, double Confidence, IReadOnlyList<string> Reasons)
{
    /// <summary>Nobody was found.</summary>
    public static Attribution None { get; } = new(null, null, 0, []);
}
