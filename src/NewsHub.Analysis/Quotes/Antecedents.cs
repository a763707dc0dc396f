using System.Collections.Frozen;
using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Quotes;

/// <summary>Resolves "she", "the couple", "the actor" and "the statement" to the parties that were named before.</summary>
internal sealed class Antecedents(QuoteContext context)
{
    /// <summary>Mentions looked back over; a pronoun farther from its name than this cannot be followed with any certainty.</summary>
    private const int Reach = 60;

    private static readonly FrozenSet<string> Pairs = Words("couple pair duo twosome parents newlyweds spouses");
    private static readonly FrozenSet<string> Documents = Words("statement letter memo tweet post caption message email e-mail release report note video");
    private static readonly FrozenSet<string> Bodies = Words("organization organisation charity foundation nonprofit group company firm agency hospital school university center centre campaign committee team network department fund");
    private static readonly FrozenSet<string> Women = Words("actress mother mom wife daughter sister spokeswoman congresswoman businesswoman chairwoman duchess princess queen woman girl");
    private static readonly FrozenSet<string> Men = Words("father dad husband son brother spokesman congressman businessman chairman duke prince king man boy pope");

    private static readonly FrozenSet<string> Spouses = Words("wife husband spouse");

    private Dictionary<ArticleParty, Gender>? _told;
    private Callings? _callings;

    /// <summary>Whom a mention means; nobody when it cannot be told.</summary>
    /// <param name="mention">Its index.</param>
    /// <param name="prior">Whoever spoke the quotation before.</param>
    public IReadOnlyList<ArticleParty> Of(int mention, IReadOnlyList<ArticleParty> prior)
    {
        var candidate = context.Mentions[mention];
        return candidate.Kind switch
        {
            MentionKind.Person or MentionKind.Organization or MentionKind.Name => candidate.Parties,
            MentionKind.HeOrShe => Person(mention, GenderOf(candidate)),
            MentionKind.They => Pair(mention),
            MentionKind.I => [],
            MentionKind.It => Body(mention, null),
            MentionKind.Who => mention > 0 && context.SameSentence(context.Mentions[mention - 1].First, candidate.First) ? Of(mention - 1, prior) : [],
            MentionKind.Nominal or MentionKind.AnyNoun => Noun(mention, prior),
            _ => throw new ArgumentOutOfRangeException(nameof(mention)),
        };
    }

    private IReadOnlyList<ArticleParty> Noun(int mention, IReadOnlyList<ArticleParty> prior)
    {
        if (Beside(mention) is { Count: > 0 } named)
            return named;
        if (JoinedPair(mention, prior) is { Count: > 0 } pair)
            return pair;
        var candidate = context.Mentions[mention];
        var noun = context.Tokens.Of(candidate.Last).ToString();
        var isDefinite = context.Tokens.Of(candidate.First) is "the" or "The" or "their" or "Their" or "his" or "His" or "her" or "Her" or "its" or "Its";
        if (!isDefinite)
            return [];
        if (Spouses.Contains(noun))
            return Spouse(mention, noun);
        if (Called(mention, noun) is { Count: > 0 } called)
            return called;
        if (IsOfAnother(mention))
            return [];
        if (Pairs.Contains(noun))
            return Pair(mention);
        if (Documents.Contains(noun))
            return prior;
        if (Bodies.Contains(noun))
            return Body(mention, noun);
        if (context.Tokens.Of(candidate.First) is not ("the" or "The") || noun.EndsWith('s'))
            return [];
        if (candidate.Kind != MentionKind.Nominal)
            return [];
        return Women.Contains(noun) ? Person(mention, Gender.Female) : Men.Contains(noun) ? Person(mention, Gender.Male) : Foremost(mention);
    }

    /// <summary>"the director", where the article called somebody so: the one of them who was named last.</summary>
    private IReadOnlyList<ArticleParty> Called(int mention, string noun)
    {
        var bearers = (_callings ??= new Callings(context)).Bearers(noun);
        if (bearers.Count == 0)
            return [];
        for (var i = mention - 1; i >= Math.Max(0, mention - Reach); i--)
            if (context.Mentions[i].Parties is [var person] && bearers.Contains(person, ReferenceEqualityComparer.Instance))
                return context.Mentions[i].Parties;
        return bearers.Count == 1 ? bearers : [];
    }

