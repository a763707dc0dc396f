using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Quotes;

/// <summary>Finds what is told in the reporter's words, where its cue leaves no doubt: "Vale said that …", "…, Vale said.", "According to Vale, …".</summary>
internal sealed class IndirectSpeech(QuoteContext context, SpeakerPhrases phrases)
{
    /// <summary>Fewer words are no statement, more are a list or a broken text.</summary>
    private const int FewestWords = 4;

    private const int MostTokens = 90;

    /// <summary>How far the attribution may go on after its verb ("in a statement on Monday").</summary>
    private const int LongestTail = 7;

    /// <summary>Of PolNeAR’s two parts 84% and 87% are annotated with the same bounds, and 99% of those with the same speaker; most others differ in their last words.</summary>
    private const double Certainty = 0.85;

    private static readonly int AccordingVerb = CueTable.VerbOf("according");

    private static readonly bool[] Telling = Verbs("say add explain announce confirm reveal state declare insist argue note claim warn tell promise report recall reply");
    private static readonly bool[] TellingWithoutThat = Verbs("say add");

    /// <summary>In order; none in a sentence that holds quotation marks, one at most in each.</summary>
    public List<ExtractedQuote> Find()
    {
        var found = new List<ExtractedQuote>();
        var marked = SentencesWithMarks();
        var last = -1;
        for (var i = 0; i < context.Mentions.Count; i++)
        {
            var sentence = context.Tokens[context.Mentions[i].First].Sentence;
            if (sentence == last || marked.Contains(sentence) || context.Mentions[i].Kind is MentionKind.I or MentionKind.It or MentionKind.Who or MentionKind.AnyNoun or MentionKind.Name)
                continue;
            if (Told(i) is not { } told || ReportsAgain(told.First, told.Last) || Trim(told.First, told.Last) is not { } span)
                continue;
            last = sentence;
            found.Add(Quote(i, span, told.Cue));
        }

        return found;
    }

    private HashSet<int> SentencesWithMarks()
    {
        var marked = new HashSet<int>();
        foreach (var quotation in context.Quotations)
            for (var sentence = quotation.FirstSentence; sentence <= quotation.LastSentence; sentence++)
                marked.Add(sentence);
        return marked;
    }

    /// <summary>First and last token of what the mention tells, and the token of its cue.</summary>
    private (int First, int Last, int Cue)? Told(int mention)
    {
        var binding = context.Bindings[mention];
        var (first, last) = Sentence(context.Mentions[mention].First);
        if (last - first > MostTokens)
            return null;
        if (binding.Behind == CueBehind.According)
            return According(mention, binding.BehindToken, first, last);
        if (binding.Behind == CueBehind.Next && context.Mentions[mention].Kind is not (MentionKind.HeOrShe or MentionKind.They) && Telling[context.VerbAt(binding.BehindToken)] && context.IsMark(binding.BehindToken - 1, ',') && last - context.Mentions[mention].Last <= LongestTail)
            return (first, binding.BehindToken - 2, binding.BehindToken);
        if (binding.Ahead is not (CueAhead.Next or CueAhead.Near or CueAhead.Apposition) || !Telling[context.VerbAt(binding.AheadToken)] || !IsPlainly(mention, binding.AheadToken))
            return null;
        var subject = context.Mentions[mention].First;
        if (context.IsMark(subject - 1, ',') && last - binding.AheadToken <= LongestTail && subject - 1 - first >= FewestWords)
            return (first, subject - 2, binding.AheadToken);
        if (Follows(subject))
            return null;
        return Clause(binding.AheadToken, last) is var clause and >= 0 ? (clause, last, binding.AheadToken) : null;
    }

    /// <summary>"According to Vale, …" and "…, according to Vale."</summary>
    private (int First, int Last, int Cue)? According(int mention, int cue, int first, int last)
    {
        var after = context.Mentions[mention].Last + 1;
        if (cue == first && context.IsMark(after, ','))
            return (after + 1, last, cue);
        return context.IsMark(cue - 1, ',') && last - after < LongestTail ? (first, cue - 2, cue) : null;
    }

