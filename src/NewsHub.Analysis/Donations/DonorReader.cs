using System.Collections.Frozen;

namespace NewsHub.Analysis.Donations;

/// <summary>Who gives.</summary>
/// <param name="Names">Those who give; empty when the sentence does not tell.</param>
/// <param name="Via">The foundation or company through which they give.</param>
internal sealed record GiftDonors(IReadOnlyList<string> Names, string? Via)
{
    /// <summary>Nobody is told.</summary>
    public static GiftDonors None { get; } = new([], null);
}

/// <summary>Finds who gives, from the place of the cue in its sentence: the subject of a verb, the possessor of a gift, or who stands after "from" or "by".</summary>
internal sealed class DonorReader(TokenizedText tokens, Antecedents antecedents, WorkTitles titles)
{
    /// <summary>A name may stand this many words after "from" or "by" ("from the retired Welsh footballer").</summary>
    private const int FarthestName = 12;

    private static readonly FrozenSet<string> Prepositions = FrozenSet.ToFrozenSet(["of", "in", "at", "by", "with", "for", "from", "on", "to", "through", "via", "into", "toward", "towards", "after", "before", "since", "during", "against", "like", "including", "between", "under", "than", "as", "behind"]);

    /// <summary>Where a clause with a subject of its own begins.</summary>
    private static readonly FrozenSet<string> ClauseBegins = FrozenSet.ToFrozenSet(["that", "after", "when", "because", "while", "but", "whether", "where", "since", "although", "as", ";", ":", "“", "\"", "before", "if"]);

    private static readonly FrozenSet<string> Relatives = FrozenSet.ToFrozenSet(["who", "which", "that", "whose"]);

    /// <summary>Reads the donors of a cue.</summary>
    public GiftDonors Read(Sentence sentence, int number, FoundMoney money, GiftCue cue)
    {
        var donors = cue.Form switch
        {
            GiftForm.Active => Subject(sentence, number, cue.Word),
            GiftForm.Passive => After(sentence, number, cue.Word, "by", "from") ?? GiftDonors.None,
            GiftForm.Received => After(sentence, number, money.From, "from", "by") ?? After(sentence, number, sentence.From, "by", "from") ?? GiftDonors.None,
            GiftForm.Nominal => OfNoun(sentence, number, money, cue),
            _ => After(sentence, number, money.Next, "from", "by") ?? Labelled(sentence, number) ?? GiftDonors.None,
        };
        return donors.Via is null && Through(sentence, number, cue) is { } via ? donors with { Via = via } : donors;
    }

    /// <summary>Who gave the gift that a sentence speaks on about ("donated by …", "comes from …", "made through …").</summary>
    public GiftDonors? Source(Sentence sentence, int number)
    {
        for (var i = sentence.From; i < sentence.To - 1; i++)
            if (tokens.Lower(i) is "donated" or "given" or "provided" or "made" or "comes" or "came" or "paid" && tokens.Lower(i + 1) is "by" or "from" or "through" or "via"
                && antecedents.Of(number).Find(mention => mention.From > i + 1 && mention.From <= i + 1 + FarthestName) is { Kind: not NameKind.Pronoun } mention && LeadsTo(i + 2, mention.From))
                return ToDonors(mention, number, sentence.To) is { Names.Count: > 0 } source ? source : null;
        return null;
    }

    private GiftDonors OfNoun(Sentence sentence, int number, FoundMoney money, GiftCue cue)
    {
        var start = Math.Min(cue.Word, money.From);
        if (After(sentence, number, start, "from", "by") is { } source)
            return source;
        if (Possessor(sentence, number, start) is { } owner)
            return owner;
        if (cue.LightVerb >= 0 && tokens.Lower(cue.LightVerb) is not ("helped" or "funded" or "seeded"))
            return Subject(sentence, number, cue.LightVerb);
        return Leading(sentence, number, start) ?? GiftDonors.None;
    }

    /// <summary>"Mirela Oak's $2 million gift", "his $80 million donation".</summary>
    private GiftDonors? Possessor(Sentence sentence, int number, int before)
    {
        for (var i = before - 1; i >= Math.Max(sentence.From, before - 6); i--)
        {
            var word = tokens.Lower(i);
            if (word == "'s" || (word is "'" && tokens.Lower(i - 1).EndsWith('s')))
                return antecedents.Of(number).Find(mention => mention.To == i) is { } owner ? ToDonors(owner, number, i) : null;
            if (word is "his" or "her" or "their")
                return Named(antecedents.Resolve(new NameMention(i, i + 1, NameKind.Pronoun, []), number));
            if (word is "of" or "from" or "to" or "," or "." || GivingWords.Verbs.ContainsKey(word))
                return null;
        }

        return null;
    }

    private static GiftDonors? Named(IReadOnlyList<string> names) => names.Count > 0 ? new GiftDonors(names, null) : null;

