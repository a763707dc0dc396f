using System.Collections.Frozen;

namespace NewsHub.Analysis.Donations;

/// <summary>Finds gifts without any verb: items of a list, captions ("$5 million to the Harbour Trust").</summary>
internal static class GiftFragment
{
    /// <summary>A list item without a verb needs at least this sum: smaller ones are prices ("$45 for adults").</summary>
    private const decimal SmallestListed = 5_000;

    /// <summary>Words that repeat a gift without a verb ("another $25 million in 2015").</summary>
    private static readonly FrozenSet<string> Repeaters = FrozenSet.ToFrozenSet(["another", "additional", "further", "then", "extra"]);

    /// <summary>"$5 million to the Harbour Trust", "$1 million from Mirela Oak", "another $25 million in 2015": a list item or caption without any verb.</summary>
    public static GiftCue? Find(TokenizedText tokens, Sentence sentence, FoundMoney amount)
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
        isGift |= IsCollectionTo(tokens, sentence, amount.Next);
        return isGift ? new GiftCue(GiftForm.Fragment, amount.From, MoneyVerb.Give, amount.Next) : null;
    }

    /// <summary>"a $5 million porcelain collection to the Harbour Museum".</summary>
    private static bool IsCollectionTo(TokenizedText tokens, Sentence sentence, int from)
    {
        for (var i = from; i < Math.Min(sentence.To - 2, from + 4) && tokens.IsWord(i); i++)
            if (tokens.Lower(i) is "collection" or "trove" or "archive" or "paintings" or "artworks")
                return tokens.Lower(i + 1) == "to" && tokens.Lower(i + 2) is "the" or "a";
        return false;
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
