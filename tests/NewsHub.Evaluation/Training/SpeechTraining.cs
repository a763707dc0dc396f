using NewsHub.Analysis.Parties;
using NewsHub.Analysis.Quotes;

namespace NewsHub.Evaluation.Training;

/// <summary>Learns the weights by which speech is told from other words in quotation marks: logistic regression.</summary>
internal static class SpeechTraining
{
    private const int Epochs = 4;
    private const double Step = 0.1;
    private const double Decay = 0.02;
    private const int Seed = 1;
    private const int Folds = 5;

    /// <summary>Learns from one file, reports on itself by cross-validation and on another, writes the weights.</summary>
    public static int Run(string train, string dev, string weights)
    {
        var examples = Read(train);
        var held = Read(dev);
        var validated = Enumerable.Range(0, Folds).SelectMany(fold =>
        {
            var model = Learn(examples.Where(example => example.Article % Folds != fold));
            return examples.Where(example => example.Article % Folds == fold).Select(example => Judge(model, example));
        }).ToList();
        var final = Learn(examples);
        foreach (var threshold in new[] { -1, -0.5, 0, 0.25, 0.5, 0.75, 1, 1.5, 2 })
            Console.WriteLine($"threshold {threshold}: cross-validated {Report(validated, threshold)} | held out: {Report(held.Select(example => Judge(final, example)), threshold)}");
        WeightsFile.Write<SpeechFeatures.Template>(weights, "train-speech", final.Weights);
        return 0;
    }

    private static AdaGrad Learn(IEnumerable<Example> examples)
    {
        var model = new AdaGrad(Step, Decay);
        var random = new Random(Seed);
        var order = examples.ToArray();
        for (var epoch = 1; epoch <= Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var example in order)
                model.Move(example.Features, (example.IsSpeech ? 1 : 0) - 1 / (1 + Math.Exp(-model.Score(example.Features))));
        }

        return model;
    }

    private static List<Example> Read(string path)
    {
        var examples = new List<Example>();
        var number = 0;
        foreach (var article in AnnotatedArticle.Read(path))
        {
            number++;
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
                examples.Add(new Example(number, [.. features], prior, quotations[i].Words.Of(article.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= 3));
            }
        }

        return examples;
    }

    private static Judgement Judge(AdaGrad model, Example example) => new(model.Score(example.Features), example.IsSpeech, example.IsLong);

    private static string Report(IEnumerable<Judgement> judgements, double threshold)
    {
        string Of(List<Judgement> some)
        {
            double both = some.Count(one => one.IsSpeech && one.Score >= threshold);
            return $"P {both / some.Count(one => one.Score >= threshold):0.000} R {both / some.Count(one => one.IsSpeech):0.000}";
        }

        var parts = judgements.ToLookup(one => one.IsLong);
        return $"three words or more {Of([.. parts[true]])}, fewer {Of([.. parts[false]])}";
    }

    private sealed record Example(int Article, int[] Features, bool IsSpeech, bool IsLong);

    private readonly record struct Judgement(double Score, bool IsSpeech, bool IsLong);
}
