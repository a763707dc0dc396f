using System.Collections.Frozen;
using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Donations;

/// <summary>Tells what looks like a gift and is none: political money, investments, prices and pay, money asked for, and gifts denied, doubted or imagined.</summary>
internal static class NotGifts
{
    /// <summary>Words of parties, campaigns and election law. Campaign, election and party have other meanings and count only in the phrases below.</summary>
    private static readonly FrozenSet<string> Political = FrozenSet.ToFrozenSet(
    [
        "pac", "pacs", "superpac", "superpacs", "republican", "republicans", "democrat", "democrats", "gop", "dnc", "rnc", "dccc", "dscc", "nrsc", "nrcc", "fec", "aipac", "inaugural", "inauguration", "gubernatorial", "senate", "senator", "senators", "congressional", "congressman", "congresswoman", "lawmakers", "politicians", "politician", "reelection", "midterms", "midterm", "megadonor",
        "presidential", "mayoral", "tory", "tories", "candidate", "candidates", "primaries", "lobbying", "lobby", "bipartisan", "electoral", "nominee", "caucus",
    ]);

    private static readonly string[][] PoliticalPhrases =
    [
        ["victory", "fund"], ["leadership", "fund"], ["election", "cycle"], ["election", "fund"], ["election", "campaign"], ["re", "-", "election"], ["for", "president"], ["for", "congress"], ["for", "senate"], ["for", "governor"], ["governors", "association"], ["national", "committee"],
        ["democratic", "party"], ["labour", "party"], ["conservative", "party"], ["liberal", "party"], ["republican", "party"], ["political", "action"], ["political", "contribution"], ["political", "contributions"], ["political", "donations"], ["political", "donation"], ["political", "groups"], ["political", "giving"], ["political", "organization"], ["political", "committee"],
        ["democratic", "causes"], ["conservative", "causes"], ["campaign", "contributions"], ["campaign", "contribution"], ["campaign", "donations"], ["campaign", "records"], ["federal", "campaigns"], ["'s", "campaign"], ["'s", "bid"], ["ballot", "measure"], ["ballot", "measures"], ["the", "election"], ["the", "elections"], ["a", "-", "plate"], ["sen", "."], ["rep", "."], ["primary", "election"], ["primary", "campaign"], ["primary", "campaigns"], ["primary", "ballots"], ["presidential", "primary"], ["independent", "expenditure"], ["action", "pac"], ["legal", "fund"], ["outside", "groups"], ["campaign", "against"], ["campaign", "to", "defeat"], ["to", "elect"],
        ["help", "elect"], ["next", "mayor"], ["for", "mayor"], ["next", "governor"], ["next", "president"], ["run", "for", "office"], ["mayoral", "campaign"], ["mayoral", "race"], ["campaign", "of", "his"], ["campaign", "of", "her"], ["campaign", "committee"], ["for", "office"], ["democratic", "organizations"], ["democratic", "candidate"], ["maximum", "contribution"], ["maximum", "contributions"], ["legal", "maximum"], ["for", "prosperity"], ["election", "bid"], ["party", "conference"], ["to", "proposition"], ["victory", "joint"], ["and", "campaigns"],
    ];

    /// <summary>Words of investment and trade.</summary>
    private static readonly FrozenSet<string> Business = FrozenSet.ToFrozenSet(
    [
        "invest", "invests", "invested", "investing", "investment", "investments", "stake", "startup", "start-up", "equity", "valuation", "dividend", "shareholders", "acquisition", "takeover", "royalties", "box", "grossed", "salary", "contract", "lawsuit", "settlement", "fined", "bail", "bonus", "loan", "loans", "mortgage", "revenue", "sponsorship", "endorsement", "transfer", "signing", "ipo", "shell", "rebranded", "venture", "ventures", "labels", "label", "firm", "studios",
    ]);

    /// <summary>Words before the cue that take the gift back.</summary>
    private static readonly FrozenSet<string> Negations = FrozenSet.ToFrozenSet(["not", "never", "n't", "didn't", "hasn't", "haven't", "don't", "doesn't", "won't", "wasn't", "weren't", "isn't", "hadn't", "cannot", "can't", "couldn't", "wouldn't", "refused", "refuses", "declined", "declines", "denied", "denies", "deny", "denying", "without", "instead", "rather", "failed", "fails", "nor", "neither", "cancelled", "canceled", "withdrew", "rescinded", "rejected", "rejects", "nobody"]);