    /// <summary>The sentence's first mention, where a noun stands without a verb in a headline ("Oak and Ash: $2 million donation").</summary>
    private GiftDonors? Leading(Sentence sentence, int number, int before)
    {
        var first = antecedents.Of(number).Find(mention => mention.To <= before && !IsInPhrase(mention, sentence));
        return first is null || first.Kind == NameKind.Organization ? null : ToDonors(first, number, before);
    }

    /// <summary>"Donor: Mirela Oak".</summary>
    private GiftDonors? Labelled(Sentence sentence, int number)
    {
        for (var i = sentence.From; i < sentence.To - 2; i++)
            if (tokens.Lower(i) is "donor" or "donors" && tokens.Lower(i + 1) == ":")
                return antecedents.Of(number).Find(mention => mention.From >= i + 2) is { } mention ? ToDonors(mention, number, sentence.To) : null;
        return null;
    }

    /// <summary>The subject of a verb.</summary>
    private GiftDonors Subject(Sentence sentence, int number, int verb)
    {
        var mentions = antecedents.Of(number);
        var i = verb - 1;
        while (i >= sentence.From && (GivingWords.Fillers.Contains(tokens.Lower(i)) || tokens.Lower(i).EndsWith("ly", StringComparison.Ordinal) || tokens.Lower(i) is "begun" or "began" or "started" or "helped" or "continues" or "continued" or "," && GivingWords.Fillers.Contains(tokens.Lower(i - 1))))
            i--;
        if (Relatives.Contains(tokens.Lower(i)) && Before(mentions, sentence, i) is { } antecedent)
            return ToDonors(antecedent, number, verb);
        if (mentions.Find(mention => mention.To == i + 1) is { } adjacent && !IsInPhrase(adjacent, sentence))
            return ToDonors(Head(mentions, adjacent), number, verb);
        // The subject stands further away: behind an apposition, or at the head of an outer clause.
        var series = tokens.Lower(i) is "," or "and";
        for (var boundary = i; boundary >= sentence.From; boundary--)
        {
            if (boundary > sentence.From && (titles.Holds(boundary - 1) || !ClauseBegins.Contains(tokens.Lower(boundary - 1))))
                continue;
            // A verb in a series ("…, pledged …, and worked") has the subject of the outer clause.
            if (series && boundary > sentence.From && tokens.Lower(boundary - 1) is "after" or "when" or "because" or "while" or "where" or "since" or "before" or "as")
                continue;
            var head = mentions.Find(mention => mention.From >= boundary && mention.To <= verb && !IsInPhrase(mention, sentence) && !IsOwnerOnly(mention) && !IsModifier(mentions, mention));
            if (head is { Kind: NameKind.Role } && Apposed(mentions, head, verb) is { } named)
                return ToDonors(named, number, verb);
            if (head is not null && ToDonors(head, number, verb) is { Names.Count: > 0 } donors)
                return donors;
            if (head is { Kind: NameKind.Role } && mentions.Find(mention => mention.From > head.To && mention.To <= verb && mention.Kind is NameKind.Person or NameKind.Unknown) is { } apposed)
                return ToDonors(apposed, number, verb);
        }

        return GiftDonors.None;
    }

    /// <summary>"The man who shot it here, Leon Ash, has promised": the name between commas is the role's.</summary>
    private NameMention? Apposed(List<NameMention> mentions, NameMention role, int verb) =>
        mentions.Find(mention => mention.From > role.To && mention.To < verb && mention.Kind is NameKind.Person or NameKind.Unknown && mention.To - mention.From > 1 && tokens.Lower(mention.From - 1) == "," && tokens.Lower(mention.To) == ",");

    /// <summary>The first of mentions joined by "and" that end with the given one.</summary>
    private NameMention Head(List<NameMention> mentions, NameMention last)
    {
        var index = mentions.IndexOf(last);
        while (index > 0 && IsJoined(mentions[index - 1], mentions[index]))
            index--;
        return mentions[index];
    }

    /// <summary>Whom "who" means: the mention before it, or the one that this explains ("Oak, the founder of Ash, who …").</summary>
    private NameMention? Before(List<NameMention> mentions, Sentence sentence, int relative)
    {
        var index = mentions.FindLastIndex(mention => mention.To <= relative);
        while (index > 0 && IsInPhrase(mentions[index], sentence) && tokens.Lower(mentions[index - 1].To) == ",")
            index--;
        if (index < 0 || relative - mentions[index].To > 12)
            return null;
        while (index > 0 && IsJoined(mentions[index - 1], mentions[index]))
            index--;
        return mentions[index];
    }

