using System.Collections.Frozen;

namespace NewsHub.Analysis.Donations;

/// <summary>Finds the subject of a verb of giving: beside it, behind an apposition, or at the head of an outer clause.</summary>
internal sealed class DonorSubjects(TokenizedText tokens, Antecedents antecedents, WorkTitles titles, DonorNames names)
{
    private static readonly FrozenSet<string> Prepositions = FrozenSet.ToFrozenSet(["of", "in", "at", "by", "with", "for", "from", "on", "to", "through", "via", "into", "toward", "towards", "after", "before", "since", "during", "against", "like", "including", "between", "under", "than", "as", "behind"]);

    /// <summary>Where a clause with a subject of its own begins.</summary>
    private static readonly FrozenSet<string> ClauseBegins = FrozenSet.ToFrozenSet(["that", "after", "when", "because", "while", "but", "whether", "where", "since", "although", "as", ";", ":", "“", "\"", "before", "if"]);

    private static readonly FrozenSet<string> Relatives = FrozenSet.ToFrozenSet(["who", "which", "that", "whose"]);

    /// <summary>The subject of a verb.</summary>
    public GiftDonors Find(Sentence sentence, int number, int verb)
    {
        var mentions = antecedents.Of(number);
        var i = verb - 1;
        while (i >= sentence.From && (GivingWords.Fillers.Contains(tokens.Lower(i)) || tokens.Lower(i).EndsWith("ly", StringComparison.Ordinal) || tokens.Lower(i) is "begun" or "began" or "started" or "helped" or "continues" or "continued" or "," && GivingWords.Fillers.Contains(tokens.Lower(i - 1))))
            i--;
        if (Relatives.Contains(tokens.Lower(i)) && Before(mentions, sentence, i) is { } antecedent)
            return names.Of(antecedent, number, verb);
        if (mentions.Find(mention => mention.To == i + 1) is { } adjacent && IsSubject(adjacent, sentence))
            return names.Of(Head(mentions, adjacent), number, verb);
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
                return names.Of(named, number, verb);
            if (head is not null && names.Of(head, number, verb) is { Names.Count: > 0 } donors)
                return donors;
            if (head is { Kind: NameKind.Role } && mentions.Find(mention => mention.From > head.To && mention.To <= verb && mention.Kind is NameKind.Person or NameKind.Unknown) is { } apposed)
                return names.Of(apposed, number, verb);
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
        while (index > 0 && names.IsJoined(mentions[index - 1], mentions[index]))
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
        while (index > 0 && names.IsJoined(mentions[index - 1], mentions[index]))
            index--;
        return mentions[index];
    }

    /// <summary>Whether a preposition stands before the mention ("the owner of the Harbour Lights").</summary>
    public bool IsInPhrase(NameMention mention, Sentence sentence) => Preposition(mention, sentence) >= sentence.From;

    /// <summary>Whether a mention beside a verb is its subject: no preposition stands before it, or one that begins a clause ("after singer Oak gave").</summary>
    private bool IsSubject(NameMention mention, Sentence sentence) =>
        Preposition(mention, sentence) is var leading && (leading < sentence.From || ClauseBegins.Contains(tokens.Lower(leading)));

    /// <summary>Where the preposition before a mention stands; before the sentence when there is none.</summary>
    private int Preposition(NameMention mention, Sentence sentence)
    {
        var i = mention.From - 1;
        if (mention.Kind == NameKind.Pronoun)
            return sentence.From - 1;
        while (i >= sentence.From && i > mention.From - 7 && (tokens.Lower(i) is "the" or "a" or "an" or "his" or "her" or "their" or "longtime" or "fellow" || IsPlainWord(i)))
            i--;
        return i >= sentence.From && Prepositions.Contains(tokens.Lower(i)) ? i : sentence.From - 1;
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
    private bool IsOwnerOnly(NameMention mention) => tokens.Lower(mention.To) == "'s" && names.VehicleAfter(mention.To + 1) < 0;
}