    /// <summary>Modals and verbs before the cue that leave the gift undone.</summary>
    private static readonly FrozenSet<string> Unreal = FrozenSet.ToFrozenSet(["could", "might", "should", "can", "may", "must", "hopes", "hope", "hoping", "hoped", "wants", "want", "wanted", "wishes", "considering", "considers", "considered", "urged", "urges", "urging", "asked", "asks", "asking", "encouraged", "encourages", "encouraging", "challenged", "challenges", "called", "calls", "calling", "invited", "inviting", "begged", "pressured", "aims", "aiming", "aimed", "trying", "tried", "offered"]);

    /// <summary>Words that make the whole sentence untrue.</summary>
    private static readonly FrozenSet<string> Untrue = FrozenSet.ToFrozenSet(["hoax", "satire", "satirical", "parody", "fictional", "falsely", "debunked", "untrue", "fabricated", "spoof", "fake", "false", "misleading", "unfounded", "bogus", "imagine", "hypothetical", "hypothetically"]);

    private static readonly FrozenSet<string> Askers = FrozenSet.ToFrozenSet(["you", "fans", "readers", "viewers", "supporters", "anyone", "everyone", "people", "followers", "donors", "someone", "users", "shoppers", "customers", "visitors", "guests"]);

    /// <summary>Whether the gift is none.</summary>
    public static bool Is(TokenizedText tokens, Sentence sentence, FoundMoney money, GiftCue cue) =>
        money.Mention.Amount == 0
        || IsPolitical(tokens, sentence)
        || IsUnreal(tokens, sentence, money, cue)
        || IsBusiness(tokens, sentence, money, cue)
        || IsAsked(tokens, sentence, money, cue);

    private static bool IsPolitical(TokenizedText tokens, Sentence sentence)
    {
        for (var i = sentence.From; i < sentence.To; i++)
        {
            var word = tokens.Lower(i);
            if (Political.Contains(word) || IsPartisan(tokens, i, word) || IsFollower(tokens, i, word))
                return true;
            foreach (var phrase in PoliticalPhrases)
                if (phrase[0] == word && Follows(tokens, i, phrase))
                    return !(word == "'s" && IsFundraisingCampaign(tokens, i + 1, sentence));
        }

        return false;
    }

    /// <summary>"Democratic" (not the Republic), "pro-Somebody", an acronym with "Action", and "the Oak Campaign of 2016".</summary>
    private static bool IsPartisan(TokenizedText tokens, int i, string word) => word switch
    {
        "democratic" => tokens.IsCapital(i) && tokens.Lower(i + 1) is not ("republic" or "-"),
        "pro" => tokens.Lower(i + 1) == "-" && tokens.IsCapital(i + 2) && !tokens.IsCapital(i),
        "action" => tokens.IsCapital(i) && tokens[i - 1].Length is 3 or 4 && tokens.Raw(i - 1).ToString() is var before && before.All(char.IsUpper),
        "cycle" => tokens[i - 1] is { Kind: TokenKind.Number, Length: 4 },
        "campaign" => tokens.IsCapital(i) && tokens.Lower(i + 1) == "of" && tokens[i + 2].Kind == TokenKind.Number,
        _ => false,
    };

    /// <summary>"a supporter of Ada Vale": of somebody who stands for something; of a charity, as its name tells.</summary>
    private static bool IsFollower(TokenizedText tokens, int i, string word) =>
        word is "supporter" or "backer" && tokens.Lower(i + 1) == "of" && tokens.IsCapital(i + 2) && tokens.IsCapital(i + 3) && FirstNames.Contains(tokens.Raw(i + 2))
        && !NameWords.Organization.Contains(tokens.Lower(i + 4)) && !NameWords.Organization.Contains(tokens.Lower(i + 3)) && !tokens.IsCapital(i + 4);

    private static bool Follows(TokenizedText tokens, int at, string[] phrase)
    {
        for (var i = 1; i < phrase.Length; i++)
            if (tokens.Lower(at + i) != phrase[i])
                return false;
        return true;
    }

    /// <summary>"the school's campaign for …": a possessor that is an organisation collects for itself; a person's campaign is for office.</summary>
    private static bool IsFundraisingCampaign(TokenizedText tokens, int campaign, Sentence sentence) =>
        tokens.Lower(campaign) == "campaign" && (tokens.Lower(campaign + 1) is "for" or "of" || !tokens.IsCapital(campaign - 2) || NameWords.Organization.Contains(tokens.Lower(campaign - 2)) || campaign - 2 < sentence.From);

