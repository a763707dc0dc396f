using Microsoft.EntityFrameworkCore;
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
        var seen = await StoryVersion.SeenAsync(db, cancellationToken);
        var own = await TermCounts.OfAsync(db, article.Terms.Keys, cancellationToken);
        var uncounted = isCounted ? 0 : 1;
        var total = own.GetValueOrDefault("") + uncounted;
        var keys = CandidateKeys.Of(article, Count(own), total);
        var candidates = await StoryCandidates.FindAsync(db, keys, cancellationToken);
        if (candidates.Count == 0)
            return new StoryNeighbours(keys, [], Count(own), total, new Dictionary<long, Resemblance>(), seen);

        var compared = candidates.SelectMany(candidate => candidate.Profile.ComparedTerms).Concat(StoryProfile.Of([article]).ComparedTerms);
        var known = await TermCounts.OfAsync(db, compared, cancellationToken);
        return new StoryNeighbours(keys, candidates, Count(known), total, await MeasureAsync(db, article, text, candidates, cancellationToken), seen);

        Func<string, int> Count(IReadOnlyDictionary<string, int> counts) => term => counts.GetValueOrDefault(term) + (article.Terms.ContainsKey(term) ? uncounted : 0);
    }

    private static async Task<Dictionary<long, Resemblance>> MeasureAsync(
        NewsHubDb db, ArticleFacts article, string text, IReadOnlyList<StoryCandidate> candidates, CancellationToken cancellationToken)
    {
        var doubtful = candidates.SelectMany(candidate => candidate.Members)
            .Where(member => member.Id != article.Id)
            .Select(member => (member.Id, member.WordCount, Jaccard: MinHash.Estimate(article.Signature, member.Signature)))
            .Where(member => NearDuplicate.MightBe(member.Jaccard, article.WordCount, member.WordCount))
            .OrderByDescending(member => member.Jaccard).ThenBy(member => member.Id)
            .Take(MaxMeasured).Select(member => member.Id).ToList();
        if (doubtful.Count == 0)
            return [];
        var texts = await db.Articles.Where(other => doubtful.Contains(other.Id)).Select(other => new { other.Id, other.Text }).ToListAsync(cancellationToken);
        return texts.ToDictionary(other => other.Id, other => Resemblance.Between(text, other.Text));
    }
}
