using NewsHub.Analysis.Parties;
using NewsHub.Analysis.Quotes;

namespace NewsHub.Evaluation.Training;

/// <summary>Learns the weights by which the speaker of a quotation is chosen among the mentions nearby: a softmax over the candidates.</summary>
internal static class SpeakerTraining
{
    private const int Epochs = 8;
    private const double Step = 0.1;
    private const double Decay = 0.02;
    private const int Seed = 1;

    /// <summary>Learns from one file, reports on another, writes the weights.</summary>
    public static int Run(string train, string dev, string weights)
    {
        var (examples, lost) = Read(train);
        var (held, heldLost) = Read(dev);
        Console.WriteLine($"{examples.Count} quotations to learn from, {lost} without the speaker among their candidates; {held.Count} and {heldLost} to report on");
        var model = new AdaGrad(Step, Decay);
        var random = new Random(Seed);
        var order = examples.ToArray();
        for (var epoch = 1; epoch <= Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var example in order)
                Learn(model, example);
            Console.WriteLine($"epoch {epoch}: {Report(model, examples)} | held out: {Report(model, held)}");
        }

        WeightsFile.Write<SpeakerFeatures.Template>(weights, "train-speakers", model.Weights);
        return 0;
    }

    private static (List<Example> Examples, int Lost) Read(string path)
    {
        var examples = new List<Example>();
        var lost = 0;
        foreach (var article in AnnotatedArticle.Read(path))
        {
            var quotations = QuotationMarks.Find(article.Text);
            if (quotations.Count == 0)
                continue;
            var context = QuoteContext.Read(article.Text, PartyFinder.Find(article.Text, null), quotations);
            var prior = new PriorSpeaker(context.Mentions);
            var antecedents = new Antecedents(context);
            for (var i = 0; i < quotations.Count; i++)
            {
                var quote = article.Quotes.FirstOrDefault(quote => quote.Matches(quotations[i].Words));
                if (quote is null || quote.Sources.Count == 0)
                    continue;
                var place = new QuotePlace(context, i);
                prior.TurnTo(place.Placed);
                var example = new Example([], [], quote.SourceType);
                var right = -1;
                var (from, to) = SpeakerFinder.Candidates(context, place);
                for (var mention = from; mention < to; mention++)
                {
                    var features = new List<int>();
                    SpeakerFeatures.Fill(context, place, mention, prior, features);
                    example.Candidates.Add([.. features]);
                    var isRight = quote.Sources.Any(source => source.Overlaps(context.Mentions[mention].Span));
                    example.IsRight.Add(isRight);
                    if (isRight)
                        right = mention;
                }

                prior.Note(right, right < 0 ? [] : antecedents.Of(right, prior.Parties));
                if (right < 0)
                    lost++;
                examples.Add(example);
            }
        }

        return (examples, lost);
    }

    private static void Learn(AdaGrad model, Example example)
    {
        if (!example.IsRight.Contains(true))
            return;
        var scores = example.Candidates.Select(features => model.Score(features)).ToArray();
        var most = scores.Max();
        var shares = scores.Select(score => Math.Exp(score - most)).ToArray();
        var all = shares.Sum();
        var right = shares.Where((_, i) => example.IsRight[i]).Sum();
        for (var i = 0; i < shares.Length; i++)
        {
            var gradient = (example.IsRight[i] ? shares[i] / right : 0) - shares[i] / all;
            if (Math.Abs(gradient) > 1e-4)
                model.Move(example.Candidates[i], gradient);
        }
    }

    private static string Report(AdaGrad model, List<Example> examples)
    {
        var hits = examples.Select(example => (example.SourceType, Hit: IsHit(model, example))).ToList();
        return $"all {hits.Average(hit => hit.Hit):0.000} " + string.Join(' ', hits.GroupBy(hit => hit.SourceType).OrderBy(group => group.Key).Select(group => $"{group.Key} {group.Average(hit => hit.Hit):0.000}"));
    }

    private static double IsHit(AdaGrad model, Example example)
    {
        var best = example.Candidates.Select((features, i) => (Score: model.Score(features), i)).DefaultIfEmpty().MaxBy(candidate => candidate.Score);
        return example.Candidates.Count > 0 && example.IsRight[best.i] ? 1 : 0;
    }

    private sealed record Example(List<int[]> Candidates, List<bool> IsRight, string SourceType);
}
