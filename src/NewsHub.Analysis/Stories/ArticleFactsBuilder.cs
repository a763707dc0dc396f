using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Parties;
using NewsHub.Analysis.Quotes;
using NewsHub.Analysis.Similarity;

namespace NewsHub.Analysis.Stories;

/// <summary>Gathers from an analysed article what story assignment needs.</summary>
public static class ArticleFactsBuilder
{
    private const int MaxParties = 24;

    /// <summary>The facts of one article.</summary>
    /// <param name="id">Names the article within one assigner.</param>
    /// <param name="source">The outlet's name or host.</param>
    /// <param name="publishedAt">Publication, or first sight where the page gives no date.</param>
    /// <param name="title">Headline; may be empty.</param>
    /// <param name="text">Body; may be empty where only the headline is known.</param>
    /// <param name="language">BCP 47 primary subtag.</param>
    /// <param name="parties">Who is named.</param>
    /// <param name="quotes">What is quoted.</param>
    /// <param name="claims">Gifts stated, those told as background apart from the others.</param>
    public static ArticleFacts From(
        long id,
        string? source,
        DateTimeOffset publishedAt,
        string title,
        string text,
        string? language,
        ArticleParties parties,
        IReadOnlyList<ExtractedQuote> quotes,
        IReadOnlyList<ExtractedClaim> claims)
    {
        var utterances = Utterances(quotes);
        return new()
        {
            Id = id,
            Source = source,
            PublishedAt = publishedAt,
            Title = title,
            Language = language,
            Terms = TellingTerms.Of(title, text),
            Gifts = [.. claims.Where(claim => !claim.IsBackground).Select(Key).Distinct()],
            BackgroundGifts = [.. claims.Where(claim => claim.IsBackground).Select(Key).Distinct()],
            Parties = [.. ByMentions(parties).Take(MaxParties)],
            Signature = MinHash.Sign(text),
            WordCount = Words.Of(text).Count,
            UtteranceKeys = [.. utterances.Keys],
            Speakers = utterances.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!),
        };
    }

    /// <summary>The keys of each statement as a whole, so that one broken by its attribution meets the unbroken print; with its speaker's name.</summary>
    private static Dictionary<long, string?> Utterances(IReadOnlyList<ExtractedQuote> quotes)
    {
        var keys = new Dictionary<long, string?>();
        foreach (var statement in quotes.Where(quote => quote.Kind is not QuoteKind.Indirect).GroupBy(quote => quote.Statement))
        {
            var parties = statement.Select(quote => quote.Speaker?.Parties).FirstOrDefault(found => found is { Count: > 0 });
            var speaker = parties is null ? null : string.Join(" and ", parties.Select(party => party.Name));
            foreach (var key in UtteranceKeys.Of(string.Join(' ', statement.Select(quote => quote.Text))))
                keys.TryAdd(key, speaker);
        }

        return keys;
    }

    private static GiftKey Key(ExtractedClaim claim)
    {
        var donors = claim.Donors.Append(claim.Via).Where(name => !string.IsNullOrWhiteSpace(name)).Select(name => PartyName.Normalize(name!)).Distinct().Order(StringComparer.Ordinal).ToList();
        return new(donors.Count == 0 ? null : string.Join(GiftKey.Joint, donors), claim.Recipient is null ? null : PartyName.Normalize(claim.Recipient), claim.Currency, claim.Amount) { Converted = claim.Converted };
    }

    private static IEnumerable<string> ByMentions(ArticleParties parties)
    {
        var mentions = parties.Mentions.SelectMany(mention => mention.Parties).CountBy(party => party.Name).ToDictionary();
        return parties.All.OrderByDescending(party => mentions.GetValueOrDefault(party.Name)).Select(party => PartyName.Normalize(party.Name)).Distinct();
    }
}
