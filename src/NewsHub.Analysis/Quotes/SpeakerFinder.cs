using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Quotes;

/// <summary>Finds the speaker of each quotation: the mention nearby for which the most speaks.</summary>
internal sealed class SpeakerFinder
{
    private const int MostBefore = 24;
    private const int MostAfter = 10;
    private const int ParagraphsBefore = 3;
    private const int ReasonsShown = 3;

    private static readonly LinearModel Model = LinearModel.Load<SpeakerFeatures.Template>("SpeakerWeights.txt");

    private readonly QuoteContext _context;
    private readonly PriorSpeaker _prior;
    private readonly SpeakerPhrases _phrases;
    private readonly List<int> _features = [];
    private Attribution _last = Attribution.None;

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
        foreach (var mention in Candidates(_context, place))
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

        _features.Clear();
        SpeakerFeatures.Fill(_context, place, guess.Mention, _prior, _features);
        var (span, parties) = _phrases.Of(place, guess.Mention, _prior.Parties);
        _prior.Note(guess.Mention, parties);
        return _last = new Attribution(
            new Speaker(span, span.Of(_context.Tokens.Text), parties),
            CueOf(place, guess.Mention),
            guess.Certainty,
            [.. Model.Explain(_features, ReasonsShown)]);
    }

    /// <summary>Gives a piece of a sentence the speaker of the piece before.</summary>
    public Attribution Inherit(QuotePlace place)
    {
        _prior.TurnTo(place.Placed);
        _prior.NoteAgain();
        return _last;
    }

    /// <summary>The mentions that may be the speaker, by their index.</summary>
    public static IEnumerable<int> Candidates(QuoteContext context, QuotePlace place)
    {
        var from = Math.Max(0, place.MentionsBefore - MostBefore);
        var to = Math.Min(context.Mentions.Count, place.MentionsBefore + MostAfter);
        for (var i = from; i < to; i++)
        {
            var paragraph = context.Tokens[context.Mentions[i].First].Paragraph;
            if (paragraph >= place.Placed.Paragraph - ParagraphsBefore && paragraph <= place.Placed.Paragraph + 1)
                yield return i;
        }
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
        var span = new TextSpan(_context.Tokens[token].Start, _context.Tokens[token].End);
        return new Cue(span, span.Of(_context.Tokens.Text));
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
/// <param name="Reasons">What spoke most for it.</param>
internal sealed record Attribution(Speaker? Speaker, Cue? Cue, double Confidence, IReadOnlyList<string> Reasons)
{
    /// <summary>Nobody was found.</summary>
    public static Attribution None { get; } = new(null, null, 0, []);
}
