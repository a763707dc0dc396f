using System.Globalization;
using System.Text.Json;
using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Parties;
using NewsHub.Analysis.Quotes;
using NewsHub.Analysis.Stories;

namespace NewsHub.Evaluation.Training;

/// <summary>
/// Learns how much each kind of evidence counts when an article is compared with a story: logistic regression on articles against the true
/// stories so far, in the given order and shuffled, every set counted alike. The bias is then set where one pass makes the best stories, on the side of caution.
/// </summary>
/// <remarks>What general news has too few of (gifts, round-ups, copies) keeps the weight that was set by hand on the cases in the tests.</remarks>
internal static class StoryTraining
{
    private const int Rounds = 4;
    private const int Shuffles = 2;
    private const int HardNegatives = 3;
    private const double Ridge = 1e-3;

    /// <summary>A wrong join is worse than a missed one: of the biases that reach the best figure but for this, the one that joins least is taken.</summary>
    private const double Caution = 0.01;

    private static readonly string[] Names = ["Bias", "Words", "Hallmark", "Headline", "Parties", "Length", "Size", "Utterance", "Day"];

    /// <summary>Reads the sets, learns, and prints the weights and what they reach.</summary>
    /// <param name="files">One file of JSON Lines for each set: id, cluster, title, text, date (or ts, in milliseconds).</param>
    public static int Run(IReadOnlyList<string> files)
    {
        var sets = files.Select(Set).ToList();
        var weights = AssignerWeights.Default;
        Report("before", weights, sets);
        for (var round = 1; round <= Rounds; round++)
        {
            weights = With(weights, LogisticRegression.Fit([.. sets.SelectMany(set => Examples(set, weights))], Names.Length, Ridge));
            Report($"round {round}", weights, sets);
        }

        var grid = Enumerable.Range(-8, 15).Select(step => weights with { Bias = Math.Round(weights.Bias + (step * 0.2), 3) }).ToList();
        var reached = grid.ToDictionary(candidate => candidate, candidate => Report(string.Create(CultureInfo.InvariantCulture, $"bias {candidate.Bias:0.000}"), candidate, sets));
        var best = grid.First(candidate => reached[candidate] >= reached.Values.Max() - Caution);
        Report("bias set", best, sets);
        foreach (var (name, value) in Names.Zip(Values(best)))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-10} {value,7:0.000}"));
        return 0;
    }

    private static double Report(string stage, AssignerWeights weights, IReadOnlyList<TrainingSet> sets)
    {
        var reached = sets.Select(set => (set.Name, F1: F1(set, weights))).ToList();
        Console.Error.WriteLine($"{stage}: {string.Join(" · ", reached.Select(set => string.Create(CultureInfo.InvariantCulture, $"{set.Name} {set.F1:0.0000}")))}");
        return reached.Average(set => set.F1);
    }

    // For each article its true story so far, and the few other stories that come nearest to it.
    private static List<LogisticRegression.Example> Examples(TrainingSet set, AssignerWeights weights)
    {
        var examples = new List<(bool Label, double[] Features)>();
        foreach (var order in set.Orders)
        {
            var frequency = new Dictionary<string, int>(StringComparer.Ordinal);
            var stories = new Dictionary<string, StoryProfile>(StringComparer.Ordinal);
            for (var count = 1; count <= order.Count; count++)
            {
                var (article, cluster) = order[count - 1];
                foreach (var term in article.Terms.Keys)
                    frequency[term] = frequency.GetValueOrDefault(term) + 1;
                var alone = StoryProfile.Of([article]);
                var known = count;
                var compared = stories.Select(story => (story.Key, Evidence: StoryEvidence.Between(alone, story.Value, term => frequency.GetValueOrDefault(term), known))).ToList();
                examples.AddRange(compared.Where(story => story.Key == cluster).Select(story => (true, Features(story.Evidence))));
                examples.AddRange(compared.Where(story => story.Key != cluster).OrderByDescending(story => story.Evidence.Score(weights)).Take(HardNegatives).Select(story => (false, Features(story.Evidence))));
                if (!stories.TryGetValue(cluster, out var profile))
                    stories[cluster] = profile = new StoryProfile();
                profile.Add(article);
            }
        }

        double positives = examples.Count(example => example.Label), negatives = examples.Count - positives;
        return [.. examples.Select(example => new LogisticRegression.Example(example.Features, example.Label, 0.5 / (example.Label ? positives : negatives)))];
    }

    private static double[] Features(StoryEvidence evidence) =>
    [
        1, evidence.Words.Cosine, evidence.Words.Hallmark, evidence.Words.Headline, evidence.Words.Parties, evidence.Words.Length, evidence.LogSize,
        Math.Min(1, evidence.SharedUtterances.Count / StoryEvidence.FullUtterance), Math.Min(evidence.LogDays, Math.Log(1 + CandidateKeys.WindowDays)),
    ];

    private static AssignerWeights With(AssignerWeights weights, double[] learnt) => weights with
    {
        Bias = learnt[0],
        Words = learnt[1],
        Hallmark = learnt[2],
        Headline = learnt[3],
        Parties = learnt[4],
        Length = learnt[5],
        Size = learnt[6],
        Utterance = learnt[7],
        Day = Math.Min(0, learnt[8]),
    };

    private static double[] Values(AssignerWeights weights) =>
        [weights.Bias, weights.Words, weights.Hallmark, weights.Headline, weights.Parties, weights.Length, weights.Size, weights.Utterance, weights.Day];

    private static double F1(TrainingSet set, AssignerWeights weights) => set.Orders.Take(2).Average(order =>
    {
        var index = new StoryIndex();
        foreach (var (article, _) in order)
            index.Add(article, weights);
        var pairs = order.Select(pair => (Gold: pair.Cluster, Found: index.StoryOf(pair.Article.Id))).ToList();
        var (gold, found, both) = (pairs.CountBy(pair => pair.Gold).ToDictionary(), pairs.CountBy(pair => pair.Found).ToDictionary(), pairs.CountBy(pair => pair).ToDictionary());
        double precision = pairs.Average(pair => both[pair] / (double)found[pair.Found]), recall = pairs.Average(pair => both[pair] / (double)gold[pair.Gold]);
        return 2 * precision * recall / (precision + recall);
    });

    private static TrainingSet Set(string file)
    {
        var lines = File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<Line>(line, JsonSerializerOptions.Web)!).ToList();
        List<(ArticleFacts, string)> given = [.. lines.AsParallel().AsOrdered().Select((line, i) => (Facts(line, i), line.Cluster.ToString()))];
        var orders = new List<List<(ArticleFacts Article, string Cluster)>> { given };
        for (var seed = 1; seed <= Shuffles; seed++)
        {
            var shuffled = given.ToArray();
            new Random(seed).Shuffle(shuffled);
            orders.Add([.. shuffled]);
        }

        return new TrainingSet(Path.GetFileNameWithoutExtension(file), orders);
    }

    private static ArticleFacts Facts(Line line, int id)
    {
        var (title, text) = (line.Title ?? "", line.Text ?? "");
        var parties = PartyFinder.Find(text, title);
        var quotes = QuoteExtractor.Extract(text, parties);
        return ArticleFactsBuilder.From(id, line.Source, line.Published, title, text, null, parties, quotes, ClaimExtractor.Extract(text, title, parties, quotes));
    }

    private sealed record Line(JsonElement Cluster, string? Title, string? Text, string? Source, string? Date, string? Ts)
    {
        /// <summary>Where a set gives no dates, time speaks neither for nor against.</summary>
        public DateTimeOffset Published =>
            DateTimeOffset.TryParse(Date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var day) ? day
            : long.TryParse(Ts, CultureInfo.InvariantCulture, out var milliseconds) ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : DateTimeOffset.UnixEpoch;
    }

    private sealed record TrainingSet(string Name, IReadOnlyList<List<(ArticleFacts Article, string Cluster)>> Orders);
}
