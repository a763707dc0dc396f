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
        var sentences = Sentences.Cut(tokens);
        var reader = new GiftReader(tokens, sentences, parties, quotes);
        var money = MoneyFinder.Find(tokens);
        var claims = new List<ExtractedClaim>();
        var next = 0;
        for (var number = 0; number < sentences.Count; number++)
        {
            var sentence = sentences[number];
            var ofSentence = new List<FoundMoney>();
            for (; next < money.Count && money[next].From < sentence.To; next++)
                if (money[next].From >= sentence.From)
                    ofSentence.Add(money[next]);
            for (var index = 0; index < ofSentence.Count; index++)
                if (ofSentence[index].Mention.ConversionOf is null && reader.Read(sentence, number, ofSentence, index) is { } claim)
                    claims.Add(claim);
        }

        return claims;
    }
}
