using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Quotes;

/// <summary>A place in the text that may name a speaker.</summary>
/// <param name="Span">The words.</param>
/// <param name="First">Index of the first token.</param>
/// <param name="Last">Index of the last token.</param>
/// <param name="Kind">Name, pronoun or noun phrase.</param>
/// <param name="Parties">Whom a name means; empty for the other kinds until they are resolved.</param>
internal sealed record SpeakerMention(TextSpan Span, int First, int Last, MentionKind Kind, IReadOnlyList<ArticleParty> Parties);

/// <summary>How a speaker is mentioned.</summary>
internal enum MentionKind
{
    /// <summary>A name that means one or more persons.</summary>
    Person,
    /// <summary>A name of an organisation.</summary>
    Organization,
    /// <summary>A capitalised name of something not known.</summary>
    Name,
    /// <summary>"he", "she".</summary>
    HeOrShe,
    /// <summary>"they", "we".</summary>
    They,
    /// <summary>"I".</summary>
    I,
    /// <summary>"it".</summary>
    It,
    /// <summary>"who".</summary>
    Who,
    /// <summary>"the actor".</summary>
    Nominal,
    /// <summary>A noun that speaks only because a reporting verb stands beside it ("the Kremlin-watcher said").</summary>
    AnyNoun,
}

/// <summary>Gathers everything in a text that may name a speaker.</summary>
internal sealed class SpeakerMentions
{
    private const int LongestNounPhrase = 6;

    private readonly TextTokens _tokens;
    private readonly WordUse[] _uses;
    private readonly List<SpeakerMention> _found = [];

    private SpeakerMentions(TextTokens tokens, WordUse[] uses)
    {
        _tokens = tokens;
        _uses = uses;
    }

    /// <summary>In order, without overlaps; nothing within <paramref name="quotations"/>.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="parties">Who is named in it.</param>
    /// <param name="quotations">Its quotations.</param>
    /// <param name="uses">What each token may be.</param>
    public static List<SpeakerMention> Find(TextTokens tokens, ArticleParties parties, IReadOnlyList<Quotation> quotations, WordUse[] uses)
    {
        var mentions = new SpeakerMentions(tokens, uses);
        var names = Names(tokens, parties);
        int nextName = 0, nextQuotation = 0, i = 0;
        while (i < tokens.Count)
        {
            var start = tokens[i].Start;
            while (nextQuotation < quotations.Count && quotations[nextQuotation].End <= start)
                nextQuotation++;
            if (nextQuotation < quotations.Count && quotations[nextQuotation].Open <= start)
            {
                i = Math.Max(i + 1, tokens.At(quotations[nextQuotation].End));
                continue;
            }

            while (nextName < names.Count && names[nextName].First < i)
                nextName++;
            if (nextName < names.Count && names[nextName].First == i)
            {
                mentions.Add(names[nextName]);
                i = names[nextName].Last + 1;
            }
            else
            {
                i = mentions.Read(i);
            }
        }

        return mentions._found;
    }

    /// <summary>Every capitalised run, with its parties where it has some.</summary>
    private static List<SpeakerMention> Names(TextTokens tokens, ArticleParties parties)
    {
        var names = parties.Mentions.Select(mention => Name(tokens, mention.Span, mention.Parties)).ToList();
        var known = names.Count;
        var next = 0;
        foreach (var run in tokens.Runs)
        {
            while (next < known && names[next].Last < run.First)
                next++;
            if (next < known && names[next].First <= run.Last)
                continue;
            names.Add(Name(tokens, new TextSpan(tokens[run.First].Start, tokens[run.Last].End), []));
        }

        names.Sort((left, right) => left.First.CompareTo(right.First));
        return names;
    }

    private static SpeakerMention Name(TextTokens tokens, TextSpan span, IReadOnlyList<ArticleParty> parties)
    {
        var kind = parties.Count == 0 ? MentionKind.Name : parties[0].Kind switch
        {
            PartyKind.Person => MentionKind.Person,
            PartyKind.Organization => MentionKind.Organization,
            PartyKind.Unknown => MentionKind.Name,
            _ => throw new ArgumentOutOfRangeException(nameof(parties)),
        };
        return new SpeakerMention(span, tokens.At(span.Start), tokens.At(span.End - 1), kind, parties);
    }

    private int Read(int i)
    {
        if (IsAge(i))
            Add(FirstOfPhrase(i), i, MentionKind.Nominal);
        if (_tokens[i].Kind != TokenKind.Word)
            return i + 1;
        var word = _tokens.Of(i);
        if (SpeakerNouns.KindOfPronoun(word) is { } kind)
        {
            Add(i, i, kind);
            return i + 1;
        }

        if (_uses[i].Is(WordRoles.Head))
        {
            var last = i;
            while (last + 1 < _tokens.Count && _tokens[last + 1].Sentence == _tokens[i].Sentence && _uses[last + 1].Is(WordRoles.Head))
                last++;
            Add(FirstOfPhrase(i), last, MentionKind.Nominal);
            return last + 1;
        }

        if (IsSpokenFor(i))
            Add(FirstOfPhrase(i), i, MentionKind.AnyNoun);
        else if (OpensSpeakersPhrase(i))
            return ReadPhrase(i);
        return i + 1;
    }

