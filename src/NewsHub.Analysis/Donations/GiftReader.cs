using System.Collections.Frozen;
using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Donations;

/// <summary>Reads one gift from the sentence around an amount.</summary>
internal static class GiftReader
{
    private const int FarthestVerb = 12;

    private static readonly FrozenDictionary<string, DonationStatus> Verbs = new (string Words, DonationStatus Status)[]
    {
        ("donated gave gifted granted contributed awarded", DonationStatus.Given), ("donate donating donates give giving", DonationStatus.Announced),
        ("pledged pledges pledge committed", DonationStatus.Pledged), ("matched matching", DonationStatus.Matched), ("raised raising", DonationStatus.Raised),
    }.SelectMany(row => row.Words.Split(' ').Select(word => KeyValuePair.Create(word, row.Status))).ToFrozenDictionary();

    /// <summary>The gift; null when the amount is none.</summary>
    public static ExtractedClaim? Read(TokenizedText tokens, Sentence sentence, FoundMoney money, ArticleParties parties)
    {
        for (var i = money.From - 1; i >= Math.Max(sentence.From, money.From - FarthestVerb); i--)
        {
            if (!Verbs.TryGetValue(tokens.Lower(i), out var status))
                continue;
            var evidence = tokens.Span(sentence.From, sentence.To);
            var verb = tokens[i];
            var before = parties.Mentions.LastOrDefault(mention => mention.Span.Start >= evidence.Start && mention.Span.End <= verb.Start);
            var after = tokens.Lower(money.Next) == "to" ? parties.Mentions.FirstOrDefault(mention => mention.Span.Start >= tokens[money.Next].End && mention.Span.Start <= tokens[money.Next].End + 5) : null;
            return new ExtractedClaim
            {
                Donors = before is null ? [] : [.. before.Parties.Select(party => party.Name)],
                Recipient = after?.Parties[0].Name,
                Amount = money.Mention.Amount,
                Currency = money.Mention.Currency,
                AmountText = money.Mention.Span.Of(tokens.Text),
                AmountSpan = money.Mention.Span,
                Qualifier = money.Mention.Qualifier,
                Per = money.Mention.Per,
                Status = status,
                Evidence = evidence,
            };
        }

        return null;
    }
}
