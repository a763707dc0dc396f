using NewsHub.Analysis.Parties;
using NewsHub.Analysis.Quotes;

namespace NewsHub.Analysis.Donations;

/// <summary>Whom a pronoun or a role means: the speaker for "we" in a quotation, otherwise the one last spoken of first.</summary>
internal sealed class Antecedents(TokenizedText tokens, List<Sentence> sentences, NameScanner scanner, ArticleParties parties, IReadOnlyList<ExtractedQuote>? quotes, string? title)
{
    /// <summary>How many sentences back a pronoun may reach.</summary>
    private const int Reach = 5;

    private readonly Dictionary<int, List<NameMention>> _scanned = [];
    private readonly QuoteIndex _quotes = new(quotes ?? []);
    private string? _protagonist;
    private bool _isProtagonistSought;
    private IReadOnlyList<string>? _pair;
    private bool _isPairSought;

    /// <summary>The mentions of one sentence.</summary>
    public List<NameMention> Of(int sentence)
    {
        if (!_scanned.TryGetValue(sentence, out var mentions))
            _scanned[sentence] = mentions = scanner.Scan(sentences[sentence].From, sentences[sentence].To);
        return mentions;
    }

    /// <summary>The names that a mention means; empty when they cannot be told.</summary>
    public IReadOnlyList<string> Resolve(NameMention mention, int sentence)
    {
        if (mention.Names is [var single] && mention.Kind != NameKind.Organization && !single.Contains(' ', StringComparison.Ordinal) && AboutWhom() is { } about && LastWord(about) == single)
            return [about];
        if (mention.Names.Count > 0)
            return mention.Names;
        var word = tokens.Lower(mention.To - 1);
        if (mention.Kind == NameKind.Pronoun)
            return word switch
            {
                "we" or "i" or "our" or "my" => Speaker(mention) ?? [],
                "they" or "their" => Back(sentence, mention.From, Several) ?? Back(sentence, mention.From, Organization) ?? Pair() ?? [],
                _ => Prominent(sentence, mention.From),
            };
        if (tokens.Lower(mention.From) == "our")
            return Speaker(mention) ?? [];
        if (NameWords.SeveralPeople.Contains(word))
            return Back(sentence, mention.From, Several) ?? (word is "family" or "band" ? Back(sentence, mention.From, Person) ?? [] : Pair() ?? []);
        if (NameWords.OwnVehicle.Contains(word))
            return Back(sentence, mention.From, found => Organization(found) is { } names && names[0].Contains(word, StringComparison.OrdinalIgnoreCase) ? names : null) ?? (tokens.Lower(mention.From) == "the" ? Back(sentence, mention.From, Organization) ?? [] : []);
        // "his wife": someone else than the person last spoken of; only a name can tell who.
        return tokens.Lower(mention.From) is "the" or "el" or "la" ? Prominent(sentence, mention.From) : [];
    }

    /// <summary>
    /// One person already spoken of: whom the article is about, if the nearest sentence that names anybody names him; otherwise the first full name there.
    /// A single capitalised word may be a town or a storm.
    /// </summary>
    private IReadOnlyList<string> Prominent(int sentence, int before)
    {
        var named = Back(sentence, before, mentions => FullNames(mentions) is { Count: > 0 } names ? names : null);
        var about = AboutWhom();
        if (about is not null && (named is null || named.Any(name => name == about || LastWord(name) == LastWord(about)) || IsNamedSince(sentence, LastWord(about))))
            return [about];
        return named is not null ? [named[0]] : Back(sentence, before, Person) is { } single && about is null ? single : about is not null ? [about] : FirstPerson();
    }

    /// <summary>Whether a paragraph's sentences up to this one name somebody by the last word of the name.</summary>
    private bool IsNamedSince(int sentence, string surname)
    {
        for (var i = sentence; i >= 0 && sentences[i].Paragraph >= sentences[sentence].Paragraph - 1; i--)
            if (Of(i).Exists(mention => mention.Names.Any(name => LastWord(name) == surname)))
                return true;
        return false;
    }

    private string? AboutWhom()
    {
        if (!_isProtagonistSought)
            _protagonist = Protagonist.Find(tokens, Enumerable.Range(0, sentences.Count).SelectMany(Of), title);
        _isProtagonistSought = true;
        return _protagonist;
    }

    /// <summary>The two people whom the article names together first, before or after.</summary>
    private IReadOnlyList<string>? Pair()
    {
        if (!_isPairSought)
            _pair = Enumerable.Range(0, sentences.Count).Select(i => Several(Of(i))).FirstOrDefault(names => names is not null) ?? HeadlinePair();
        _isPairSought = true;
        return _pair;
    }