    /// <summary>"the 40-year-old said", where the age stands for the person.</summary>
    private bool IsAge(int i) =>
        _tokens[i].Kind == TokenKind.Number
        && _tokens.Of(i).EndsWith("-year-old", StringComparison.Ordinal)
        && (i + 1 >= _tokens.Count || _tokens[i + 1].Sentence != _tokens[i].Sentence || _tokens[i + 1].Kind == TokenKind.Mark || _uses[i + 1].Verb > 0);

    /// <summary>A determiner that opens a sentence, or follows a verb or phrase that names its speaker afterwards ("says a narrator", "according to a transcript").</summary>
    private bool OpensSpeakersPhrase(int i)
    {
        if (!_uses[i].Is(WordRoles.Determiner))
            return false;
        if (i == 0 || _tokens[i - 1].Sentence != _tokens[i].Sentence)
            return true;
        return CueTable.IsPlain(_uses[i - 1].Verb) || _tokens.Of(i - 1) is "to" && i > 1 && _tokens.Of(i - 2) is "according" or "According";
    }

    /// <summary>From the determiner to the last word before a verb, a preposition or a mark.</summary>
    private int ReadPhrase(int first)
    {
        var last = first;
        while (last + 1 < _tokens.Count
            && last - first < LongestNounPhrase
            && _tokens[last + 1].Sentence == _tokens[first].Sentence
            && _tokens[last + 1].Kind != TokenKind.Mark
            && _uses[last + 1].Verb == 0
            && !_uses[last + 1].Is(WordRoles.Function)
            && SpeakerNouns.KindOfPronoun(_tokens.Of(last + 1)) is null
            && !_uses[last + 1].Is(WordRoles.Head)
            && !char.IsUpper(_tokens.Text[_tokens[last + 1].Start]))
            last++;
        if (last + 1 < _tokens.Count && (_uses[last + 1].Is(WordRoles.Head) || char.IsUpper(_tokens.Text[_tokens[last + 1].Start])))
            return first + 1;
        if (last > first || _tokens.Of(first) is "one" or "another" or "others" or "some" or "many" or "both")
            Add(first, last, MentionKind.AnyNoun);
        return last + 1;
    }

    /// <summary>A noun, as far as can be told, right before a verb that has hardly another use than to report.</summary>
    private bool IsSpokenFor(int i) =>
        i + 1 < _tokens.Count
        && _tokens[i + 1].Sentence == _tokens[i].Sentence
        && (CueTable.IsPlain(_uses[i + 1].Verb) || _uses[i + 1].Verb > 0 && FirstOfPhrase(i) < i)
        && _uses[i].Verb == 0
        && _tokens[i].Length > 2
        && !_uses[i].Is(WordRoles.Function)
        && !(_uses[i].Is(WordRoles.Determiner) && i > 0 && _tokens.Of(i - 1) is "of")
        && !_tokens.Of(i).EndsWith("ly", StringComparison.Ordinal);

    /// <summary>A name takes in the office before it ("former mayor Mara Vale").</summary>
    private void Add(SpeakerMention name)
    {
        if (_found.Count > 0 && _found[^1] is { Kind: MentionKind.Nominal or MentionKind.AnyNoun } office && (office.Last == name.First - 1 || office.Last == name.First - 2 && IsDotOf(office.Last, name.First)))
            _found.RemoveAt(_found.Count - 1);
        _found.Add(name);
    }

    /// <summary>"Rep. Ada Vale": the full stop of a title.</summary>
    private bool IsDotOf(int word, int next) =>
        _tokens[word + 1].Start == _tokens[word].End && _tokens.Text[_tokens[word + 1].Start] == '.' && _tokens[word].Sentence == _tokens[next].Sentence;

    private void Add(int first, int last, MentionKind kind)
    {
        if (_found.Count > 0 && _found[^1].Last >= first)
        {
            if (_found[^1] is { Kind: MentionKind.Nominal or MentionKind.AnyNoun } owner && IsPossessiveAt(owner.Last + 1))
            {
                first = Math.Min(first, owner.First);
                _found.RemoveAt(_found.Count - 1);
            }
            else
            {
                first = AfterOwner(_found[^1].Last + 1);
            }
        }

        if (first <= last)
            _found.Add(new SpeakerMention(new TextSpan(_tokens[first].Start, _tokens[last].End), first, last, kind, []));
    }

    /// <summary>Past the possessive of a name ("Vale's spokesman").</summary>
    private int AfterOwner(int next) => IsPossessiveAt(next) ? next + 2 : next;

    /// <summary>"the fund's director" is one phrase.</summary>
    private bool IsPossessiveAt(int mark) => mark > 0 && mark < _tokens.Count && NameRuns.IsPossessive(_tokens, mark - 1);

    /// <summary>The determiner that opens the phrase, or the noun itself.</summary>
    private int FirstOfPhrase(int noun)
    {
        for (var i = noun - 1; i >= 0 && i > noun - LongestNounPhrase; i--)
        {
            if (_tokens[i].Sentence != _tokens[noun].Sentence || _tokens[i].Kind == TokenKind.Mark && _tokens.Text[_tokens[i].Start] != '-' && !IsPossessiveAt(i))
                break;
            if (_uses[i].Is(WordRoles.Determiner))
                return i;
        }

        return noun;
    }
}
