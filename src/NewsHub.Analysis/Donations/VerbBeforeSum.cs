namespace NewsHub.Analysis.Donations;

/// <summary>Finds the verb before a sum that gives it ("X donated $5 million"), and what is listed after it.</summary>
internal static class VerbBeforeSum
{
    /// <summary>A verb governs an amount over at most this many words.</summary>
    internal const int FarthestVerb = 24;

    /// <summary>"X donated $5 million", "X donated shares worth $5 million", and what is listed after it ("$3 million to A and $2 million to B").</summary>
    public static GiftCue? Find(TokenizedText tokens, Sentence sentence, List<FoundMoney> money, int index)
    {
        var amount = money[index];
        var first = index;
        while (first > 0 && IsListed(tokens, money[first - 1], money[first]))
            first--;
        var limit = first > 0 ? money[first - 1].Next : sentence.From;
        (MoneyVerb Meaning, VerbForm Form) verb = (MoneyVerb.Other, VerbForm.Base);
        for (var i = money[first].From - 1; i >= Math.Max(limit, money[first].From - FarthestVerb); i--)
        {
            var word = tokens.Lower(i);
            // "their followers piled in with more than $1 million": given by many, whatever the verb.
            if (NameWords.Crowd.Contains(word) && BeginsClause(tokens, sentence, GiftCueFinder.Determiners.Contains(tokens.Lower(i - 1)) ? i - 1 : i))
                return Cue(GiftForm.Active) with { Meaning = MoneyVerb.Raise };
            if (word is ";" or ":" or "(" || (word is "that" or "which" or "who" && i < money[first].From - 1))
                return null;
            if (!GivingWords.Verbs.TryGetValue(word, out verb) || IsNounHere(tokens, i))
                continue;
            if (verb.Meaning is MoneyVerb.Give && !IsComplete(tokens, sentence, i, amount))
                return null;
            if (verb.Meaning is MoneyVerb.Donate or MoneyVerb.Give && NameWords.Crowd.Contains(tokens.Lower(i - 1)))
                return Cue(GiftForm.Active) with { Meaning = MoneyVerb.Raise };
            switch (verb.Meaning)
            {
                // "made $5 million" and "announced $5 million" are business, unless the sum is for somebody.
                case MoneyVerb.Other when word is "raked" or "rakes" or "fetched" && IsForCharity(tokens, sentence, amount):
                    return Cue(GiftForm.Active) with { Meaning = MoneyVerb.Raise };
                // Who puts money into a school or a hospital buys no part of it.
                case MoneyVerb.Other when word.StartsWith("invest", StringComparison.Ordinal) && IsForNobodysProfit(tokens, sentence, amount):
                    return Cue(GiftForm.Active) with { Meaning = MoneyVerb.Donate };
                case MoneyVerb.Announce when word is not ("announced" or "announces" or "announce"):
                case MoneyVerb.Other:
                    return null;
                case MoneyVerb.Announce:
                    return tokens.Lower(amount.Next) is "to" or "for" or "toward" or "in" && i == money[first].From - 1 ? Cue(GiftForm.Active) : null;
                case MoneyVerb.Receive:
                    return HasFrom(tokens, sentence, amount) || (word.StartsWith("receiv", StringComparison.Ordinal) && tokens.Lower(i + 1) is "assets" or "bequests") || (word.StartsWith("receiv", StringComparison.Ordinal) && IsReceivedByCharity(tokens, sentence, i)) ? Cue(GiftForm.Received) : null;
                case MoneyVerb.Raise:
                    return Cue(GiftForm.Active);
                default:
                    // The participle that names another thing's giver ("the wing, funded by the family, cost …") or a noun in a verb's form.
                    if (GiftCueFinder.IsReceiving(tokens, i) || (word is "endowed" or "seeded" or "funded" && tokens.Lower(i + 1) == "with"))
                        return Cue(GiftForm.Received);
                    return InObject(tokens, i, money[first]) ? Cue(GiftForm.Active) : null;
            }

            GiftCue Cue(GiftForm form) => new(form, i, verb.Meaning, amount.Next);
        }

        return null;
    }

    /// <summary>"match gifts to", "in aid of": nouns in a verb's form.</summary>
    private static bool IsNounHere(TokenizedText tokens, int i) => tokens.Lower(i) switch
    {
        "gift" or "gifts" => tokens.Lower(i - 1) is "match" or "matched" or "matches" or "matching",
        "aid" => tokens.Lower(i - 1) == "in",
        _ => false,
    };

    private static bool BeginsClause(TokenizedText tokens, Sentence sentence, int at) => at <= sentence.From || tokens.Lower(at - 1) is "," or "and" or ";" or "-" or "while" or "as" or "but" or "when" or "after";