    private IReadOnlyList<string>? HeadlinePair()
    {
        if (title is null)
            return null;
        var headline = TokenizedText.Of(title);
        return new NameScanner(headline, new ArticleParties([], []), new WorkTitles(headline)).Scan(0, headline.Count).Find(mention => mention is { Kind: NameKind.Person, Names.Count: 2 })?.Names;
    }

    /// <summary>"the Oak Sisters", "the Ash Brothers": one name for several.</summary>
    private bool IsGroup(NameMention mention) => mention.Kind is NameKind.Person or NameKind.Unknown && mention.To - mention.From > 1 && tokens.Lower(mention.To - 1) is "sisters" or "brothers" or "twins" or "boys" or "girls" or "quartet" or "trio";

    private static List<string> FullNames(List<NameMention> mentions) =>
        [.. mentions.Where(mention => mention is { Kind: NameKind.Person or NameKind.Unknown, Names.Count: 1 } && mention.Names[0].Contains(' ', StringComparison.Ordinal)).OrderBy(mention => mention.Kind == NameKind.Person ? 0 : 1).Select(mention => mention.Names[0])];

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];

    /// <summary>The article's people who bear a name that an organisation's name holds ("the Oakhurst Foundation").</summary>
    public IReadOnlyList<string> Namesakes(string organization)
    {
        var words = organization.Split([' ', '-', '’', '\''], StringSplitOptions.RemoveEmptyEntries);
        return [.. parties.All.Where(party => party.Kind == PartyKind.Person && party.Name.Contains(' ', StringComparison.Ordinal) && words.Contains(party.Name[(party.Name.LastIndexOf(' ') + 1)..])).Select(party => party.Name)];
    }

    private IReadOnlyList<string>? Speaker(NameMention mention)
    {
        if (_quotes.At(tokens[mention.From].Start)?.Speaker is not { } speaker)
            return null;
        return speaker.Parties.Count > 0 ? [.. speaker.Parties.Select(party => party.Name)] : null;
    }

    /// <summary>Looks through the sentence's beginning, then through the sentences before it, each from its start: its subject comes first.</summary>
    private IReadOnlyList<string>? Back(int sentence, int before, Func<List<NameMention>, IReadOnlyList<string>?> pick)
    {
        if (pick([.. Of(sentence).TakeWhile(mention => mention.From < before)]) is { } here)
            return here;
        for (var i = sentence - 1; i >= Math.Max(0, sentence - Reach); i--)
            if (pick(Of(i)) is { } names)
                return names;
        return null;
    }

    private IReadOnlyList<string> FirstPerson() => parties.All.FirstOrDefault(party => party.Kind == PartyKind.Person) is { } first ? [first.Name] : [];

    /// <summary>One person; where the roster knows none, a name of two words or three.</summary>
    private static IReadOnlyList<string>? Person(List<NameMention> mentions) =>
        (mentions.Find(mention => mention.Kind == NameKind.Person && mention.Names.Count == 1) ?? mentions.Find(mention => mention.Kind == NameKind.Unknown && mention.To - mention.From is 2 or 3))?.Names;

    private static IReadOnlyList<string>? Organization(List<NameMention> mentions) => mentions.Find(mention => mention.Kind == NameKind.Organization)?.Names;

    /// <summary>Two people named together, or one after the other with "and" between.</summary>
    private IReadOnlyList<string>? Several(List<NameMention> mentions)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            if (mentions[i] is { Kind: NameKind.Person, Names.Count: > 1 } || (mentions[i].Names.Count == 1 && IsGroup(mentions[i])))
                return mentions[i].Names;
            if (i + 1 < mentions.Count && IsPersonBeside(mentions[i], mentions[i + 1]) && tokens.Lower(mentions[i].To) is "and" or "&" && mentions[i + 1].From <= mentions[i].To + 3)
                return [.. mentions[i].Names, .. mentions[i + 1].Names];
        }

        return null;
    }

    /// <summary>Two people, of whom one may be a full name that the roster does not know.</summary>
    private static bool IsPersonBeside(NameMention one, NameMention other) =>
        (one.Kind == NameKind.Person && (other.Kind == NameKind.Person || IsFullName(other))) || (other.Kind == NameKind.Person && IsFullName(one));

    private static bool IsFullName(NameMention mention) => mention is { Kind: NameKind.Unknown, Names.Count: 1 } && mention.To - mention.From is 2 or 3;
}
