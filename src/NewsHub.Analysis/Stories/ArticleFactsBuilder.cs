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
    /// <param name="claims">Gifts stated; those told as background are left out.</param>
    public static ArticleFacts From(
        long id,
        string? source,
        DateTimeOffset publishedAt,
        string title,
        string text,
        string? language,
        ArticleParties parties,
        IReadOnlyList<ExtractedQuote> quotes,
        IReadOnlyList<ExtractedClaim> claims) => new()
        {
            Id = id,
            Source = source,
            PublishedAt = publishedAt,
            Title = title,
            Language = language,
            Terms = TellingTerms.Of(title, text),
            Gifts = [.. claims.Where(claim => !claim.IsBackground).Select(Key).Distinct()],
            Parties = [.. ByMentions(parties).Take(MaxParties)],
            Signature = MinHash.Sign(text),
            WordCount = Words.Of(text).Count,
        };

    private static GiftKey Key(ExtractedClaim claim)
    {
        var donors = claim.Donors.Append(claim.Via).Where(name => !string.IsNullOrWhiteSpace(name)).Select(name => Normalized(name!)).Distinct().Order(StringComparer.Ordinal).ToList();
        return new(donors.Count == 0 ? null : string.Join(" & ", donors), claim.Recipient is null ? null : Normalized(claim.Recipient), claim.Currency, claim.Amount);
    }

    private static IEnumerable<string> ByMentions(ArticleParties parties)
    {
        var mentions = parties.Mentions.SelectMany(mention => mention.Parties).CountBy(party => party.Name).ToDictionary();
        return parties.All.OrderByDescending(party => mentions.GetValueOrDefault(party.Name)).Select(party => Normalized(party.Name)).Distinct();
    }

    private static string Normalized(string name) => string.Join(' ', Words.Of(name));
}