    private static bool IsUnreal(TokenizedText tokens, Sentence sentence, FoundMoney money, GiftCue cue)
    {
        if (tokens.Lower(sentence.To - 1) == "?" || tokens.Lower(sentence.To - 2) == "?")
            return true;
        for (var i = sentence.From; i < sentence.To; i++)
            if (Untrue.Contains(tokens.Lower(i)))
                return true;
        var verb = cue.Form is GiftForm.Nominal or GiftForm.Received && cue.LightVerb >= 0 ? cue.LightVerb : Math.Min(cue.Word, cue.Form == GiftForm.Passive ? cue.Word : int.MaxValue);
        for (var i = verb - 1; i >= Math.Max(sentence.From, verb - 6); i--)
        {
            var word = tokens.Lower(i);
            if (word is "," or ";" or "but" or "and" && !(word == "and" && verb - i == 1))
                break;
            if (Negations.Contains(word) && !(word == "not" && tokens.Lower(i + 1) is "only" or "just") && !(word is "without" or "instead" or "rather" && i > verb))
                return true;
            if (Unreal.Contains(word) && !(word is "may" && tokens.IsCapital(i)) && !(word == "called" && tokens.Lower(i + 1) is not ("on" or "for")) && !(word == "offered" && verb - i > 2))
                return true;
        }

        if (HasBefore(tokens, sentence, money.From, "if") && HasAny(tokens, sentence, "would", "could", "had", "were", "elected", "wins", "won", "win", "ever", "might"))
            return true;
        if (tokens.Lower(verb - 1) is "no" or "zero" || tokens.Lower(cue.Word - 1) is "no" or "zero")
            return true;
        return HasAny(tokens, sentence, "denied", "denies", "rumor", "rumors", "rumour", "rumours") && HasAny(tokens, sentence, "that", "claims", "reports", "donating", "giving", "having") && cue.Form != GiftForm.Fragment;
    }

    private static bool IsBusiness(TokenizedText tokens, Sentence sentence, FoundMoney money, GiftCue cue)
    {
        if (cue.Form == GiftForm.Received && IsCompany(tokens, cue))
            return true;
        if (cue.Meaning is MoneyVerb.Donate || cue.Form is GiftForm.Nominal && cue.Meaning is not MoneyVerb.Pledge)
            return false;
        // Weak words of giving are believed only where no trade is spoken of close by; what a promise's noun is said to be does not matter.
        var end = cue.Form == GiftForm.Nominal ? cue.Word + 1 : Math.Min(sentence.To, money.Next + 8);
        for (var i = Math.Max(sentence.From, money.From - 8); i < end; i++)
            if (Business.Contains(tokens.Lower(i)) && !(tokens.Lower(i) is "transfer" or "venture" or "ventures" or "label" or "box" && i == cue.Word))
                return true;
        return false;
    }

    /// <summary>"the company received": what a company gets is business.</summary>
    private static bool IsCompany(TokenizedText tokens, GiftCue cue)
    {
        var verb = cue.LightVerb >= 0 ? cue.LightVerb : cue.Word;
        while (GivingWords.Fillers.Contains(tokens.Lower(verb - 1)))
            verb--;
        return tokens.Lower(verb - 1) is "company" or "firm" or "business" or "startup" or "start-up" or "corporation" or "subsidiary" or "studio";
    }

    /// <summary>"Donate $10 today", "fans can give", "a suggested donation of $20", "tickets are $50", "seeking donations of".</summary>
    private static bool IsAsked(TokenizedText tokens, Sentence sentence, FoundMoney money, GiftCue cue)
    {
        var word = tokens.Lower(cue.Word);
        if (cue.Form == GiftForm.Active && word is "donate" or "give" or "contribute" or "pledge" or "match" or "raise" && (cue.Word == sentence.From || Askers.Contains(tokens.Lower(cue.Word - 1)) || (cue.Word == sentence.From + 1 && tokens[sentence.From].Kind == TokenKind.Mark)))
            return true;
        for (var i = Math.Max(sentence.From, Math.Min(cue.Word, money.From) - 5); i < Math.Min(cue.Word, money.From); i++)
            if (tokens.Lower(i) is "suggested" or "minimum" or "seeking" or "seeks" or "ticket" or "tickets" or "admission" or "requesting" or "soliciting" or "you" or "your" or "solicited"
                || (tokens.Lower(i) is "goal" or "target" && cue.Form != GiftForm.Nominal))
                return true;
        return cue.Meaning == MoneyVerb.Raise && tokens.Lower(cue.Word - 1) is "to" && tokens.Lower(cue.Word - 2) is not ("helped" or "managed" or "went" or "worked");
    }

    private static bool HasBefore(TokenizedText tokens, Sentence sentence, int before, string word)
    {
        for (var i = sentence.From; i < before; i++)
            if (tokens.Lower(i) == word)
                return true;
        return false;
    }

    private static bool HasAny(TokenizedText tokens, Sentence sentence, params ReadOnlySpan<string> words)
    {
        for (var i = sentence.From; i < sentence.To; i++)
            foreach (var word in words)
                if (tokens.Lower(i) == word)
                    return true;
        return false;
    }
}
