namespace NewsHub.Analysis.Donations;

/// <summary>Finds the verb after a sum that gives it ("$5 million was donated", "$5 million went to").</summary>
internal static class VerbAfterSum
{
    /// <summary>"$5 million was donated", "$5 million donated by", "$5 million went to", "$500,000 came from".</summary>
    public static GiftCue? Find(TokenizedText tokens, Sentence sentence, FoundMoney amount)
    {
        var i = amount.Next;
        var passive = false;
        if (tokens.Lower(i) == "," && tokens.Lower(i + 1) is "went" or "goes")
            i++;
        if (AfterAside(tokens, sentence, i) is { } behind)
            i = behind;
        if ((OnBehalf(tokens, sentence, i) ?? GoodsDonated(tokens, sentence, i)) is { } plain)
            return plain;
        if (Relative(tokens, sentence, i) is { } relative)
            return relative;
        for (var end = Math.Min(sentence.To, i + 5); i < end; i++)
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

    /// <summary>"$5 million, or a tenth of the fortune, has been …": the place behind what stands between two commas.</summary>
    private static int? AfterAside(TokenizedText tokens, Sentence sentence, int comma)
    {
        if (tokens.Lower(comma) != "," || tokens.Lower(comma + 1) is not ("or" or "about" or "roughly" or "nearly"))
            return null;
        for (var i = comma + 2; i < Math.Min(sentence.To - 1, comma + 14); i++)
            if (tokens.Lower(i) == ",")
                return tokens.Lower(i + 1) is "has" or "have" or "was" or "were" or "had" or "will" or "is" or "went" ? i + 1 : null;
        return null;
    }

    /// <summary>"$5,000 made anonymously on her behalf", "$5,000 made in his name".</summary>
    private static GiftCue? OnBehalf(TokenizedText tokens, Sentence sentence, int i)
    {
        if (tokens.Lower(i) != "made")
            return null;
        for (var j = i + 1; j < Math.Min(sentence.To, i + 8); j++)
            if (tokens.Lower(j) is "behalf" or "name" or "honor" or "honour" or "memory" && HasBetween(tokens, i, j, "on", "in"))
                return new GiftCue(GiftForm.Passive, i, MoneyVerb.Donate, j + 1);
        return null;
    }

    /// <summary>"a $5,000 painting generously donated by …": the worth of what is given.</summary>
    private static GiftCue? GoodsDonated(TokenizedText tokens, Sentence sentence, int i)
    {
        var from = i;
        while (i < Math.Min(sentence.To, from + GiftCueFinder.FarthestNoun) && tokens.IsWord(i) && !GiftCueFinder.Prepositions.Contains(tokens.Lower(i)) && !GiftCueFinder.Determiners.Contains(tokens.Lower(i)) && !GivingWords.Verbs.ContainsKey(tokens.Lower(i)))
            i++;
        return i > from && tokens.Lower(i) is "donated" or "gifted" && tokens.Lower(i + 1) is "by" or "to" ? new GiftCue(GiftForm.Passive, i, MoneyVerb.Donate, i + 1) : null;
    }

    private static bool HasBetween(TokenizedText tokens, int from, int to, string one, string other)
    {
        for (var i = from + 1; i < to; i++)
            if (tokens.Lower(i) == one || tokens.Lower(i) == other)
                return true;
        return false;
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
}
