using System.Collections.Frozen;

namespace NewsHub.Analysis.Donations;

/// <summary>Finds who receives: after "to", "toward", "for"; inside a purpose ("to help rebuild Oak Hall"); before "received"; between verb and sum ("gave the hospital $5 million").</summary>
internal sealed class RecipientReader(TokenizedText tokens, Antecedents antecedents, NameScanner scanner)
{
    /// <summary>A recipient's description has at most this many words.</summary>
    private const int LongestRecipient = 14;

    /// <summary>A purpose may name its organisation this many words on.</summary>
    private const int FarthestPurpose = 18;

    private static readonly FrozenSet<string> Stops = FrozenSet.ToFrozenSet(
    [
        "who", "which", "that", "when", "after", "before", "during", "as", "by", "from", "while", "because", "since", "following", "amid", "with", "over", "through", "via", "is", "was", "were", "are", "will", "has", "had", "have", "said", "says", "today", "yesterday", "last", "this", "next", "earlier", "but", "where", "so", "if", "until", "back", "also", "aimed", "aiming", "whose", "each", "every", "per",
        "on", "under", "within", "without", "including", "between", "up", "para", "run", "operated", "managed", "via", "throughout", "upon", "about", "to", "he", "she", "they", "instead", "rather", "totaling", "worth", "raising", "helping",
    ]);

    /// <summary>Words for a recipient whose name follows or was told before.</summary>
    private static readonly FrozenSet<string> Stand = FrozenSet.ToFrozenSet(["charity", "organization", "organisation", "nonprofit", "non-profit", "group", "movement", "foundation", "center", "centre", "hospital", "school", "university", "college", "museum", "fund", "institute", "program", "programme", "church", "shelter", "club", "mater", "entity", "startup", "agency", "team", "cause", "effort"]);

    private static readonly FrozenSet<string> Works = FrozenSet.ToFrozenSet(["renovation", "restoration", "modernization", "construction", "expansion", "creation", "rebuilding", "redevelopment", "launch", "cost", "work"]);