    /// <summary>Whether a preposition stands before the mention ("the owner of the Harbour Lights").</summary>
    private bool IsInPhrase(NameMention mention, Sentence sentence)
    {
        var i = mention.From - 1;
        if (mention.Kind == NameKind.Pronoun)
            return false;
        while (i >= sentence.From && i > mention.From - 7 && (tokens.Lower(i) is "the" or "a" or "an" or "his" or "her" or "their" or "longtime" or "fellow" || IsPlainWord(i)))
            i--;
        return i >= sentence.From && Prepositions.Contains(tokens.Lower(i));
    }

    /// <summary>A word that can stand between a preposition and the name that it leads to ("of private equity firm Ash").</summary>
    private bool IsPlainWord(int i) => tokens.IsWord(i) && !tokens.IsCapital(i) && !Prepositions.Contains(tokens.Lower(i)) && !ClauseBegins.Contains(tokens.Lower(i)) && !Relatives.Contains(tokens.Lower(i))
        && tokens.Lower(i) is not ("and" or "or" or "he" or "she" or "they" or "'s") && (!GivingWords.Verbs.TryGetValue(tokens.Lower(i), out var verb) || verb.Form == VerbForm.Base);

    /// <summary>"California singer Mirela Oak": a name that only describes the next one.</summary>
    private bool IsModifier(List<NameMention> mentions, NameMention mention)
    {
        var index = mentions.IndexOf(mention);
        if (index + 1 >= mentions.Count || mentions[index + 1].From == mention.To || mentions[index + 1].Kind is NameKind.Pronoun or NameKind.Role)
            return false;
        for (var i = mention.To; i < mentions[index + 1].From; i++)
            if (tokens.Lower(i) is not ("venture" or "capitalist" or "-" or "the") && !NameWords.Role.Contains(tokens.Lower(i)) && !NameWords.Person.Contains(tokens.Lower(i)))
                return false;
        return true;
    }

    /// <summary>A possessor whose possession is not a vehicle of giving ("Oak's lawyer donated").</summary>
    private bool IsOwnerOnly(NameMention mention) => tokens.Lower(mention.To) == "'s" && VehicleAfter(mention.To + 1) < 0;

    private bool IsJoined(NameMention first, NameMention second)
    {
        if (second.Kind is NameKind.Pronoun || second.From - first.To > 8)
            return false;
        var joined = false;
        for (var i = first.To; i < second.From; i++)
        {
            var word = tokens.Lower(i);
            joined |= word is "and" or "&" or "with";
            if (!(word is "and" or "&" or "," or "his" or "her" or "the" or "late" or "then" or "(" or ")" or "with" or "alongside" or "together" || NameWords.Role.Contains(word)))
                return false;
        }

        return joined;
    }

    /// <summary>Who stands after "from" or "by" within the clause.</summary>
    private GiftDonors? After(Sentence sentence, int number, int start, string first, string second)
    {
        for (var i = start; i < sentence.To - 1; i++)
        {
            var word = tokens.Lower(i);
            if (word is ";" or "who" or "that" || (word == "to" && i >= start && IsPurpose(i) && i > start) || (i > start && tokens[i].Kind == TokenKind.Mark && word == "$" && i - start > 4 && tokens.Lower(i - 1) is "and"))
                return null;
            if (word != first && word != second)
                continue;
            var mention = antecedents.Of(number).Find(candidate => candidate.From > i && candidate.From <= i + FarthestName);
            if (mention is null || mention.Kind == NameKind.Pronoun || !LeadsTo(i + 1, mention.From) || tokens.Lower(i - 1) is "separated" or "raised" or "removed" or "taken" or "away" or "ranging" or "suffering" or "fleeing" or "far" or "proceeds" or "refugees" or "children" or "up" or "people" or "families")
                continue;
            return ToDonors(mention, number, sentence.To);
        }

        return null;
    }

    private bool IsPurpose(int to) => tokens.Lower(to + 1) is "help" or "support" or "fund" or "build" or "create" or "establish" or "aid" or "feed" or "protect" or "save" or "rebuild" or "launch" or "provide";

    /// <summary>Whether only roles and articles stand between "from" and the name.</summary>
    private bool LeadsTo(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (tokens.Lower(i) is "," or "." or "to" or "for" or "in" or "at" or "on" or "which" or "their" or "who" || tokens[i].Kind == TokenKind.Number || (GivingWords.Verbs.TryGetValue(tokens.Lower(i), out var verb) && verb.Form is VerbForm.Past or VerbForm.Progressive))
                return false;
        return true;
    }