    /// <summary>"actor Bram Vale", "Bram Vale, the actor,", "the Vale statement".</summary>
    private IReadOnlyList<ArticleParty> Beside(int mention)
    {
        var candidate = context.Mentions[mention];
        if (mention + 1 < context.Mentions.Count && context.Mentions[mention + 1] is var next && next.First == candidate.Last + 1 && next.Parties.Count > 0)
            return next.Parties;
        if (NamedAfter(mention) is { Count: > 0 } named)
            return named;
        if (mention == 0)
            return [];
        var before = context.Mentions[mention - 1];
        var isJoined = before.Last == candidate.First - 1 || before.Last == candidate.First - 2 && context.IsMark(candidate.First - 1, ',');
        return isJoined ? before.Parties : [];
    }

    /// <summary>"the lawyer and the actor", "Bram and his wife": the couple named before, when the first of the two is one of it or nobody known.</summary>
    private IReadOnlyList<ArticleParty> JoinedPair(int mention, IReadOnlyList<ArticleParty> prior)
    {
        var first = context.Mentions[mention].First;
        if (mention == 0 || context.Mentions[mention - 1].Last != first - 2 || context.Tokens.Of(first - 1) is not "and")
            return [];
        var pair = Pair(mention);
        var other = context.Mentions[mention - 1].Kind is MentionKind.Nominal or MentionKind.AnyNoun ? [] : Of(mention - 1, prior);
        return other.All(pair.Contains) ? pair : [];
    }

    /// <summary>"the founder, Ada Vale, said", "the founder of Harrow Kitchens, Ada Vale".</summary>
    private IReadOnlyList<ArticleParty> NamedAfter(int mention)
    {
        var last = context.Mentions[mention].Last;
        var next = mention + 1;
        if (IsOfAnother(mention))
            last = context.Mentions[next++].Last;
        if (next >= context.Mentions.Count || !context.IsMark(last + 1, ',') || context.Mentions[next] is not { Parties: [{ Kind: not PartyKind.Organization }] } name || name.First != last + 2)
            return [];
        var after = name.Last + 1;
        return !context.SameSentence(last, name.Last) ? []
            : !context.SameSentence(after, name.Last) || context.Tokens[after].Kind == TokenKind.Mark || context.VerbAt(after) > 0 ? name.Parties
            : [];
    }

    /// <summary>"the founder of Harrow Kitchens": not the one whom the article tells of, but an organisation's.</summary>
    private bool IsOfAnother(int mention)
    {
        var after = context.Mentions[mention].Last + 1;
        if (mention + 1 >= context.Mentions.Count || context.Mentions[mention + 1] is not { Kind: MentionKind.Organization or MentionKind.Name } whole)
            return false;
        return whole.First > after && whole.First <= after + 3 && context.SameSentence(after, whole.First) && context.Tokens.Of(after) is "of" or "at" or "for" or "with";
    }

    /// <summary>"his wife": the other one of the couple.</summary>
    private List<ArticleParty> Spouse(int mention, string noun)
    {
        var gender = noun is "wife" ? Gender.Female : noun is "husband" ? Gender.Male : Gender.Unknown;
        var agreeing = Pair(mention).Where(person => Agrees(person, gender)).ToList();
        return agreeing.Count == 1 ? agreeing : [];
    }

    /// <summary>The person named most often so far, the first of equals: whom an article calls "the singer".</summary>
    public IReadOnlyList<ArticleParty> Foremost(int mention)
    {
        var times = new Dictionary<ArticleParty, int>(ReferenceEqualityComparer.Instance);
        IReadOnlyList<ArticleParty> foremost = [];
        var most = 0;
        for (var i = Math.Max(0, mention - Reach); i < mention; i++)
            if (context.Mentions[i].Parties is [{ Kind: PartyKind.Person } person])
                times[person] = times.GetValueOrDefault(person) + 1;
        for (var i = Math.Max(0, mention - Reach); i < mention; i++)
            if (context.Mentions[i].Parties is [var person] && times.GetValueOrDefault(person) > most)
                (most, foremost) = (times[person], context.Mentions[i].Parties);
        return foremost;
    }

