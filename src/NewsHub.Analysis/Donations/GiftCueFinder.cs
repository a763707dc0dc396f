using System.Collections.Frozen;

namespace NewsHub.Analysis.Donations;

/// <summary>Finds the word that makes an amount a gift: the noun beside it, or the verb that governs it.</summary>
internal static class GiftCueFinder
{
    /// <summary>A noun stands at most this many words after its amount ("a $5 million endowed naming gift").</summary>
    internal const int FarthestNoun = 5;

    internal static readonly FrozenSet<string> Prepositions = FrozenSet.ToFrozenSet(
        ["to", "for", "from", "in", "on", "at", "by", "of", "with", "toward", "towards", "into", "as", "over", "through", "during", "after", "before", "and", "or", "but", "that", "which", "who", "when", "while", "per", "each", "every", "via", "under", "since", "because", "until", "than", "last", "this", "next", "annually"]);

    internal static readonly FrozenSet<string> Determiners = FrozenSet.ToFrozenSet(["a", "an", "the", "its", "his", "her", "their", "this", "that", "'s", "another", "our", "my"]);

    /// <summary>Between a gift's noun and its sum ("a gift of", "donations totaling", "a cheque for", "worth").</summary>
    private static readonly FrozenSet<string> Links = FrozenSet.ToFrozenSet(["of", "totaling", "totalling", "worth", "valued", "estimated", "amounting", "for", "was", "exceeded", "exceeding", "amounted", "totaled", "totalled", "totals", "topped", "equal"]);

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
            ?? VerbAfterSum.Find(tokens, sentence, amount)
            ?? (IsModifier(tokens, sentence, amount) ? null : VerbBeforeSum.Find(tokens, sentence, money, index))
            ?? (amount.IsBare ? null : GiftFragment.Find(tokens, sentence, amount));
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

    /// <summary>The nearest verb that can govern a noun, within one clause.</summary>
    private static int? VerbOver(TokenizedText tokens, Sentence sentence, int before)
    {
        for (var i = before - 1; i >= Math.Max(sentence.From, before - VerbBeforeSum.FarthestVerb); i--)
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
}