    /// <summary>"through his foundation", "via her company".</summary>
    private string? Through(Sentence sentence, int number, GiftCue cue)
    {
        for (var i = Math.Max(sentence.From, cue.Word - 20); i < Math.Min(sentence.To - 1, cue.End + 20); i++)
        {
            if (tokens.Lower(i) is not ("through" or "via"))
                continue;
            if (i > cue.End && HasOtherVerb(cue.End, i))
                return null;
            var mention = antecedents.Of(number).Find(candidate => candidate.To > i + 1 && candidate.From <= i + 5);
            // A single capitalised word is as likely a town ("through Oakport") as a foundation.
            if (mention is { Kind: NameKind.Organization } || (mention is { Kind: NameKind.Unknown } && (mention.To - mention.From > 1 || tokens.Lower(i) == "via")))
                return mention.Names[0];
            if (mention is { Kind: NameKind.Role } && NameWords.OwnVehicle.Contains(tokens.Lower(mention.To - 1)))
                return antecedents.Resolve(mention, number) is [var name, ..] ? name : tokens.Span(mention.From + 1, mention.To).Of(tokens.Text);
        }

        return null;
    }

    /// <summary>"… and walked through the town": a second verb has its own adverbials.</summary>
    private bool HasOtherVerb(int from, int to)
    {
        for (var i = from; i < to - 1; i++)
            if (tokens.Lower(i) == "and" && !tokens.IsCapital(i + 1) && tokens.Lower(i + 1).EndsWith("ed", StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>The names of a mention and of those joined to it; a foundation that bears the name of people in the article is what they give through.</summary>
    private GiftDonors ToDonors(NameMention mention, int number, int limit)
    {
        var mentions = antecedents.Of(number);
        var names = new List<string>();
        string? via = null;
        for (var index = mentions.IndexOf(mention); index >= 0 && index < mentions.Count && mentions[index].To <= limit + FarthestName; index++)
        {
            var current = mentions[index];
            var resolved = antecedents.Resolve(current, number);
            if (current.Kind == NameKind.Organization || (current.Kind == NameKind.Role && resolved is [var own] && NameWords.OwnVehicle.Contains(tokens.Lower(current.To - 1))))
                via = AddOrganization(names, via, resolved, Owner(current, number));
            else
                names.AddRange(resolved.Select(name => WithSurname(name, names, current)).Except(names));
            if (tokens.Lower(current.To) == "'s" && VehicleAfter(current.To + 1) is var end and > 0)
                via ??= tokens.Span(current.To + 1, end).Of(tokens.Text);
            if (index + 1 >= mentions.Count || !IsJoined(current, mentions[index + 1]))
                break;
        }

        return names.Count == 0 && via is not null ? new GiftDonors([via], null) : new GiftDonors(names, via);
    }

    /// <summary>"their Driftwood Foundation": those who own what gives are the givers.</summary>
    private IReadOnlyList<string> Owner(NameMention mention, int number)
    {
        var before = mention.From - 1;
        if (mention.Kind != NameKind.Organization || tokens.Lower(before) is not ("his" or "her" or "their" or "'s" or "'"))
            return [];
        if (tokens.Lower(before) is "'s" or "'")
            return antecedents.Of(number).Find(owner => owner.To == before && owner.Kind is not NameKind.Organization) is { } owner ? antecedents.Resolve(owner, number) : [];
        return antecedents.Resolve(new NameMention(before, mention.From, NameKind.Pronoun, []), number);
    }

    private string? AddOrganization(List<string> names, string? via, IReadOnlyList<string> organization, IReadOnlyList<string> owner)
    {
        if (organization.Count == 0)
            return via;
        var isVehicle = organization[0].Split(' ').Any(word => NameWords.OwnVehicle.Contains(word.ToLowerInvariant()));
        var people = !isVehicle ? [] : owner.Count > 0 ? owner : antecedents.Namesakes(organization[0]);
        if (people.Count == 0 && !(names.Count > 0 && isVehicle))
        {
            names.Add(organization[0]);
            return via;
        }

        names.AddRange(people.Except(names));
        return via ?? organization[0];
    }

    /// <summary>"Leon Ash and his wife Toby": a first name after a relation takes the surname.</summary>
    private string WithSurname(string name, List<string> before, NameMention mention)
    {
        if (before.Count == 0 || name.Contains(' ', StringComparison.Ordinal) || !before[^1].Contains(' ', StringComparison.Ordinal))
            return name;
        for (var i = mention.From - 1; i >= mention.From - 3; i--)
            if (tokens.Lower(i) is "wife" or "husband" or "brother" or "sister" or "son" or "daughter")
                return $"{name} {before[^1][(before[^1].LastIndexOf(' ') + 1)..]}";
        return name;
    }

    /// <summary>The end of a vehicle of giving that begins at a token ("family foundation"); -1 where there is none.</summary>
    private int VehicleAfter(int at)
    {
        for (var i = at; i < at + 4 && tokens.IsWord(i); i++)
            if (NameWords.OwnVehicle.Contains(tokens.Lower(i)) || tokens.Lower(i) is "family")
                return NameWords.OwnVehicle.Contains(tokens.Lower(i + 1)) ? i + 2 : i + 1;
        return -1;
    }
}
