namespace NewsHub.Analysis.Donations;

/// <summary>Reads how far a gift has come from the form of its verb and the words before it.</summary>
internal static class StatusReader
{
    /// <summary>The status that the sentence tells.</summary>
    public static DonationStatus Read(TokenizedText tokens, Sentence sentence, GiftCue cue)
    {
        var word = tokens.Lower(cue.Word);
        if (cue.Meaning == MoneyVerb.Raise)
            return DonationStatus.Raised;
        if (cue.Meaning == MoneyVerb.Match || (cue.Form == GiftForm.Nominal && tokens.Lower(cue.Word - 1) is "matching"))
            return DonationStatus.Matched;
        if (cue.Meaning == MoneyVerb.Pledge || HasPledgeBefore(tokens, sentence, cue.Word))
            return DonationStatus.Pledged;
        if (cue.Form is GiftForm.Nominal or GiftForm.Received)
            return OfNoun(tokens, sentence, cue);
        if (cue.Form == GiftForm.Fragment)
            return DonationStatus.Given;
        return GivingWords.Verbs.TryGetValue(word, out var verb) ? OfVerb(tokens, sentence, cue, verb.Form) : DonationStatus.Given;
    }

    private static DonationStatus OfNoun(TokenizedText tokens, Sentence sentence, GiftCue cue)
    {
        var light = tokens.Lower(cue.LightVerb);
        if (!GivingWords.Verbs.TryGetValue(light, out var verb))
            return DonationStatus.Given;
        if (verb.Meaning == MoneyVerb.Pledge)
            return DonationStatus.Pledged;
        if (verb.Meaning == MoneyVerb.Match && light.StartsWith("matche", StringComparison.Ordinal))
            return DonationStatus.Matched;
        if (light.StartsWith("announc", StringComparison.Ordinal) || light.StartsWith("unveil", StringComparison.Ordinal) || light.StartsWith("reveal", StringComparison.Ordinal))
            return DonationStatus.Announced;
        return OfVerb(tokens, sentence, cue with { Word = cue.LightVerb }, verb.Form);
    }

    private static DonationStatus OfVerb(TokenizedText tokens, Sentence sentence, GiftCue cue, VerbForm form)
    {
        if (form == VerbForm.Present)
            return DonationStatus.Given;
        if (form == VerbForm.Progressive)
            return IsGoingOn(tokens, cue.Word) ? DonationStatus.Announced : DonationStatus.Given;
        for (var i = cue.Word - 1; i >= Math.Max(sentence.From, cue.Word - 6); i--)
        {
            var word = tokens.Lower(i);
            if (word is "will" or "'ll" or "would" or "'d" or "to" or "going" or "shall" or "plans" or "planning" or "set")
                return word == "to" && IsDone(tokens, sentence, i) ? DonationStatus.Given : DonationStatus.Announced;
            if (word is "," or ";" or "has" or "have" or "had" or "'ve" || tokens.IsCapital(i) && i > sentence.From && form != VerbForm.Base)
                break;
        }

        return form == VerbForm.Base ? OfBase(tokens, sentence, cue.Word) : DonationStatus.Given;
    }

    /// <summary>"is giving", "we're now donating".</summary>
    private static bool IsGoingOn(TokenizedText tokens, int verb)
    {
        var i = verb - 1;
        while (tokens.Lower(i) is "now" or "also" or "just" or "generously" or "both" or "personally" or "again")
            i--;
        return tokens.Lower(i) is "is" or "are" or "'s" or "'re" or "'m" or "am" or "be";
    }

    /// <summary>"helped to raise", "went on to donate": the infinitive of something done.</summary>
    private static bool IsDone(TokenizedText tokens, Sentence sentence, int to) => to > sentence.From && tokens.Lower(to - 1) is "helped" or "on" or "able" or "managed" or "continued" or "chose" or "came" or "used";

    /// <summary>A plural headline ("Oaks Donate $5 Million") tells what was done.</summary>
    private static DonationStatus OfBase(TokenizedText tokens, Sentence sentence, int verb) => verb > sentence.From && tokens.IsCapital(verb) ? DonationStatus.Given : DonationStatus.Announced;

    private static bool HasPledgeBefore(TokenizedText tokens, Sentence sentence, int verb)
    {
        for (var i = verb - 1; i >= Math.Max(sentence.From, verb - 4); i--)
        {
            var word = tokens.Lower(i);
            if (word is "pledged" or "pledges" or "pledging" or "promised" or "promises" or "promising" or "vowed" or "vows" or "committed" or "commits" && tokens.Lower(i + 1) is "to" or "that" or "another" or "an")
                return true;
            if (word is "," or ";")
                return false;
        }

        return false;
    }
}
