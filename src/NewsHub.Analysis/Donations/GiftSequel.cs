using System.Collections.Frozen;

namespace NewsHub.Analysis.Donations;

/// <summary>Reads the sentence after a gift that tells more of it: "The money, donated by their foundation, will support the Harbour Trust."</summary>
internal sealed class GiftSequel(TokenizedText tokens, DonorReader donors, RecipientReader recipients)
{
    private static readonly FrozenSet<string> Heads = FrozenSet.ToFrozenSet(["money", "donation", "gift", "funds", "contribution", "grant", "sum", "cash", "check", "cheque", "pledge", "funding", "proceeds"]);

    /// <summary>The gift with what the sentence adds; the same gift when it adds nothing.</summary>
    public ExtractedClaim Complete(ExtractedClaim claim, Sentence sentence, int number)
    {
        if (!Begins(sentence))
            return claim;
        if (claim.Recipient is null && recipients.Beneficiary(sentence, number) is { } recipient)
            claim = claim with { Recipient = recipient };
        if (donors.Source(sentence, number) is not { } source)
            return claim;
        if (claim.Donors.Count == 0)
            return claim with { Donors = source.Names, Via = claim.Via ?? source.Via };
        return claim.Via is null ? claim with { Via = source.Via ?? (source.Names is [var name] && !claim.Donors.Contains(name) ? name : null) } : claim;
    }

    private bool Begins(Sentence sentence)
    {
        var i = sentence.From;
        if (tokens.Lower(i) is "it" && tokens.Lower(i + 1) is "comes" or "came")
            return true;
        return tokens.Lower(i) is "the" or "this" or "that" or "her" or "his" or "their" && (Heads.Contains(tokens.Lower(i + 1)) || Heads.Contains(tokens.Lower(i + 2)));
    }
}
