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
internal sealed class DonorReader
{
    // What is done with a gift that goes through somebody's hands.
    private static readonly FrozenSet<string> Channelling = FrozenSet.ToFrozenSet(["made", "paid", "channelled", "channeled", "routed", "sent", "came", "comes", "done", "distributed", "administered"]);

    private readonly TokenizedText tokens;
    private readonly Antecedents antecedents;
    private readonly DonorNames _names;
    private readonly DonorSubjects _subjects;

    /// <summary>Prepares for one article.</summary>
    public DonorReader(TokenizedText tokens, Antecedents antecedents, WorkTitles titles)
    {
        (this.tokens, this.antecedents) = (tokens, antecedents);
        _names = new DonorNames(tokens, antecedents);
        _subjects = new DonorSubjects(tokens, antecedents, titles, _names);
    }

    /// <summary>Reads the donors of a cue.</summary>
    public GiftDonors Read(Sentence sentence, int number, FoundMoney money, GiftCue cue)
    {
        var donors = cue.Form switch
        {
            GiftForm.Active => _subjects.Find(sentence, number, cue.Word),
            GiftForm.Passive => After(sentence, number, cue.Word, "by", "from") ?? GiftDonors.None,
            GiftForm.Received => After(sentence, number, money.From, "from", "by") ?? After(sentence, number, sentence.From, "by", "from") ?? GiftDonors.None,
            GiftForm.Nominal => OfNoun(sentence, number, money, cue),
            _ => After(sentence, number, money.Next, "from", "by") ?? Headed(number, money) ?? Labelled(sentence, number) ?? GiftDonors.None,
        };
        return donors.Via is null && Through(sentence, number, cue) is { } via ? donors with { Via = via } : donors;
    }

    /// <summary>Who gave the gift that a sentence speaks on about ("donated by …", "comes from …", "made through …").</summary>
    public GiftDonors? Source(Sentence sentence, int number)
    {
        for (var i = sentence.From; i < sentence.To - 1; i++)
            if (tokens.Lower(i) is "donated" or "given" or "provided" or "made" or "comes" or "came" or "paid" && tokens.Lower(i + 1) is "by" or "from" or "through" or "via"
                && antecedents.Of(number).Find(mention => mention.From > i + 1 && mention.From <= i + 1 + DonorNames.FarthestName) is { Kind: not NameKind.Pronoun } mention && LeadsTo(i + 2, mention.From))
                return _names.Of(mention, number, sentence.To) is { Names.Count: > 0 } source ? source : null;
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
            return _subjects.Find(sentence, number, cue.LightVerb);
        return Leading(sentence, number, start) ?? GiftDonors.None;
    }

    /// <summary>"Mirela Oak's $2 million gift", "his $80 million donation".</summary>
    private GiftDonors? Possessor(Sentence sentence, int number, int before)
    {
        for (var i = before - 1; i >= Math.Max(sentence.From, before - 6); i--)
        {
            var word = tokens.Lower(i);
            if (word == "'s" || (word is "'" && tokens.Lower(i - 1).EndsWith('s')))
                return antecedents.Of(number).Find(mention => mention.To == i) is { } owner ? _names.Of(owner, number, i) : null;
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
        var first = antecedents.Of(number).Find(mention => mention.To <= before && !_subjects.IsInPhrase(mention, sentence));
        return first is null || first.Kind == NameKind.Organization ? null : _names.Of(first, number, before);
    }

    /// <summary>"Mirela Oak: $5 million to the Harbour Trust", an item of a list.</summary>
    private GiftDonors? Headed(int number, FoundMoney money) =>
        tokens.Lower(money.From - 1) is ":" or "-" && antecedents.Of(number).Find(mention => mention.To == money.From - 1 && mention.Kind is not NameKind.Pronoun) is { } head ? _names.Of(head, number, money.From) : null;

    /// <summary>"Donor: Mirela Oak".</summary>
    private GiftDonors? Labelled(Sentence sentence, int number)
    {
        for (var i = sentence.From; i < sentence.To - 2; i++)
            if (tokens.Lower(i) is "donor" or "donors" && tokens.Lower(i + 1) == ":")
                return antecedents.Of(number).Find(mention => mention.From >= i + 2) is { } mention ? _names.Of(mention, number, sentence.To) : null;
        return null;
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
            var mention = antecedents.Of(number).Find(candidate => candidate.From > i && candidate.From <= i + DonorNames.FarthestName);
            if (mention is null || mention.Kind == NameKind.Pronoun || !LeadsTo(i + 1, mention.From) || tokens.Lower(i - 1) is "separated" or "raised" or "removed" or "taken" or "away" or "ranging" or "suffering" or "fleeing" or "far" or "proceeds" or "refugees" or "children" or "up" or "people" or "families")
                continue;
            return _names.Of(mention, number, sentence.To);
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

    /// <summary>"… and walked through the town", "after fires that burned through the county": another verb has its own adverbials.</summary>
    private bool HasOtherVerb(int from, int to)
    {
        for (var i = from; i < to - 1; i++)
            if (tokens.Lower(i) == "and" && !tokens.IsCapital(i + 1) && tokens.Lower(i + 1).EndsWith("ed", StringComparison.Ordinal))
                return true;
        var clause = ClauseBefore(from, to);
        return clause >= 0 && !Enumerable.Range(clause, to - clause).Any(i => GivingWords.Verbs.ContainsKey(tokens.Lower(i)) || Channelling.Contains(tokens.Lower(i)));
    }

    private int ClauseBefore(int from, int to)
    {
        for (var i = to - 1; i >= from; i--)
            if (tokens.Lower(i) is "that" or "which" or "who" or "as" or "when" or "after" or "since")
                return i;
        return -1;
    }
}
