using System.Collections.Frozen;

namespace NewsHub.Analysis.Donations;

/// <summary>Finds the word that makes an amount a gift: the noun beside it, or the verb that governs it.</summary>
internal static class GiftCueFinder
{
    /// <summary>A verb governs an amount over at most this many words.</summary>
    private const int FarthestVerb = 24;

    /// <summary>A noun stands at most this many words after its amount ("a $5 million endowed naming gift").</summary>
    private const int FarthestNoun = 5;

    /// <summary>A list item without a verb needs at least this sum: smaller ones are prices ("$45 for adults").</summary>
    private const decimal SmallestListed = 5_000;

    private static readonly FrozenSet<string> Prepositions = FrozenSet.ToFrozenSet(
        ["to", "for", "from", "in", "on", "at", "by", "of", "with", "toward", "towards", "into", "as", "over", "through", "during", "after", "before", "and", "or", "but", "that", "which", "who", "when", "while", "per", "each", "every", "via", "under", "since", "because", "until", "than", "last", "this", "next", "annually"]);

    private static readonly FrozenSet<string> Determiners = FrozenSet.ToFrozenSet(["a", "an", "the", "its", "his", "her", "their", "this", "that", "'s", "another", "our", "my"]);

    /// <summary>Between a gift's noun and its sum ("a gift of", "donations totaling", "a cheque for", "worth").</summary>
    private static readonly FrozenSet<string> Links = FrozenSet.ToFrozenSet(["of", "totaling", "totalling", "worth", "valued", "estimated", "amounting", "for", "was", "exceeded", "exceeding", "amounted", "totaled", "totalled", "totals", "topped", "equal"]);

    /// <summary>Words that repeat a gift without a verb ("another $25 million in 2015").</summary>
    private static readonly FrozenSet<string> Repeaters = FrozenSet.ToFrozenSet(["another", "additional", "further", "then", "extra"]);

    /// <summary>The cue of an amount; null when nothing makes it a gift.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="sentence">The amount's sentence.</param>
    /// <param name="money">All amounts of the sentence.</param>
    /// <param name="index">Which of them.</param>
    public static GiftCue? Find(TokenizedText tokens, Sentence sentence, List<FoundMoney> money, int index)
    {
        var amount = money[index];
        return NounAfter(tokens, sentence, amount)
            ?? NounBefore(tokens, sentence, amount)
            ?? VerbAfter(tokens, sentence, amount)
            ?? (IsModifier(tokens, sentence, amount) ? null : VerbBefore(tokens, sentence, money, index))
            ?? (amount.IsBare ? null : Fragment(tokens, sentence, amount));
    }

    /// <summary>"a $4.5 million contribution", "$50 million naming gift", "$609,026 in grants".</summary>
    private static GiftCue? NounAfter(TokenizedText tokens, Sentence sentence, FoundMoney amount)
    {
        var i = amount.Next;
        if (tokens.Lower(i) == "in")
        {
            for (var j = i + 1; j < Math.Min(sentence.To, i + 4) && tokens.IsWord(j); j++)
                if (GivingWords.Nouns.TryGetValue(tokens.Lower(j), out var plural) && plural != MoneyVerb.Raise)
                    return Nominal(tokens, sentence, amount, j, plural, j + 1);
            return null;
        }

        for (var steps = 0; i < sentence.To && steps < FarthestNoun; i++, steps++)
        {
            var word = tokens.Lower(i);
            if (GivingWords.Nouns.TryGetValue(word, out var meaning))
            {
                // "a $5 million gift fund", "a $2 million match campaign" are something else's price.
                if ((word is "gift" or "donation" or "boost" or "match" && GivingWords.PricedThings.Contains(tokens.Lower(i + 1))) || (word == "match" && tokens.Lower(i + 1) is "against" or "at" or "with"))
                    return null;
                return Nominal(tokens, sentence, amount, i, meaning, i + 1);
            }

            var joins = word == "-" || (tokens.IsWord(i) && !Prepositions.Contains(word) && !Determiners.Contains(word) && !GivingWords.Verbs.ContainsKey(word)) || tokens[i].Kind == TokenKind.Number
                || (word == "," && steps == 0 && tokens.Lower(i + 2) == "-");
            if (!joins)
                return null;
        }

        return null;
    }

