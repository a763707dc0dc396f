namespace NewsHub.Analysis.Stories;

/// <summary>Stories kept in memory, with the same look-ups as the database: for files of articles, and for tests. Not safe for several threads.</summary>
public sealed class StoryIndex
{
    private readonly Dictionary<string, int> documentFrequency = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ArticleFacts>> postings = new(StringComparer.Ordinal);
    private readonly Dictionary<long, long> storyOf = [];
    private readonly Dictionary<long, List<ArticleFacts>> stories = [];
    private readonly Dictionary<long, StoryCandidate> candidates = [];

    /// <summary>Number of articles added.</summary>
    public int Count => storyOf.Count;

    /// <summary>In how many of the added articles a term stands.</summary>
    public int DocumentFrequency(string term) => documentFrequency.GetValueOrDefault(term);

    /// <summary>Places an article, as production does, and remembers it. A new story takes the article's id.</summary>
    public Assignment Add(ArticleFacts article, AssignerWeights? weights = null)
    {
        Observe(article);
        var assignment = StoryAssigner.Assign(article, Candidates(article), DocumentFrequency, Count + 1, weights);
        Remember(article, assignment.StoryId ?? article.Id);
        return assignment;
    }

    /// <summary>The story of an added article.</summary>
    public long StoryOf(long article) => storyOf[article];

    /// <summary>The stories that share a key with the article within its window, those with most shared keys first.</summary>
    public IReadOnlyList<StoryCandidate> Candidates(ArticleFacts article)
    {
        var keys = CandidateKeys.Of(article, DocumentFrequency, Count + 1);
        var hits = new Dictionary<long, int>();
        foreach (var key in Keys(keys.Bands, keys.UtteranceKeys, keys.GiftKeys, keys.Terms))
            if (postings.TryGetValue(key, out var found))
                foreach (var story in found.AsEnumerable().Reverse().Take(CandidateKeys.MaxArticlesPerKey)
                    .Where(other => other.PublishedAt >= keys.From && other.PublishedAt <= keys.To)
                    .Select(other => storyOf[other.Id]).Distinct())
                    hits[story] = hits.GetValueOrDefault(story) + 1;
        return [.. hits.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(CandidateKeys.MaxStories).Select(pair => Candidate(pair.Key))];
    }

    private StoryCandidate Candidate(long story)
    {
        if (!candidates.TryGetValue(story, out var candidate))
            candidates[story] = candidate = new(story, [.. stories[story]]);
        return candidate;
    }

    private void Observe(ArticleFacts article)
    {
        foreach (var term in article.Terms.Keys)
            documentFrequency[term] = documentFrequency.GetValueOrDefault(term) + 1;
    }

    private void Remember(ArticleFacts article, long story)
    {
        storyOf[article.Id] = story;
        if (!stories.TryGetValue(story, out var members))
            stories[story] = members = [];
        members.Add(article);
        candidates.Remove(story);
        var keys = CandidateKeys.Of(article, DocumentFrequency, Count);
        foreach (var key in Keys(keys.Bands, keys.UtteranceKeys, keys.GiftKeys, CandidateKeys.IndexedTerms(article)))
        {
            if (!postings.TryGetValue(key, out var list))
                postings[key] = list = [];
            list.Add(article);
        }
    }

    private static IEnumerable<string> Keys(IEnumerable<long> bands, IEnumerable<long> utterances, IEnumerable<string> gifts, IEnumerable<string> terms) =>
        bands.Select(band => $"band {band}")
            .Concat(utterances.Select(key => $"utterance {key}"))
            .Concat(gifts.Select(key => $"gift {key}"))
            .Concat(terms.Select(term => $"term {term}"));
}
