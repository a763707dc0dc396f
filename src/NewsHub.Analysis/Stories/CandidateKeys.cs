using NewsHub.Analysis.Similarity;

namespace NewsHub.Analysis.Stories;

/// <summary>What a store looks an article's possible stories up by: each list is compared by overlap (PostgreSQL: <c>&amp;&amp;</c> on a GIN index).</summary>
/// <param name="Bands">LSH bands of the text.</param>
/// <param name="UtteranceKeys">Hashes of quoted word runs.</param>
/// <param name="GiftKeys">Amounts with a name.</param>
/// <param name="Terms">The rarest telling terms, rarest first; compared with what <see cref="IndexedTerms"/> gives for the stored articles.</param>
/// <param name="From">Articles published earlier are not looked at.</param>
/// <param name="To">Articles published later are not looked at.</param>
public sealed record CandidateKeys(
    IReadOnlyList<long> Bands,
    IReadOnlyList<long> UtteranceKeys,
    IReadOnlyList<string> GiftKeys,
    IReadOnlyList<string> Terms,
    DateTimeOffset From,
    DateTimeOffset To)
{
    /// <summary>Terms looked up.</summary>
    public const int MaxTerms = 8;

    /// <summary>A term that stands in more articles than this is not looked up: what it finds is chance, and finding it is work.</summary>
    public const int MaxTermArticles = 1000;

    /// <summary>Terms kept in a stored article's index.</summary>
    public const int MaxIndexedTerms = 40;

    /// <summary>Of the articles that share one key, a store looks at this many, the newest; so a hot term costs no more than a rare one.</summary>
    public const int MaxArticlesPerKey = 64;

    /// <summary>Stories handed to the assigner: those found by most keys.</summary>
    public const int MaxStories = 16;

    /// <summary>Days before and after an article's publication within which others may tell the same event.</summary>
    public const int WindowDays = 14;

    /// <summary>The keys of one article.</summary>
    /// <param name="facts">The article to place.</param>
    /// <param name="documentFrequency">In how many known articles a term stands.</param>
    /// <param name="documentCount">Number of known articles.</param>
    public static CandidateKeys Of(ArticleFacts facts, Func<string, int> documentFrequency, int documentCount) => new(
        LshBands.Of(facts.Signature),
        facts.UtteranceKeys,
        [.. facts.Gifts.SelectMany(Stories.GiftKeys.Of).Distinct()],
        [.. IndexedTerms(facts)
            .Where(term => documentFrequency(term) <= MaxTermArticles)
            .Select(term => (Term: term, Weight: facts.Terms[term] * Math.Log(1 + ((documentCount + 1.0) / (Math.Max(0, documentFrequency(term)) + 1.0)))))
            .OrderByDescending(pair => pair.Weight)
            .ThenBy(pair => pair.Term, StringComparer.Ordinal)
            .Take(MaxTerms)
            .Select(pair => pair.Term)],
        facts.PublishedAt.AddDays(-WindowDays),
        facts.PublishedAt.AddDays(WindowDays));

    /// <summary>The terms under which an article is stored.</summary>
    public static IReadOnlyList<string> IndexedTerms(ArticleFacts facts) =>
        [.. facts.Terms.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(MaxIndexedTerms).Select(pair => pair.Key)];
}
