using NewsHub.Analysis.Parties;
using NewsHub.Analysis.Quotes;

namespace NewsHub.Analysis.Donations;

/// <summary>Finds the gifts that one article states: who gives what to whom, how far it has come, and the sentence that says so.</summary>
public static class ClaimExtractor
{
    /// <summary>All claims in order of their place in the text.</summary>
    /// <param name="text">The article's text; all spans count in it.</param>
    /// <param name="title">The headline; it tells which gift is the article's own news.</param>
    /// <param name="parties">Whom the article names.</param>
    /// <param name="quotes">Its quotations: "we" and "I" inside one mean its speaker.</param>
    public static IReadOnlyList<ExtractedClaim> Extract(string text, string? title, ArticleParties parties, IReadOnlyList<ExtractedQuote>? quotes = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(parties);
        var tokens = TokenizedText.Of(text);
        var money = MoneyFinder.Find(tokens);
        var claims = new List<ExtractedClaim>();
        var next = 0;
        foreach (var sentence in Sentences.Cut(tokens))
        {
            while (next < money.Count && money[next].From < sentence.From)
                next++;
            for (; next < money.Count && sentence.Contains(money[next].From); next++)
                if (money[next] is { IsBare: false, Mention.ConversionOf: null } && GiftReader.Read(tokens, sentence, money[next], parties) is { } claim)
                    claims.Add(claim);
        }

        return claims;
    }
}
