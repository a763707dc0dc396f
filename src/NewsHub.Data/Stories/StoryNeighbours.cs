using NewsHub.Analysis.Similarity;
using NewsHub.Analysis.Stories;

namespace NewsHub.Data.Stories;

/// <summary>The stories that an article might be in, with what is needed to weigh them. Read without a lock.</summary>
/// <param name="Keys">What they were looked up by.</param>
/// <param name="Candidates">The stories.</param>
/// <param name="DocumentFrequency">In how many articles a term stands, this one among them.</param>
/// <param name="DocumentCount">Number of articles, this one among them.</param>
/// <param name="Measured">How much the article resembles members that it may republish, by their ids.</param>
/// <param name="SeenVersion">The last change of any story that the look-up saw.</param>
internal sealed record StoryNeighbours(
    CandidateKeys Keys,
    IReadOnlyList<StoryCandidate> Candidates,
    Func<string, int> DocumentFrequency,
    int DocumentCount,
    IReadOnlyDictionary<long, Resemblance> Measured,
    long SeenVersion)
{
    /// <summary>Most texts that are read to tell copies from their like; of a text that many republish, the nearest.</summary>
    private const int MaxMeasured = 8;

    /// <summary>Looks them up.</summary>
    /// <param name="db">The store.</param>
    /// <param name="article">The article.</param>
    /// <param name="text">Its text, to be compared with those that it may republish.</param>
    /// <param name="isCounted">Whether the article's terms are counted already.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<StoryNeighbours> OfAsync(NewsHubDb db, ArticleFacts article, string text, bool isCounted, CancellationToken cancellationToken)
    {
        var (seen, own) = await CountAsync(db, article, cancellationToken);
        var uncounted = isCounted ? 0 : 1;
        var total = TermCounts.Total(own) + uncounted;
        var keys = CandidateKeys.Of(article, Count(own), total);
        var candidates = await StoryCandidates.FindAsync(db, article.Id, keys, cancellationToken);
        if (candidates.Count == 0)
            return new StoryNeighbours(keys, [], Count(own), total, new Dictionary<long, Resemblance>(), seen);

        var (known, measured) = await CompareAsync(db, article, text, candidates, own, cancellationToken);
        return new StoryNeighbours(keys, candidates, Count(known), total, measured, seen);

        Func<string, int> Count(IReadOnlyDictionary<string, int> counts) => term => counts.GetValueOrDefault(term) + (article.Terms.ContainsKey(term) ? uncounted : 0);
    }

    private static async Task<(long Seen, Dictionary<string, int> Counts)> CountAsync(NewsHubDb db, ArticleFacts article, CancellationToken cancellationToken)
    {
        await using var batch = await Batch.OpenAsync(db, cancellationToken);
        batch.Add(StoryVersion.Seen).Add(TermCounts.Of, TermCounts.Counted(article.Terms.Keys));
        await using var reader = await batch.ReadAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var seen = reader.GetInt64(0);
        await reader.NextResultAsync(cancellationToken);
        return (seen, await TermCounts.ReadAsync(reader, cancellationToken));
    }

    /// <summary>How common the candidates' words are, and how much the article resembles those that it may republish.</summary>
    /// <param name="db">The store.</param>
    /// <param name="article">The article.</param>
    /// <param name="text">Its text.</param>
    /// <param name="candidates">The stories it is compared with.</param>
    /// <param name="own">The counts of its own terms, as of now.</param>
    /// <param name="cancellationToken">Gives up.</param>
    private static async Task<(Dictionary<string, int> Counts, Dictionary<long, Resemblance> Measured)> CompareAsync(
        NewsHubDb db, ArticleFacts article, string text, IReadOnlyList<StoryCandidate> candidates, Dictionary<string, int> own, CancellationToken cancellationToken)
    {
        var total = TermCounts.Total(own);
        var counts = article.Terms.Keys.Union(own.Keys).ToDictionary(term => term, own.GetValueOrDefault, StringComparer.Ordinal);
        var unknown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var term in candidates.SelectMany(candidate => candidate.Profile.ComparedTerms).Concat(StoryProfile.Of([article]).ComparedTerms))
        {
            if (counts.ContainsKey(term))
                continue;
            if (db.RememberedCounts.Of(term, total) is { } remembered)
                counts[term] = remembered;
            else
                unknown.Add(term);
        }

        var (doubtful, measured) = (Doubtful(article, candidates), new Dictionary<long, Resemblance>());
        if (unknown.Count == 0 && doubtful.Length == 0)
            return (counts, measured);

        await using var batch = await Batch.OpenAsync(db, cancellationToken);
        batch.Add(TermCounts.Of, unknown.ToArray()).Add("select id, text from articles where id = any($1)", doubtful);
        await using var reader = await batch.ReadAsync(cancellationToken);
        var read = await TermCounts.ReadAsync(reader, cancellationToken);
        db.RememberedCounts.Keep(unknown, read, total);
        foreach (var (term, count) in read)
            counts[term] = count;

        await reader.NextResultAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            measured.Add(reader.GetInt64(0), Resemblance.Between(text, reader.GetString(1)));
        return (counts, measured);
    }

    private static long[] Doubtful(ArticleFacts article, IReadOnlyList<StoryCandidate> candidates) =>
    [
        .. candidates.SelectMany(candidate => candidate.Members)
            .Where(member => member.Id != article.Id)
            .Select(member => (member.Id, member.WordCount, Jaccard: MinHash.Estimate(article.Signature, member.Signature)))
            .Where(member => NearDuplicate.MightBe(member.Jaccard, article.WordCount, member.WordCount))
            .OrderByDescending(member => member.Jaccard).ThenBy(member => member.Id)
            .Take(MaxMeasured).Select(member => member.Id),
    ];
}