    private static readonly FrozenSet<string> TimeWords = FrozenSet.ToFrozenSet(["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "honor", "honour", "memory", "support", "response", "recognition", "exchange", "total", "addition", "cash", "grants", "response", "need", "the"]);

    /// <summary>Reads the recipient of a cue; null when the sentence does not tell.</summary>
    public string? Read(Sentence sentence, int number, FoundMoney money, GiftCue cue)
    {
        if (cue.Form == GiftForm.Received && Receiver(sentence, number, cue) is { } receiver)
            return receiver;
        if (cue.Form == GiftForm.Active && Between(number, cue.Word, money) is { } indirect)
            return indirect;
        return AfterPreposition(sentence, number, cue.End)
            ?? (cue.Form == GiftForm.Nominal ? AfterPreposition(sentence, number, cue.Word + 1, money.From) : null)
            ?? (cue.Form == GiftForm.Active ? AfterPreposition(sentence, number, cue.Word + 1, money.From) : null)
            ?? InPurpose(sentence, cue.End)
            ?? (cue.Form == GiftForm.Nominal ? Supported(sentence, number, money, cue) : null);
    }

    /// <summary>Whom "the money" of a gift told before reaches ("will support …", "goes to …").</summary>
    public string? Beneficiary(Sentence sentence, int number)
    {
        for (var i = sentence.From; i < sentence.To; i++)
        {
            var word = tokens.Lower(i);
            if (word is "support" or "supports" or "benefit" or "benefits" or "benefited" or "benefiting" or "aid" or "aids" && scanner.Name(tokens.Lower(i + 1) == "the" ? i + 2 : i + 1, sentence.To) is { Kind: not NameKind.Person } name)
                return Of(name, number);
            if (word is "go" or "goes" or "went" or "going" or "given" or "directed" && tokens.Lower(i + 1) is "to" or "toward" or "towards" or "directly" && Phrase(tokens.Lower(i + 1) == "directly" ? i + 3 : i + 2, sentence.To, number) is { } phrase)
                return phrase;
        }

        return null;
    }

    /// <summary>The name or description that begins after "to", "toward", "for".</summary>
    private string? AfterPreposition(Sentence sentence, int number, int from, int? until = null)
    {
        var to = until ?? sentence.To;
        string? purpose = null;
        for (var i = from; i < to; i++)
        {
            var word = tokens.Lower(i);
            if (word is ";" or "who" || (i > from && IsSum(i) && word != "$0") || (word == "," && tokens.Lower(i + 1) is "it" or "he" or "she" or "they"))
                break;
            // Spanish "a la Fundación", "al ayuntamiento": the contraction and the article tell the preposition from an English "a".
            if ((word == "al" || (word == "a" && tokens.Lower(i + 1) is "la" or "los" or "las")) && Phrase(word == "al" ? i + 1 : i + 2, to, number) is { } receiver)
                return receiver;
            if (word is "to" or "toward" or "towards" or "into" or "benefiting" or "benefitting" or "benefit" or "supporting" && !IsInfinitive(i) && Phrase(i + 1, to, number) is { } recipient)
                return recipient;
            if (word == "for" && purpose is null && tokens.Lower(i + 1) is not ("each" or "every") && Phrase(i + 1, to, number) is { } cause)
                purpose = Host(i + 1, to, number) ?? cause;
            if (word is "and" or "," && i > from + 6 && purpose is not null)
                break;
        }

        return purpose is not null && (purpose.Any(char.IsUpper) || Stand.Any(word => purpose.Contains(word, StringComparison.OrdinalIgnoreCase))) ? purpose : null;
    }

    /// <summary>"for music lessons at Oak School": where a cause is served, if an organisation follows "at".</summary>
    private string? Host(int from, int to, int number)
    {
        for (var i = from; i < Math.Min(to, from + 8) && (tokens.IsWord(i) || tokens.Lower(i) is "-"); i++)
            if (tokens.Lower(i) is "at" && scanner.Name(tokens.Lower(i + 1) == "the" ? i + 2 : i + 1, to) is { Kind: not NameKind.Person } host)
                return Of(host, number);
        return null;
    }

    /// <summary>"to help", "to be": a purpose, not a recipient.</summary>
    private bool IsInfinitive(int to)
    {
        if (tokens.Lower(to) != "to" || tokens.IsCapital(to + 1) && !GivingWords.Verbs.ContainsKey(tokens.Lower(to + 1)) && !Purposes.Contains(tokens.Lower(to + 1)))
            return false;
        return IsUnlistedVerb(to + 1) || Purposes.Contains(tokens.Lower(to + 1)) || (GivingWords.Verbs.TryGetValue(tokens.Lower(to + 1), out var verb) && verb.Form == VerbForm.Base && tokens.Lower(to + 1) is not ("aid" or "fund")) || tokens.Lower(to + 1) is "date";
    }

    /// <summary>"to wipe out every bill": a bare word that takes a particle or an object is a verb; nobody is called so.</summary>
    private bool IsUnlistedVerb(int at) => tokens.IsWord(at) && !tokens.IsCapital(at) && !Stand.Contains(tokens.Lower(at)) && !NameWords.Organization.Contains(tokens.Lower(at)) && !tokens.Lower(at).EndsWith('s')
        && tokens.Lower(at) is not ("the" or "a" or "an" or "his" or "her" or "their" or "its" or "our" or "this" or "that" or "those" or "these" or "each" or "every" or "both" or "all" or "some" or "any" or "women" or "children" or "men" or "people")
        && tokens.Lower(at + 1) is "out" or "off" or "away" or "down" or "back" or "the" or "a" or "an" or "his" or "her" or "their" or "its" or "every" or "each" or "all" or "any" or "those" or "more";

    private static readonly FrozenSet<string> Purposes = FrozenSet.ToFrozenSet(
    [
        "help", "support", "fund", "build", "create", "establish", "launch", "endow", "expand", "improve", "bring", "bolster", "enhance", "transform", "modernize", "spur", "stop", "start", "be", "rebuild", "restore", "fight", "combat", "provide", "protect", "benefit", "advance", "buy", "feed", "save", "house", "boost", "assist", "aid", "renovate", "construct", "mark", "honor", "honour", "celebrate", "go", "increase", "develop", "train", "educate", "keep",
        "make", "give", "pay", "cover", "ensure", "promote", "tackle", "relieve", "strengthen", "reopen", "open", "purchase", "address", "empower", "encourage", "allow", "kickstart", "jumpstart", "stimulate", "settle", "acquire", "preserve", "complete", "found", "finance", "refurbish", "fix", "repair", "upgrade", "provide", "serve", "send", "raise", "match", "reduce", "end", "cure", "find", "study", "research", "teach", "furnish", "offer", "plant", "replace", "set", "underwrite", "enable", "promote", "spearhead",
    ]);

    private bool IsSum(int i) => tokens[i].Kind == TokenKind.Mark && Currencies.Signs.ContainsKey(tokens.Lower(i));

    /// <summary>"gave the hospital $5 million".</summary>
    private string? Between(int number, int verb, FoundMoney money)
    {
        var mention = antecedents.Of(number).Find(candidate => candidate.From > verb && candidate.To <= money.From);
        if (mention is null || tokens.Lower(mention.From - 1) is "through" or "via" or "from" or "with" or "in" or "on" or "of" or "by" || tokens.Lower(mention.To) is "'s" || mention.From > verb + 3 || mention.Kind == NameKind.Pronoun)
            return null;
        for (var i = mention.To; i < money.From; i++)
            if (tokens.Lower(i) is "to" or "," or "of" or "worth")
                return null;
        return antecedents.Resolve(mention, number) is [var name, ..] ? name : null;
    }

    /// <summary>The subject of "received", "was awarded".</summary>
    private string? Receiver(Sentence sentence, int number, GiftCue cue)
    {
        var verb = cue.LightVerb >= 0 ? cue.LightVerb : cue.Word;
        foreach (var mention in antecedents.Of(number))
        {
            if (mention.To > verb)
                break;
            var before = tokens.Lower(mention.From - 1) is "the" ? tokens.Lower(mention.From - 2) : tokens.Lower(mention.From - 1);
            if (mention.From > sentence.From && before is "in" or "of" or "by" or "for" or "from" or "at" or "on")
                continue;
            if (antecedents.Resolve(mention, number) is [var name, ..])
                return name;
        }

        return null;
    }

    /// <summary>"is supporting the Medal Museum with a $30 million gift".</summary>
    private string? Supported(Sentence sentence, int number, FoundMoney money, GiftCue cue)
    {
        var start = Math.Min(cue.Word, money.From);
        for (var i = sentence.From; i < start; i++)
            if (tokens.Lower(i) is "supporting" or "supports" or "supported" or "launched" or "founded" or "started" or "created" or "backed" or "helped" or "established" or "endowed" && antecedents.Of(number).Find(mention => mention.From > i && mention.To <= start && mention.Kind is NameKind.Organization or NameKind.Unknown) is { } mention)
                return Of(mention, number);
        return HasSource(start, sentence.To) ? Announcer(sentence, number, start) : null;
    }

    private bool HasSource(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (tokens.Lower(i) == "from")
                return true;
        return false;
    }

    /// <summary>"Oak University announced a $2 million gift from …", "The Fund launched with a donation from …": who tells of another's gift has received it.</summary>
    private string? Announcer(Sentence sentence, int number, int before)
    {
        for (var i = sentence.From; i < before; i++)
            if (tokens.Lower(i) is "announced" or "announces" or "launched" or "launches" or "celebrated" or "celebrates" or "opened")
                return antecedents.Of(number).Find(mention => mention.To <= i && mention.Kind is NameKind.Organization) is { } mention ? Of(mention, number) : null;
        return null;
    }

    /// <summary>The organisation that a purpose names ("to support research at Oak Hospital").</summary>
    private string? InPurpose(Sentence sentence, int from)
    {
        string? other = null;
        for (var i = from; i < Math.Min(sentence.To, from + FarthestPurpose); i++)
        {
            if (tokens.Lower(i) is ";" or "who" || IsSum(i))
                break;
            if (scanner.Name(i, sentence.To) is not { } name)
                continue;
            // Whoever gives is not the purpose.
            var isGiver = tokens.Lower(i - 1) is "from" or "by" or "through" or "via" || (tokens.Lower(i - 2) is "from" or "by" or "through" or "via" && !tokens.IsCapital(i - 1));
            if (!isGiver && name.Kind == NameKind.Organization)
                return name.Names[0];
            // A name before a plain noun only describes it ("the Oak-Ash border").
            var describes = tokens.IsWord(name.To) && !tokens.IsCapital(name.To) && !Stops.Contains(tokens.Lower(name.To)) && !NameWords.Joiners.Contains(tokens.Lower(name.To)) && tokens.Lower(name.To) is not ("in" or "at");
            if (!isGiver && !describes && name.Kind == NameKind.Unknown && other is null && !IsHeadline(sentence) && (name.To - name.From >= 2 || GivenTo(i - 1) || GivenTo(i - 2)))
                other = name.Names[0];
            i = name.To - 1;
        }

        return other;
    }

    private bool GivenTo(int verb) => Purposes.Contains(tokens.Lower(verb)) && tokens.Lower(verb - 1) is "to" or "help";

    /// <summary>Whether nearly all longer words have capitals, so that capitals tell nothing.</summary>
    private bool IsHeadline(Sentence sentence)
    {
        var (capitals, words) = (0, 0);
        for (var i = sentence.From; i < sentence.To; i++)
        {
            if (!tokens.IsWord(i) || tokens[i].Length < 4)
                continue;
            words++;
            capitals += tokens.IsCapital(i) ? 1 : 0;
        }

        return capitals * 10 >= words * 7;
    }

    /// <summary>Reads a name or a description; null when none begins here.</summary>
    private string? Phrase(int at, int limit, int number)
    {
        var from = at;
        while (from < limit && tokens.Lower(from) is "the" or "a" or "an" or "its" or "both")
            from++;
        if (from > at && IsSum(from))
            return Renovated(from + 1, limit, number);
        if (from >= limit || IsSum(from) || tokens[from].Kind is TokenKind.Break || tokens.Lower(from) is "date" or "be" or "..." or "." or "…" or "," or "it" or "him" or "himself" or "herself" or "them" or "her" && !tokens.IsWord(from + 1))
            return null;
        if (TimeWords.Contains(tokens.Lower(from)) && tokens.Lower(from) is not ("march" or "may"))
            return null;
        var to = PhraseEnd(from, limit);
        if (to <= from)
            return null;
        return Named(from, to, limit, number) ?? tokens.Span(from, to).Of(tokens.Text);
    }

    /// <summary>"toward a $5 million renovation of Oak Hall": the place whose work is paid.</summary>
    private string? Renovated(int from, int limit, int number)
    {
        for (var i = from; i < Math.Min(limit, from + 8) && tokens[i].Kind != TokenKind.Break; i++)
            if (tokens.Lower(i) is "of" or "at" or "for" && scanner.Name(tokens.Lower(i + 1) == "the" ? i + 2 : i + 1, limit) is { Kind: not NameKind.Person } place)
                return Of(place, number);
        return null;
    }

    private int PhraseEnd(int from, int limit)
    {
        var to = from;
        while (to < limit && to - from < LongestRecipient)
        {
            var word = tokens.Lower(to);
            if (to > from && scanner.Name(to, limit) is { } name)
            {
                to = name.To;
                continue;
            }

            if (to == from && scanner.Name(to, limit) is { } first)
            {
                to = first.To;
                continue;
            }

            var isMark = tokens[to].Kind == TokenKind.Mark && word is not ("-" or "&" or "'" or "/");
            if (isMark || tokens[to].Kind == TokenKind.Break || (to > from && (Stops.Contains(word) || IsStop(from, to, word, limit))))
                break;
            to++;
        }

        while (to > from && tokens.Lower(to - 1) is "in" or "and" or "y" or "of" or "at" or "for" or "the" or "its" or "a" or "-" or "or")
            to--;
        return to;
    }

    private bool IsStop(int from, int at, string word, int limit) => word switch
    {
        "in" => TimeWords.Contains(tokens.Lower(at + 1)) || tokens[at + 1].Kind == TokenKind.Number || !tokens.IsCapital(at + 1),
        "for" => !tokens.IsCapital(at + 1) && tokens.IsCapital(from),
        "at" => !tokens.IsCapital(at + 1) || tokens.IsCapital(from),
        "and" => IsPastVerb(at + 1) || GivingWords.Verbs.ContainsKey(tokens.Lower(at + 1)) || IsSum(at + 1) || tokens.Lower(at + 1) is "he" or "she" or "they" or "another" or "helped" or "is" or "was" or "has" or "then" or "also" || at + 1 >= limit,
        "'s" => false,
        _ => tokens.IsCapital(from) && GivingWords.Verbs.TryGetValue(word, out var verb) && verb.Form is VerbForm.Past or VerbForm.Progressive && verb.Meaning != MoneyVerb.Other,
    };

    private bool IsPastVerb(int at) => tokens.IsWord(at) && !tokens.IsCapital(at) && tokens.Lower(at).EndsWith("ed", StringComparison.Ordinal);

    /// <summary>The name that a description leads to: "his alma mater, Oak University", "a nonprofit called Ash", "research at Oak Hospital", "the movement" told before.</summary>
    private string? Named(int from, int to, int limit, int number)
    {
        if (scanner.Name(from, limit) is { } name && name.To >= to)
            return Of(name, number);
        var head = tokens.Lower(to - 1);
        if (Stand.Contains(tokens.Lower(from)) && !tokens.IsCapital(from) && scanner.Name(from + 1, limit) is { Kind: not NameKind.Person } called)
            return Of(called, number);
        if (tokens.Lower(to) is "run" or "operated" or "managed" && tokens.Lower(to + 1) == "by" && scanner.Name(tokens.Lower(to + 2) == "the" ? to + 3 : to + 2, limit) is { Kind: not NameKind.Person } keeper)
            return Of(keeper, number);
        if (Stand.Contains(head) && !tokens.IsCapital(to - 1) && AfterColon(to, limit) is { } announced)
            return Of(announced, number);
        if (tokens.IsCapital(from))
            return null;
        if (Stand.Contains(head) || Stand.Contains(tokens.Lower(from)))
        {
            var next = to;
            while (next < to + 2 && tokens.Lower(next) is "," or "called" or "named" or "-" or "—" or ":" or "the")
                next++;
            if (next > to && scanner.Name(next, limit) is { } apposed && apposed.Kind != NameKind.Person)
                return Of(apposed, number);
        }

        for (var i = from + 1; i < to; i++)
        {
            var next = tokens.Lower(i + 1) is "the" or "her" or "his" or "their" ? i + 2 : i + 1;
            if (tokens.Lower(next) == "alma" && tokens.Lower(next + 2) is "," or "-")
                next += 3;
            if ((tokens.Lower(i) is "at" or "called" or "named" || (tokens.Lower(i) == "of" && Works.Contains(tokens.Lower(i - 1)))) && scanner.Name(next, limit) is { Kind: not NameKind.Person } inner)
                return Of(inner, number);
        }

        return to - from == 1 && Stand.Contains(head) && tokens.Lower(from - 1) == "the" ? ToldBefore(head, number) : null;
    }

    /// <summary>"a charity that looks after them: the Harbour Trust".</summary>
    private NameMention? AfterColon(int from, int limit)
    {
        for (var i = from; i < Math.Min(limit - 1, from + FarthestPurpose); i++)
            if (tokens.Lower(i) == ":")
                return scanner.Name(tokens.Lower(i + 1) == "the" ? i + 2 : i + 1, limit) is { Kind: not NameKind.Person } name ? name : null;
        return null;
    }

    private string? Of(NameMention mention, int number) => antecedents.Resolve(mention, number) is { Count: > 0 } names ? string.Join(" and ", names) : null;

    /// <summary>The organisation of an earlier sentence that the description repeats.</summary>
    private string? ToldBefore(string head, int number)
    {
        for (var i = number; i >= Math.Max(0, number - 3); i--)
            if (antecedents.Of(i).FindLast(mention => mention.Kind == NameKind.Organization && mention.Names[0].Contains(head, StringComparison.OrdinalIgnoreCase)) is { } same)
                return same.Names[0];
        for (var i = number - 1; i >= Math.Max(0, number - 2); i--)
            if (antecedents.Of(i).FindLast(mention => mention.Kind == NameKind.Organization) is { } last)
                return last.Names[0];
        return null;
    }
}
