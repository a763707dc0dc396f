using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Quotes;

/// <summary>From the mention that speaks to the whole phrase: "the chef and his wife", "a spokesman for Vale", "in her words".</summary>
internal sealed class SpeakerPhrases(QuoteContext context)
{
    private readonly Antecedents _antecedents = new(context);

    /// <summary>The words that name the speaker of a quotation, and whom they mean.</summary>
    /// <param name="place">The quotation.</param>
    /// <param name="mention">The likeliest mention.</param>
    /// <param name="prior">Whoever spoke the quotation before.</param>
    public (TextSpan Span, IReadOnlyList<ArticleParty> Parties) Of(QuotePlace place, int mention, IReadOnlyList<ArticleParty> prior)
    {
        if (InWordsOf(place) is { } words)
            return words;
        return Of(mention, prior);
    }

    /// <summary>The words that name the speaker, and whom they mean, wherever the quotation stands.</summary>
    public (TextSpan Span, IReadOnlyList<ArticleParty> Parties) Of(int mention, IReadOnlyList<ArticleParty> prior)
    {
        if (FirstOfTwo(mention) is var first and >= 0)
            return (new TextSpan(context.Mentions[first].Span.Start, context.Mentions[first + 1].Span.End), Two(first, prior));
        if (IsMasterOf(mention) || BelongsTo(mention))
            mention--;
        return (context.Mentions[mention].Span, _antecedents.Of(mention, prior));
    }

    /// <summary>Whom the label of an interview's line means; an answer is that of whoever was named most before the first of them.</summary>
    public IReadOnlyList<ArticleParty> OfLabel(TextSpan label) =>
        context.PartiesAt(label) is { Count: > 0 } named ? named
        : Interviews.IsAnswer(context.Tokens.Text.AsSpan(label.Start, label.Length)) ? _antecedents.Foremost(context.MentionsBeforeInterview)
        : [];

    /// <summary>"…, in her words, “only just”": the possessive tells whose, whoever the sentence is about.</summary>
    private (TextSpan Span, IReadOnlyList<ArticleParty> Parties)? InWordsOf(QuotePlace place)
    {
        var words = place.Placed.Open - 1;
        if (context.IsMark(words, ','))
            words--;
        if (words < 2 || !context.SameSentence(words - 2, place.Placed.Open) || context.Tokens.Of(words) is not "words")
            return null;
        var whose = context.Tokens.Of(words - 1) is "own" ? words - 2 : words - 1;
        if (whose < 1 || context.Tokens.Of(whose - 1) is not ("in" or "In") || context.Tokens.Of(whose) is not ("his" or "her" or "their"))
            return null;
        return (new TextSpan(context.Tokens[whose].Start, context.Tokens[whose].End), context.Tokens.Of(whose) switch
        {
            "his" => _antecedents.Person(place.MentionsBefore, Gender.Male),
            "her" => _antecedents.Person(place.MentionsBefore, Gender.Female),
            _ => _antecedents.Pair(place.MentionsBefore),
        });
    }

    /// <summary>The first of two mentions that share the verb with this one ("Vale and Fenn said", "said Vale and Fenn"); -1 when it speaks alone.</summary>
    private int FirstOfTwo(int mention)
    {
        for (var first = mention - 1; first <= mention; first++)
            if (context.AreJoined(first)
                && context.Mentions[first].Parties.Count < 2 && context.Mentions[first + 1].Parties.Count < 2
                && (context.Bindings[first + 1].Ahead is CueAhead.Next or CueAhead.Near or CueAhead.Apposition or CueAhead.Phrase || context.Bindings[first].Behind is CueBehind.Next or CueBehind.Near or CueBehind.According))
                return first;
        return -1;
    }

    private IReadOnlyList<ArticleParty> Two(int first, IReadOnlyList<ArticleParty> prior)
    {
        if (_antecedents.IsSpouse(first + 1) && _antecedents.Pair(first) is { Count: 2 } couple)
            return couple;
        return [.. _antecedents.Of(first, prior).Concat(_antecedents.Of(first + 1, prior)).Distinct()];
    }

    /// <summary>"a mother of three from Harrow said": the verb is the mother's.</summary>
    private bool BelongsTo(int mention) =>
        mention > 0
        && context.Bindings[mention - 1].Ahead == CueAhead.Phrase
        && context.Bindings[mention - 1].AheadToken == context.Bindings[mention].AheadToken
        && context.Bindings[mention].Ahead == CueAhead.Next
        && WordClasses.Of(context, context.Mentions[mention].First - 1, context.Mentions[mention].First) is WordClass.Of or WordClass.Preposition;

    /// <summary>"a spokesman for Vale said": Vale is not the one who speaks.</summary>
    private bool IsMasterOf(int mention)
    {
        if (mention == 0 || context.Mentions[mention - 1] is not { Kind: MentionKind.Nominal or MentionKind.AnyNoun } servant || context.Bindings[mention].Ahead is CueAhead.None)
            return false;
        var between = servant.Last + 1;
        if (!context.SameSentence(between, context.Mentions[mention].First))
            return false;
        return context.Mentions[mention].First == between + 1 && context.Tokens.Of(between) is "for" or "of" or "from"
            || context.Mentions[mention].First == between + 2 && context.Tokens.Of(between) is "close" && context.Tokens.Of(between + 1) is "to";
    }
}
