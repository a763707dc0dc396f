namespace NewsHub.Analysis.Stories;

/// <summary>Stories kept in memory, with the same look-ups as the database: for files of articles, and for tests. Not safe for several threads.</summary>
public sealed class StoryIndex
{
    private readonly Dictionary<string, int> documentFrequency = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ArticleFacts>> postings = new(StringComparer.Ordinal);
    private readonly Dictionary<long, long> storyOf = [];
    private readonly Dictionary<long, StoryCandidate> stories = [];

    /// <summary>Number of articles added.</summary>
    public int Count => storyOf.Count;

    /// <summary>Places an article, as production does, and remembers it. A new story takes the article's id. Stories that it shows to be one are joined.</summary>
    public Assignment Add(ArticleFacts article, AssignerWeights? weights = null)
    {
        foreach (var term in article.Terms.Keys)
            documentFrequency[term] = DocumentFrequency(term) + 1;
        var ranked = StoryAssigner.Rank(article, Candidates(article), DocumentFrequency, Count + 1, weights);
        var assignment = StoryAssigner.Decide(article, ranked, weights);
        var rivals = assignment.StoryId is null ? [] : StoryJoiner.Rivals(article, ranked, DocumentFrequency, Count + 1, weights);
        Remember(article, assignment.StoryId ?? article.Id);
        foreach (var rival in rivals.Where(rival => StoryJoiner.IsSure(rival.Confidence, weights)))
            Join(storyOf[article.Id], rival.StoryId);
        return assignment;
    }

    /// <summary>In how many of the added articles a term stands.</summary>
    public int DocumentFrequency(string term) => documentFrequency.GetValueOrDefault(term);

    /// <summary>The story of an added article: the id of the story's first article, as of now.</summary>
    public long StoryOf(long article) => storyOf[article];

    /// <summary>The stories that share a key with the article within its window, those whose shared keys weigh most first.</summary>
    public IReadOnlyList<StoryCandidate> Candidates(ArticleFacts article)
    {
        var keys = CandidateKeys.Of(article, DocumentFrequency, Count + 1);
        var hits = new Dictionary<long, (double Weight, bool IsTelling)>();
        foreach (var (place, (key, weight)) in Keys(keys, keys.Terms).Zip(keys.Weights).Index())
        {
            var found = Newest(key, keys.From, keys.To);
            var isTelling = place < keys.Others && found.Count <= CandidateKeys.MaxStoriesPerTellingKey;
            foreach (var story in found)
            {
                var hit = hits.GetValueOrDefault(story);
                hits[story] = (hit.Weight + weight, hit.IsTelling || isTelling);
            }
        }

        var least = hits.Values.Select(hit => hit.Weight).DefaultIfEmpty().Max() * CandidateKeys.LeastShare;
        return
        [
            .. hits.Where(pair => pair.Value.Weight >= least || pair.Value.IsTelling).OrderByDescending(pair => pair.Value.Weight).ThenBy(pair => pair.Key)
                .Take(CandidateKeys.MaxStories).Select(pair => stories[pair.Key]),
        ];
    }

    private HashSet<long> Newest(string key, DateTimeOffset from, DateTimeOffset to)
    {
        var found = new HashSet<long>();
        if (!postings.TryGetValue(key, out var articles))
            return found;
        var seen = 0;
        for (var i = articles.Count - 1; i >= 0 && seen < CandidateKeys.MaxArticlesPerKey; i--)
            if (articles[i].PublishedAt >= from && articles[i].PublishedAt <= to)
            {
                found.Add(storyOf[articles[i].Id]);
                seen++;
            }

        return found;
    }

    private void Remember(ArticleFacts article, long story)
    {
        storyOf[article.Id] = story;
        if (!stories.TryGetValue(story, out var candidate))
        {
            var profile = new StoryProfile();
            stories[story] = candidate = new(story, profile.Members) { Profile = profile };
        }

        candidate.Profile.Add(article);
        foreach (var key in Keys(CandidateKeys.Of(article, DocumentFrequency, Count), CandidateKeys.IndexedTerms(article)))
        {
            if (!postings.TryGetValue(key, out var list))
                postings[key] = list = [];
            list.Add(article);
        }
    }

    private void Join(long one, long other)
    {
        var (a, b) = (stories[one], stories[other]);
        var (kept, joined) = a.Profile.Members[0].PublishedAt <= b.Profile.Members[0].PublishedAt ? (a, b) : (b, a);
        foreach (var member in joined.Profile.Members)
        {
            kept.Profile.Add(member);
            storyOf[member.Id] = kept.StoryId;
        }

        stories.Remove(joined.StoryId);
    }

    private static IEnumerable<string> Keys(CandidateKeys keys, IEnumerable<string> terms) =>
        keys.Bands.Select(band => $"band {band}")
            .Concat(keys.UtteranceKeys.Select(key => $"utterance {key}"))
            .Concat(keys.GiftKeys.Select(key => $"gift {key}"))
            .Concat(terms.Select(term => $"term {term}"));
}
