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
    /// <param name="published">Its day, from which "last month" counts; without it no gift is dated.</param>
    public static IReadOnlyList<ExtractedClaim> Extract(string text, string? title, ArticleParties parties, IReadOnlyList<ExtractedQuote>? quotes = null, DateOnly? published = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(parties);
        var tokens = TokenizedText.Of(text);
        var sentences = Sentences.Cut(tokens);
        var reader = new GiftReader(tokens, sentences, parties, quotes, title);
        var money = MoneyFinder.Find(tokens);
        var claims = new List<(ExtractedClaim Claim, int Sentence)>();
        var next = 0;
        for (var number = 0; number < sentences.Count; number++)
        {
            var sentence = sentences[number];
            var ofSentence = new List<FoundMoney>();
            for (; next < money.Count && money[next].From < sentence.To; next++)
                if (money[next].From >= sentence.From)
                    ofSentence.Add(money[next]);
            if (claims.Count > 0 && number - claims[^1].Sentence is 1 or 2 && claims[^1].Claim.Status != DonationStatus.Raised)
                claims[^1] = claims[^1] with { Claim = reader.Complete(claims[^1].Claim, sentence, number) };
            claims.AddRange(reader.ReadAll(sentence, number, ofSentence).Select(claim => (claim, number)));
        }

        if (IsSatire(tokens))
            return [];
        var marked = BackgroundMarker.Mark(tokens, sentences, claims, title);
        return [.. marked.Select((claim, index) => claim with
        {
            Cause = Cause.Of(claim.Recipient, claim.Evidence.Of(text))?.Key,
            GivenOn = published is { } day ? DateOf(tokens, sentences, claims[index].Sentence, claim.IsBackground, day) : null,
        })];
    }

    /// <summary>The sentence's own date, or the one at the head of the sentence before ("In February, they … The couple donated …").</summary>
    private static ToldDate? DateOf(TokenizedText tokens, List<Sentence> sentences, int number, bool isBackground, DateOnly published) =>
        GiftDates.Read(tokens, sentences[number], published, isBackground)
            ?? (isBackground && number > 0 && sentences[number - 1].Paragraph == sentences[number].Paragraph ? GiftDates.Read(tokens, sentences[number - 1], published, isBackground) : null);

    /// <summary>An article that calls itself satire states nothing.</summary>
    private static bool IsSatire(TokenizedText tokens)
    {
        for (var i = 0; i < tokens.Count - 1; i++)
            if (tokens.Lower(i) is "satire" or "satirical" or "parody" && tokens.Lower(i + 1) is "article" or "story" or "piece" or "site" or "website" or "news" or "publication")
                return true;
        return false;
    }
}