    /// <summary>The first agreeing person of the nearest sentence that names one: its subject more often than not.</summary>
    public IReadOnlyList<ArticleParty> Person(int mention, Gender gender)
    {
        IReadOnlyList<ArticleParty> found = [];
        var sentence = -1;
        for (var i = mention - 1; i >= Math.Max(0, mention - Reach); i--)
        {
            var other = context.Mentions[i];
            if (other.Parties is not [{ Kind: PartyKind.Person } person] || !Agrees(person, gender))
                continue;
            if (sentence >= 0 && context.Tokens[other.First].Sentence != sentence)
                break;
            sentence = context.Tokens[other.First].Sentence;
            found = other.Parties;
        }

        return found;
    }

    /// <summary>The nearest two who are named together: "the Vales", or else "he and his wife, Ada Vale".</summary>
    public IReadOnlyList<ArticleParty> Pair(int mention)
    {
        for (var i = mention - 1; i >= Math.Max(0, mention - Reach); i--)
            if (context.Mentions[i].Parties.Count == 2)
                return context.Mentions[i].Parties;
        for (var i = mention - 2; i >= Math.Max(0, mention - Reach); i--)
            if (context.AreJoined(i) && One(i) is [var first] && One(i + 1) is [var second] && first != second)
                return [first, second];
        return [];
    }

    /// <summary>"his wife" and the like, of whom the couple has the other one.</summary>
    public bool IsSpouse(int mention) => context.Mentions[mention].Kind == MentionKind.Nominal && Spouses.Contains(context.Tokens.Of(context.Mentions[mention].Last).ToString());

    /// <summary>The one person of a mention, without asking for couples again.</summary>
    private IReadOnlyList<ArticleParty> One(int mention) => context.Mentions[mention].Kind switch
    {
        MentionKind.HeOrShe => Person(mention, GenderOf(context.Mentions[mention])),
        MentionKind.Nominal => Beside(mention),
        _ => context.Mentions[mention].Parties is [{ Kind: PartyKind.Person }] ? context.Mentions[mention].Parties : [],
    };

    private Gender GenderOf(SpeakerMention pronoun) => pronoun.Span.Of(context.Tokens.Text) is "she" or "She" ? Gender.Female : Gender.Male;

    /// <summary>The nearest organisation, the one whose name has the noun in it before others.</summary>
    private IReadOnlyList<ArticleParty> Body(int mention, string? noun)
    {
        IReadOnlyList<ArticleParty> nearest = [];
        for (var i = mention - 1; i >= Math.Max(0, mention - Reach); i--)
        {
            if (context.Mentions[i].Parties is not [{ Kind: PartyKind.Organization } body])
                continue;
            if (noun is null || body.Name.Contains(noun, StringComparison.OrdinalIgnoreCase))
                return context.Mentions[i].Parties;
            if (nearest.Count == 0)
                nearest = context.Mentions[i].Parties;
        }

        return nearest;
    }

    private bool Agrees(ArticleParty person, Gender gender)
    {
        var space = person.Name.IndexOf(' ', StringComparison.Ordinal);
        var known = FirstNames.GenderOf(space < 0 ? person.Name : person.Name.AsSpan(0, space));
        if (known == Gender.Unknown)
            known = (_told ??= Told()).GetValueOrDefault(person);
        return gender == Gender.Unknown || known == Gender.Unknown || known == gender;
    }

    /// <summary>What the article tells of people whose first names tell nothing: "Ms Vale", "his wife, Vale".</summary>
    private Dictionary<ArticleParty, Gender> Told()
    {
        var told = new Dictionary<ArticleParty, Gender>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < context.Mentions.Count; i++)
        {
            var mention = context.Mentions[i];
            if (mention.Parties is [{ Kind: PartyKind.Person } titled] && TitleBefore(mention) is var title and not Gender.Unknown)
                told.TryAdd(titled, title);
            if (mention.Kind != MentionKind.Nominal)
                continue;
            var noun = context.Tokens.Of(mention.Last).ToString();
            if ((Women.Contains(noun) || Men.Contains(noun)) && NamedAfter(i) is [var kin])
                told.TryAdd(kin, Women.Contains(noun) ? Gender.Female : Gender.Male);
        }

        return told;
    }

    private Gender TitleBefore(SpeakerMention name)
    {
        var title = context.IsMark(name.First - 1, '.') ? name.First - 2 : name.First - 1;
        if (!context.SameSentence(title, name.First))
            return Gender.Unknown;
        return NameTables.FemaleTitles.Contains(context.Tokens.Of(title)) ? Gender.Female : NameTables.MaleTitles.Contains(context.Tokens.Of(title)) ? Gender.Male : Gender.Unknown;
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
