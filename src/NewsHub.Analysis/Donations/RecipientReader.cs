using System.Collections.Frozen;

namespace NewsHub.Analysis.Donations;

/// <summary>Finds who receives: after "to", "toward", "for"; inside a purpose ("to help rebuild Oak Hall"); before "received"; between verb and sum ("gave the hospital $5 million").</summary>
internal sealed class RecipientReader(TokenizedText tokens, Antecedents antecedents, NameScanner scanner)
{
    private readonly RecipientPhrase _phrase = new(tokens, antecedents, scanner);

    /// <summary>Reads the recipient of a cue; null when the sentence does not tell.</summary>
    public string? Read(Sentence sentence, int number, FoundMoney money, GiftCue cue)
    {
        if (cue.Form == GiftForm.Received && Receiver(sentence, number, cue) is { } receiver)
            return receiver;
        if (cue.Form == GiftForm.Active && Between(number, cue.Word, money) is { } indirect)
            return indirect;
        // "presented the Harbour Trust with a cheque for $5,000"
        if (cue.Form == GiftForm.Nominal && tokens.Lower(cue.LightVerb) is "presented" or "presents" or "presenting" or "surprised" or "surprises" or "handed" or "hands" && Between(number, cue.LightVerb, money) is { } presented)
            return presented;
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
                return _phrase.Of(name, number);
            if (word is "go" or "goes" or "went" or "going" or "given" or "directed" && tokens.Lower(i + 1) is "to" or "toward" or "towards" or "directly" && _phrase.Read(tokens.Lower(i + 1) == "directly" ? i + 3 : i + 2, sentence.To, number) is { } phrase)
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
            if (word is ";" or "who" || (i > from && _phrase.IsSum(i) && word != "$0") || (word == "," && tokens.Lower(i + 1) is "it" or "he" or "she" or "they"))
                break;
            // Spanish "a la Fundación", "al ayuntamiento": the contraction and the article tell the preposition from an English "a".
            if ((word == "al" || (word == "a" && tokens.Lower(i + 1) is "la" or "los" or "las")) && _phrase.Read(word == "al" ? i + 1 : i + 2, to, number) is { } receiver)
                return receiver;
            if (word is "to" or "toward" or "towards" or "into" or "benefiting" or "benefitting" or "benefit" or "supporting" && !IsInfinitive(i) && _phrase.Read(i + 1, to, number) is { } recipient)
                return recipient;
            if (word == "for" && purpose is null && tokens.Lower(i + 1) is not ("each" or "every") && _phrase.Read(i + 1, to, number) is { } cause)
                purpose = Host(i + 1, to, number) ?? cause;
            if (word is "and" or "," && i > from + 6 && purpose is not null)
                break;
        }

        return purpose is not null && (purpose.Any(char.IsUpper) || RecipientPhrase.Stand.Any(word => purpose.Contains(word, StringComparison.OrdinalIgnoreCase))) ? purpose : null;
    }

    /// <summary>"for music lessons at Oak School": where a cause is served, if an organisation follows "at".</summary>
    private string? Host(int from, int to, int number)
    {
        for (var i = from; i < Math.Min(to, from + 8) && (tokens.IsWord(i) || tokens.Lower(i) is "-"); i++)
            if (tokens.Lower(i) is "at" && scanner.Name(tokens.Lower(i + 1) == "the" ? i + 2 : i + 1, to) is { Kind: not NameKind.Person } host)
                return _phrase.Of(host, number);
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
    private bool IsUnlistedVerb(int at) => tokens.IsWord(at) && !tokens.IsCapital(at) && !RecipientPhrase.Stand.Contains(tokens.Lower(at)) && !NameWords.Organization.Contains(tokens.Lower(at)) && !tokens.Lower(at).EndsWith('s')
        && tokens.Lower(at) is not ("the" or "a" or "an" or "his" or "her" or "their" or "its" or "our" or "this" or "that" or "those" or "these" or "each" or "every" or "both" or "all" or "some" or "any" or "women" or "children" or "men" or "people")
        && tokens.Lower(at + 1) is "out" or "off" or "away" or "down" or "back" or "the" or "a" or "an" or "his" or "her" or "their" or "its" or "every" or "each" or "all" or "any" or "those" or "more";

    private static readonly FrozenSet<string> Purposes = FrozenSet.ToFrozenSet(
    [
        "help", "support", "fund", "build", "create", "establish", "launch", "endow", "expand", "improve", "bring", "bolster", "enhance", "transform", "modernize", "spur", "stop", "start", "be", "rebuild", "restore", "fight", "combat", "provide", "protect", "benefit", "advance", "buy", "feed", "save", "house", "boost", "assist", "aid", "renovate", "construct", "mark", "honor", "honour", "celebrate", "go", "increase", "develop", "train", "educate", "keep",
        "make", "give", "pay", "cover", "ensure", "promote", "tackle", "relieve", "strengthen", "reopen", "open", "purchase", "address", "empower", "encourage", "allow", "kickstart", "jumpstart", "stimulate", "settle", "acquire", "preserve", "complete", "found", "finance", "refurbish", "fix", "repair", "upgrade", "provide", "serve", "send", "raise", "match", "reduce", "end", "cure", "find", "study", "research", "teach", "furnish", "offer", "plant", "replace", "set", "underwrite", "enable", "promote", "spearhead",
    ]);

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
                return _phrase.Of(mention, number);
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
                return antecedents.Of(number).Find(mention => mention.To <= i && mention.Kind is NameKind.Organization) is { } mention ? _phrase.Of(mention, number) : null;
        return null;
    }

    /// <summary>The organisation that a purpose names ("to support research at Oak Hospital").</summary>
    private string? InPurpose(Sentence sentence, int from)
    {
        string? other = null;
        for (var i = from; i < Math.Min(sentence.To, from + RecipientPhrase.FarthestPurpose); i++)
        {
            if (tokens.Lower(i) is ";" or "who" || _phrase.IsSum(i))
                break;
            if (scanner.Name(i, sentence.To) is not { } name)
                continue;
            // Whoever gives is not the purpose.
            var isGiver = tokens.Lower(i - 1) is "from" or "by" or "through" or "via" || (tokens.Lower(i - 2) is "from" or "by" or "through" or "via" && !tokens.IsCapital(i - 1));
            if (!isGiver && name.Kind == NameKind.Organization)
                return name.Names[0];
            // A name before a plain noun only describes it ("the Oak-Ash border").
            var describes = tokens.IsWord(name.To) && !tokens.IsCapital(name.To) && !RecipientPhrase.Stops.Contains(tokens.Lower(name.To)) && !NameWords.Joiners.Contains(tokens.Lower(name.To)) && tokens.Lower(name.To) is not ("in" or "at");
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
}