    /// <summary>"put" gives only with "up" or into something, "parted" only with "with"; who shells out for a thing buys it.</summary>
    private static bool IsComplete(TokenizedText tokens, Sentence sentence, int verb, FoundMoney amount)
    {
        var word = tokens.Lower(verb);
        if (word is "parted" or "parting")
            return tokens.Lower(verb + 1) == "with";
        if (word is "shelled" or "shells" or "forked" or "forks" or "coughed" or "coughs" or "splashed" or "splashes" && tokens.Lower(amount.Next) == "for")
            return NamesOrganization(tokens, amount.Next + 1, Math.Min(sentence.To, amount.Next + 6));
        if (word is not ("put" or "puts" or "putting") || tokens.Lower(verb + 1) == "up")
            return true;
        for (var i = amount.Next; i < Math.Min(sentence.To, amount.Next + 16); i++)
            if (tokens.Lower(i) is "into" or "toward" or "towards")
                return true;
        return false;
    }

    private static bool NamesOrganization(TokenizedText tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (tokens.IsCapital(i) || NameWords.Organization.Contains(tokens.Lower(i)))
                return true;
        return false;
    }

    /// <summary>"raked in $410,000 for the Oak Trust", "fetched £312,000, and every penny goes to …".</summary>
    private static bool IsForCharity(TokenizedText tokens, Sentence sentence, FoundMoney amount)
    {
        if (tokens.Lower(amount.Next) == "for" && (tokens.IsCapital(amount.Next + 1) || tokens.Lower(amount.Next + 1) is "the" or "charity"))
            return true;
        for (var i = amount.Next; i < sentence.To - 2; i++)
            if (tokens.Lower(i) is "penny" or "cent" or "proceeds" or "money" or "all" && tokens.Lower(i + 1) is "goes" or "go" or "went" or "going" or "will" && tokens.Lower(i + 2) is "to" or "go")
                return true;
        return false;
    }

    /// <summary>Whether an amount continues the list that another begins.</summary>
    private static bool IsListed(TokenizedText tokens, FoundMoney earlier, FoundMoney later)
    {
        if (later.Mention.ConversionOf is not null || earlier.Mention.ConversionOf == later.Mention.Span)
            return false;
        var i = later.From - 1;
        while (i > earlier.Next && tokens.Lower(i) is "another" or "an" or "additional" or "further" or "extra" or "more" or "than" or "nearly" or "about" or "over" or "just" or "around" or "some" or "roughly" or "approximately" or "almost" or "then" or "also" or "up" or "to" or "a" or "at" or "least")
            i--;
        return tokens.Lower(i) is "and" or "," or ";" or "plus" or "while" or "including" && later.From - earlier.Next < FarthestVerb;
    }

    /// <summary>Whether nothing between verb and amount makes the amount part of the recipient ("donated to the $50 million campaign").</summary>
    private static bool InObject(TokenizedText tokens, int verb, FoundMoney amount)
    {
        for (var i = verb + 1; i < amount.From; i++)
        {
            if (GivingWords.Verbs.TryGetValue(tokens.Lower(i), out var other) && other.Meaning == MoneyVerb.Other)
                return false;
            if (tokens.Lower(i) is "costing" or "earning" or "because" or "after" or "before" or "despite")
                return false;
        }

        return true;
    }

    private static bool HasFrom(TokenizedText tokens, Sentence sentence, FoundMoney amount)
    {
        for (var i = amount.Next; i < Math.Min(sentence.To, amount.Next + 8); i++)
            if (tokens.Lower(i) == "from")
                return true;
        return false;
    }

    /// <summary>Whether an organisation that lives of gifts stands before "received"; a company's or a person's receipts are business.</summary>
    private static bool IsReceivedByCharity(TokenizedText tokens, Sentence sentence, int verb)
    {
        for (var i = sentence.From; i < verb; i++)
            if (tokens.Lower(i) is "charity" or "charities" or "foundation" or "hospital" or "school" or "schools" or "university" or "college" or "museum" or "nonprofit" or "nonprofits" or "shelter" or "church" or "organizations" or "athletics" or "institute" or "library")
                return true;
        return false;
    }

    private static bool IsForNobodysProfit(TokenizedText tokens, Sentence sentence, FoundMoney amount)
    {
        if (tokens.Lower(amount.Next) is not ("in" or "into"))
            return false;
        for (var i = amount.Next + 1; i < Math.Min(sentence.To, amount.Next + 6); i++)
            if (tokens.Lower(i) is "university" or "college" or "school" or "schools" or "hospital" or "museum" or "library" or "charity" or "charities" or "nonprofit" or "nonprofits" or "scholarships")
                return true;
        return false;
    }
}