    /// <summary>"a gift of $5 million", "donations totaling more than $70 million", "a gift, estimated at $60 million".</summary>
    private static GiftCue? NounBefore(TokenizedText tokens, Sentence sentence, FoundMoney amount)
    {
        var linked = false;
        for (var i = amount.From - 1; i >= Math.Max(sentence.From, amount.From - 14); i--)
        {
            var word = tokens.Lower(i);
            if (linked && GivingWords.Nouns.TryGetValue(word, out var meaning))
                return Nominal(tokens, sentence, amount, i, meaning, amount.Next);
            if (linked && word is "recipient" or "recipients" or "beneficiary" or "beneficiaries")
                return new GiftCue(GiftForm.Received, i, MoneyVerb.Give, amount.Next) { LightVerb = i };
            if (!linked && amount.From - i <= 5 && word is "donor" or "donors" or "benefactor" && tokens.Lower(i + 1) is "," or "-" or "(" && tokens.Lower(amount.Next) is "," or "-" or ")")
                return new GiftCue(GiftForm.Nominal, i, MoneyVerb.Donate, amount.Next + 1);
            if (linked && GivingWords.Carriers.Contains(word) && word is "check" or "cheque" && VerbOver(tokens, sentence, i) is { } verb && IsGiving(tokens, verb))
                return Nominal(tokens, sentence, amount, i, MoneyVerb.Give, amount.Next);
            if (!linked && (Links.Contains(word) || (word == ":" && i == amount.From - 1)))
                linked = amount.From - i <= 6;
            else if (linked && word is ";" or "." or "and" or "but" || (!linked && amount.From - i > 6))
                return null;
            else if (GivingWords.Verbs.TryGetValue(word, out var other) && other.Meaning is MoneyVerb.Other)
                return null;
            // "a gift to the school of $5 million" passes; "a gift to a campaign for $50 million in repairs" does not.
            if (linked && word is "$" || tokens[i].Kind == TokenKind.Break)
                return null;
        }

        return null;
    }

    private static GiftCue Nominal(TokenizedText tokens, Sentence sentence, FoundMoney amount, int noun, MoneyVerb meaning, int end)
    {
        var light = VerbOver(tokens, sentence, Math.Min(noun, amount.From));
        var form = light is { } verb && IsReceiving(tokens, verb) ? GiftForm.Received : GiftForm.Nominal;
        return new GiftCue(form, noun, meaning, Math.Max(end, amount.Next)) { LightVerb = light ?? -1 };
    }

    /// <summary>"$5 million was donated", "$5 million donated by", "$5 million went to", "$500,000 came from".</summary>
    private static GiftCue? VerbAfter(TokenizedText tokens, Sentence sentence, FoundMoney amount)
    {
        var i = amount.Next;
        var passive = false;
        if (tokens.Lower(i) == "," && tokens.Lower(i + 1) is "went" or "goes")
            i++;
        if (Relative(tokens, sentence, i) is { } relative)
            return relative;
        for (; i < Math.Min(sentence.To, amount.Next + 5); i++)
        {
            var word = tokens.Lower(i);
            if (word is "was" or "were" or "been" or "be" or "being" or "is" or "are")
                passive = true;
            else if (!(word is "that" or "which" or "has" or "have" or "will" or "had" or "of" or "this" or "it" or "worth" or "ever" || word.EndsWith("ly", StringComparison.Ordinal)))
                break;
        }

        var last = tokens.Lower(i);
        var next = tokens.Lower(i + 1);
        if (last is "went" or "goes" or "going" or "go" && next is "to" or "toward" or "towards" && sentence.Contains(i + 3))
            return new GiftCue(GiftForm.Passive, i, MoneyVerb.Give, i + 1);
        if (last is "came" or "comes" or "coming" or "come" && next == "from")
            return new GiftCue(GiftForm.Passive, i, MoneyVerb.Give, i + 1);
        // "matched $340,000 given by their listeners": the other's gift measures this one.
        if (next == "by" && NameWords.Crowd.Any(crowd => crowd == tokens.Lower(i + 2) || crowd == tokens.Lower(i + 3)))
            return null;
        if (!GivingWords.Verbs.TryGetValue(last, out var verb) || verb.Form != VerbForm.Past || verb.Meaning is not (MoneyVerb.Donate or MoneyVerb.Give or MoneyVerb.Pledge or MoneyVerb.Raise or MoneyVerb.Match))
            return null;
        var reduced = next is "by" or "to" or "for" or "toward" or "from" or "in" || last == "donated";
        return passive || reduced ? new GiftCue(GiftForm.Passive, i, verb.Meaning, i + 1) : null;
    }