    /// <summary>"Vale also said", not "Vale would have said" or "Vale never said".</summary>
    private bool IsPlainly(int mention, int verb)
    {
        if (context.Tokens.Of(verb) is [.., 'i', 'n', 'g'])
            return false;
        for (var i = Math.Max(context.Mentions[mention].Last + 1, verb - 3); i < verb; i++)
            if (WordClasses.Of(context, i, verb) is WordClass.Modal or WordClass.Not or WordClass.To or WordClass.Be or WordClass.Who)
                return false;
        return true;
    }

    /// <summary>"…, and when asked he said …": where one ends and the other begins cannot be told.</summary>
    private bool ReportsAgain(int first, int last)
    {
        for (var i = first; i <= last; i++)
            if (CueTable.IsPlain(context.VerbAt(i)) || context.VerbAt(i) == AccordingVerb)
                return true;
        return false;
    }

    /// <summary>"if Vale said", "the fund for which Vale said": the sentence is about something else.</summary>
    private bool Follows(int subject) =>
        WordClasses.Of(context, subject - 1, subject) is WordClass.As or WordClass.That or WordClass.Who or WordClass.To or WordClass.Of or WordClass.By or WordClass.Preposition or WordClass.Not
        || context.SameSentence(subject - 1, subject) && context.Tokens.Of(subject - 1) is "what" or "What" or "how" or "How" or "why" or "Why";

    /// <summary>The first token after "that", or of a clause that has a verb of its own; -1 when there is none.</summary>
    private int Clause(int verb, int last)
    {
        var next = verb + 1;
        if (context.Tokens.Of(verb) is "told" or "tells" or "tell")
            while (next < last && next <= verb + 6 && context.Tokens.Of(next) is not "that" && context.Tokens[next].Kind == TokenKind.Word)
                next++;
        if (next >= last)
            return -1;
        if (context.Tokens.Of(next) is "that")
            return next + 1;
        return TellingWithoutThat[context.VerbAt(verb)] && next == verb + 1 && Opens(next) && HasVerb(next + 1, last) ? next : -1;
    }

    private bool Opens(int token) =>
        SpeakerNouns.KindOfPronoun(context.Tokens.Of(token)) is not null and not MentionKind.Who || WordClasses.Of(context, token, token) == WordClass.Determiner;

    private bool HasVerb(int first, int last)
    {
        for (var i = first; i <= Math.Min(last, first + 8); i++)
            if (WordClasses.Of(context, i, first) is WordClass.Be or WordClass.Have or WordClass.Modal)
                return true;
        return false;
    }

    private (int First, int Last) Sentence(int token)
    {
        int first = token, last = token;
        while (token - first <= MostTokens && context.SameSentence(first - 1, token))
            first--;
        while (last - token <= MostTokens && context.SameSentence(last + 1, token))
            last++;
        return (first, last);
    }

    /// <summary>Without the marks at its ends; null when too little is left.</summary>
    private TextSpan? Trim(int first, int last)
    {
        while (first < last && context.Tokens[first].Kind == TokenKind.Mark)
            first++;
        while (last > first && context.Tokens[last].Kind == TokenKind.Mark)
            last--;
        return last - first + 1 < FewestWords ? null : new TextSpan(context.Tokens[first].Start, context.Tokens[last].End);
    }

    private ExtractedQuote Quote(int mention, TextSpan span, int cue)
    {
        var text = context.Tokens.Text;
        var (words, parties) = phrases.Of(mention, []);
        var speaker = new Speaker(words, words.Of(text), parties);
        return new ExtractedQuote
        {
            Span = span,
            Text = span.Of(text),
            Kind = QuoteKind.Indirect,
            Speaker = speaker,
            Cue = context.CueAt(cue),
            Statement = 0,
            Confidence = Certainty,
            Reasons = [SpeakerReasons.OfCue(context.Bindings[mention], speaker, context.CueAt(cue)), "no quotation marks: told in the reporter’s words"],
        };
    }

    private static bool[] Verbs(string verbs)
    {
        var table = new bool[CueTable.Verbs.Count];
        foreach (var verb in verbs.Split(' '))
            table[CueTable.VerbOf(verb)] = true;
        return table;
    }
}
