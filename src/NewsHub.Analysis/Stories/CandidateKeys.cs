using NewsHub.Analysis.Similarity;

namespace NewsHub.Analysis.Stories;

/// <summary>What a store looks an article's possible stories up by: each list is compared by overlap (PostgreSQL: <c>&amp;&amp;</c> on a GIN index).</summary>
/// <param name="Bands">LSH bands of the text.</param>
/// <param name="UtteranceKeys">Hashes of quoted word runs.</param>
/// <param name="GiftKeys">Amounts with a name.</param>
/// <param name="Terms">The rarest telling terms, rarest first; compared with what <see cref="IndexedTerms"/> gives for the stored articles.</param>
/// <param name="TermWeights">How telling each of <paramref name="Terms"/> is, place for place; a shared key of another kind is worth <paramref name="KeyWeight"/>.</param>
/// <param name="KeyWeight">As much as a term that stands in no other article.</param>
/// <param name="From">Articles published earlier are not looked at.</param>
/// <param name="To">Articles published later are not looked at.</param>
public sealed record CandidateKeys(
    IReadOnlyList<long> Bands,
    IReadOnlyList<long> UtteranceKeys,
    IReadOnlyList<string> GiftKeys,
    IReadOnlyList<string> Terms,
    IReadOnlyList<double> TermWeights,
    double KeyWeight,
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

    /// <summary>Stories handed to the assigner: those whose keys in common with the article weigh most.</summary>
    public const int MaxStories = 8;

    /// <summary>
    /// A story whose shared keys weigh less than this part of the best story's is not handed on (the pruning of meta-blocking, Papadakis and others 2014): it shares a word by
    /// chance. One that shares a key of another kind, which few others share, is.
    /// </summary>
    public const double LeastShare = 1.0 / 3;

    /// <summary>A band, a statement or a gift that more stories share tells as little as a word.</summary>
    public const int MaxStoriesPerTellingKey = 8;

    /// <summary>Days before and after an article's publication within which others may tell the same event.</summary>
    public const int WindowDays = 14;

    /// <summary>The keys of one article.</summary>
    /// <param name="facts">The article to place.</param>
    /// <param name="documentFrequency">In how many known articles a term stands.</param>
    /// <param name="documentCount">Number of known articles.</param>
    public static CandidateKeys Of(ArticleFacts facts, Func<string, int> documentFrequency, int documentCount)
    {
        var terms = IndexedTerms(facts)
            .Where(term => documentFrequency(term) <= MaxTermArticles)
            .Select(term => (Term: term, Rarity: Rarity(documentFrequency(term), documentCount)))
            .OrderByDescending(pair => facts.Terms[pair.Term] * pair.Rarity)
            .ThenBy(pair => pair.Term, StringComparer.Ordinal)
            .Take(MaxTerms)
            .ToList();
        return new(
            LshBands.Of(facts.Signature),
            facts.UtteranceKeys,
            [.. facts.Gifts.SelectMany(Stories.GiftKeys.Of).Distinct()],
            [.. terms.Select(pair => pair.Term)],
            [.. terms.Select(pair => pair.Rarity)],
            Rarity(0, documentCount),
            facts.PublishedAt.AddDays(-WindowDays),
            facts.PublishedAt.AddDays(WindowDays));
    }

    /// <summary>How many keys of other kinds come before the terms, in the order bands, utterances, gifts, terms.</summary>
    internal int Others => Bands.Count + UtteranceKeys.Count + GiftKeys.Count;

    /// <summary>The weights of all keys in that order.</summary>
    internal IEnumerable<double> Weights => Enumerable.Repeat(KeyWeight, Others).Concat(TermWeights);

    /// <summary>The terms under which an article is stored.</summary>
    public static IReadOnlyList<string> IndexedTerms(ArticleFacts facts) =>
        [.. facts.Terms.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(MaxIndexedTerms).Select(pair => pair.Key)];

    private static double Rarity(int articles, int documentCount) => Math.Log(1 + ((documentCount + 1.0) / (Math.Max(0, articles) + 1.0)));
}