    /// <summary>"the $2 billion that Oak gave": a short clause whose verb gives the amount before it.</summary>
    private static GiftCue? Relative(TokenizedText tokens, Sentence sentence, int at)
    {
        var from = tokens.Lower(at) is "that" or "which" ? at + 1 : at;
        if (!tokens.IsCapital(from) && tokens.Lower(from) is not ("he" or "she" or "they" or "we"))
            return null;
        for (var i = from + 1; i < Math.Min(sentence.To, from + 5) && tokens.IsWord(i); i++)
            if (GivingWords.Verbs.TryGetValue(tokens.Lower(i), out var verb))
                return verb.Meaning is MoneyVerb.Donate or MoneyVerb.Give or MoneyVerb.Pledge && verb.Form == VerbForm.Past && !tokens.IsCapital(i) && tokens.Lower(i + 1) is "to" or "away" or "for" or "toward" or "." or "," or "last" or "in" or ""
                    ? new GiftCue(GiftForm.Active, i, verb.Meaning, i + 1)
                    : null;
        return null;
    }

    /// <summary>Whether the amount only describes the noun after it ("toward a $5 million renovation").</summary>
    private static bool IsModifier(TokenizedText tokens, Sentence sentence, FoundMoney amount)
    {
        var next = tokens.Lower(amount.Next);
        if (!tokens.IsWord(amount.Next) || !sentence.Contains(amount.Next) || Prepositions.Contains(next) || next.EndsWith("ly", StringComparison.Ordinal) || GivingWords.Carriers.Contains(next) || next is "more" or "worth" or "total" or "towards" or "today")
            return false;
        for (var i = amount.Next; i < Math.Min(sentence.To, amount.Next + 4) && tokens.IsWord(i) && !Prepositions.Contains(tokens.Lower(i)); i++)
            if (GivingWords.PricedThings.Contains(tokens.Lower(i)))
                return true;
        var before = amount.From - 1;
        while (before >= sentence.From && tokens.Lower(before) is "about" or "nearly" or "estimated" or "roughly" or "over" or "than" or "more" or "almost" or "around" or "approximately" or "new" or "now" or "reported")
            before--;
        return Determiners.Contains(tokens.Lower(before)) && tokens.Lower(before) != "another" && !GivingWords.Verbs.ContainsKey(next);
    }

    /// <summary>"X donated $5 million", "X donated shares worth $5 million", and what is listed after it ("$3 million to A and $2 million to B").</summary>
    private static GiftCue? VerbBefore(TokenizedText tokens, Sentence sentence, List<FoundMoney> money, int index)
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
            if (NameWords.Crowd.Contains(word) && BeginsClause(tokens, sentence, Determiners.Contains(tokens.Lower(i - 1)) ? i - 1 : i))
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
                case MoneyVerb.Announce when word is not ("announced" or "announces" or "announce"):
                case MoneyVerb.Other:
                    return null;
                case MoneyVerb.Announce:
                    return tokens.Lower(amount.Next) is "to" or "for" or "toward" or "in" && i == money[first].From - 1 ? Cue(GiftForm.Active) : null;
                case MoneyVerb.Receive:
                    return HasFrom(tokens, sentence, amount) || (word.StartsWith("receiv", StringComparison.Ordinal) && IsReceivedByCharity(tokens, sentence, i)) ? Cue(GiftForm.Received) : null;
                case MoneyVerb.Raise:
                    return Cue(GiftForm.Active);
                default:
                    // The participle that names another thing's giver ("the wing, funded by the family, cost …") or a noun in a verb's form.
                    if (IsReceiving(tokens, i) || (word is "endowed" or "seeded" or "funded" && tokens.Lower(i + 1) == "with"))
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

