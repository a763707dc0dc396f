using NewsHub.Analysis.Parties;
using NewsHub.Analysis.Quotes;

namespace NewsHub.Evaluation;

/// <summary>Learns the weights by which speech is told from other words in quotation marks: logistic regression.</summary>
internal static class SpeechTraining
{
    private const int Epochs = 4;
    private const double Step = 0.1;
    private const double Decay = 0.02;
    private const int Seed = 1;

    /// <summary>Learns from one file, reports on another, writes the weights.</summary>
    public static int Run(string train, string dev, string weights)
    {
        var examples = Read(train);
        var held = Read(dev);
        var model = new AdaGrad(Step, Decay);
        var random = new Random(Seed);
        var order = examples.ToArray();
        for (var epoch = 1; epoch <= Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var (features, isSpeech, _) in order)
                model.Move(features, (isSpeech ? 1 : 0) - 1 / (1 + Math.Exp(-model.Score(features))));
            Console.WriteLine($"epoch {epoch}: {Report(model, examples)} | held out: {Report(model, held)}");
        }

        foreach (var threshold in new[] { -1, -0.5, 0, 0.5, 1, 1.5, 2 })
            Console.WriteLine($"threshold {threshold}: {Report(model, held, threshold)}");
        WeightsFile.Write<SpeechFeatures.Template>(weights, "train-speech", model.Weights);
        return 0;
    }

    private static List<(int[] Features, bool IsSpeech, bool IsLong)> Read(string path)
    {
        var examples = new List<(int[], bool, bool)>();
        foreach (var article in AnnotatedArticle.Read(path))
        {
            var quotations = QuotationMarks.Find(article.Text);
            if (quotations.Count == 0)
                continue;
            var context = QuoteContext.Read(article.Text, PartyFinder.Find(article.Text, null), quotations);
            var finder = new SpeakerFinder(context);
            var prior = false;
            for (var i = 0; i < quotations.Count; i++)
            {
                var place = new QuotePlace(context, i);
                var guess = finder.Guess(place);
                var features = new List<int>();
                SpeechFeatures.Fill(context, place, guess, prior, features);
                prior = article.Quotes.Any(quote => quote.Matches(quotations[i].Words));
                if (prior)
                    finder.Accept(place, guess);
                if (!article.Seen.Any(quote => quote.Matches(quotations[i].Words)))
                    continue;
                examples.Add(([.. features], prior, quotations[i].Words.Of(article.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= 3));
            }
        }

        return examples;
    }

    private static string Report(AdaGrad model, List<(int[] Features, bool IsSpeech, bool IsLong)> examples, double threshold = 0)
    {
        string Of(IEnumerable<(int[] Features, bool IsSpeech, bool IsLong)> some)
        {
            var answers = some.Select(example => (example.IsSpeech, Said: model.Score(example.Features) >= threshold)).ToList();
            double both = answers.Count(answer => answer.IsSpeech && answer.Said);
            return $"P {both / answers.Count(answer => answer.Said):0.000} R {both / answers.Count(answer => answer.IsSpeech):0.000}";
        }

        return $"three words or more {Of(examples.Where(example => example.IsLong))}, fewer {Of(examples.Where(example => !example.IsLong))}";
    }
}