    /// <summary>The nearest verb that can govern a noun, within one clause.</summary>
    private static int? VerbOver(TokenizedText tokens, Sentence sentence, int before)
    {
        for (var i = before - 1; i >= Math.Max(sentence.From, before - FarthestVerb); i--)
        {
            if (tokens.Lower(i) is ";")
                return null;
            if (GivingWords.Verbs.ContainsKey(tokens.Lower(i)))
                return i;
        }

        return null;
    }

    private static bool IsGiving(TokenizedText tokens, int verb) => GivingWords.Verbs[tokens.Lower(verb)].Meaning is MoneyVerb.Donate or MoneyVerb.Give or MoneyVerb.Pledge || tokens.Lower(verb) is "cut" or "cuts" or "cutting";

    /// <summary>"received", "accepted", and the passive "was awarded", "has been granted", "was selected to receive".</summary>
    public static bool IsReceiving(TokenizedText tokens, int verb)
    {
        if (!GivingWords.Verbs.TryGetValue(tokens.Lower(verb), out var entry))
            return false;
        if (entry.Meaning == MoneyVerb.Receive)
            return true;
        return entry is { Meaning: MoneyVerb.Give or MoneyVerb.Donate, Form: VerbForm.Past } && IsBe(tokens.Lower(verb - 1), tokens.Lower(verb - 2));
    }

    private static bool IsBe(string before, string two) => before is "was" or "were" or "been" or "being" or "be" || (two is "was" or "were" or "been" && before.EndsWith("ly", StringComparison.Ordinal));

    /// <summary>"$5 million to the Harbour Trust", "$1 million from Mirela Oak", "another $25 million in 2015": a list item or caption without any verb.</summary>
    private static GiftCue? Fragment(TokenizedText tokens, Sentence sentence, FoundMoney amount)
    {
        if (amount.Mention.Amount is not (null or >= SmallestListed) || HasVerb(tokens, sentence.From, amount.From))
            return null;
        var after = amount.Next;
        if (tokens.Lower(after) == "in" && tokens[after + 1] is { Kind: TokenKind.Number, Length: 4 } && tokens.Lower(after + 2) is "to" or "toward" or "towards" or "for")
            after += 2;
        if (tokens.Lower(after) is "each" or "apiece")
            after++;
        var next = tokens.Lower(after);
        var repeats = Repeaters.Contains(tokens.Lower(amount.From - 1)) || Repeaters.Contains(tokens.Lower(amount.From - 2));
        var isGift = next is "to" && !GivingWords.Verbs.ContainsKey(tokens.Lower(after + 1)) && !HasVerb(tokens, after, Math.Min(sentence.To, after + 3)) && tokens.Lower(sentence.To - 1) != "'s";
        isGift |= next is "from" && tokens[after + 1].Kind == TokenKind.Word;
        isGift |= next is "for" or "toward" or "towards" && amount.From <= sentence.From + 3;
        isGift |= next == "in" && tokens.Lower(amount.Next + 1) is "support" or "seed" && amount.From <= sentence.From + 3;
        isGift |= repeats && amount.From <= sentence.From + 3 && tokens.Lower(sentence.From) != "including" && next is "in" or "to" or "for" or "toward";
        isGift |= next is "given" or "granted";
        return isGift ? new GiftCue(GiftForm.Fragment, amount.From, MoneyVerb.Give, amount.Next) : null;
    }

    private static bool HasVerb(TokenizedText tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (GivingWords.Verbs.TryGetValue(tokens.Lower(i), out var verb) && !(verb.Form == VerbForm.Base && tokens.Lower(i - 1) == "to") && verb.Meaning is not MoneyVerb.Announce
                || tokens.Lower(i) is "is" or "are" or "was" or "were" or "has" or "have" or "had" or "will" or "said" or "says" or "worth" or "rose" or "fell" or "rises" or "grew")
                return true;
        return false;
    }
}
