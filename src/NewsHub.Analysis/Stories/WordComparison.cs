namespace NewsHub.Analysis.Stories;

/// <summary>What the words of an article (or of a story told as one) have in common with those of a story.</summary>
/// <param name="Cosine">Of the rarity-weighted terms, 0 to 1.</param>
/// <param name="Hallmark">Mean log-likelihood ratio of the few terms that best tell the story from other news; about -3 to 10.</param>
/// <param name="Headline">Share of the headline's rarity found in the story's headlines, or for a part in its texts, 0 to 1.</param>
/// <param name="Parties">Cosine of the rarity-weighted names, 0 to 1; <see cref="PartiesUnknown"/> where one side names nobody.</param>
/// <param name="Length">ln(1 + terms of the article): a headline alone must be judged by another measure than a text.</param>
public readonly record struct WordComparison(double Cosine, double Hallmark, double Headline, double Parties, double Length)
{
    /// <summary>Stands for names where one side has none: about what two random reports of one event share.</summary>
    public const double PartiesUnknown = 0.3;

    /// <summary>Terms that make a hallmark. One alone is a chance, many are diluted by the article's own colour.</summary>
    private const int HallmarkTerms = 3;

    /// <summary>A term repeated through a text is worth no more than this in a hallmark.</summary>
    private const float HallmarkWeight = 1.5f;

    private const double LeastLikelihood = -3;

    /// <summary>A headline's term that stands in the story's texts, but not in its headlines, counts for this part.</summary>
    private const double InTextOnly = 0.7;

    /// <summary>How much each further place in the order of mentions lowers a party's weight.</summary>
    private const double PartyDecay = 0.2;

    /// <summary>Compares an article, as a story of one, with a story.</summary>
    internal static WordComparison Between(StoryProfile article, StoryProfile story, Background background)
    {
        var rarity = article.Core.ToDictionary(term => term, background.Rarity, StringComparer.Ordinal);
        return new(
            Cosines(article, story, rarity, background),
            Hallmarks(article, story, background),
            Headlines(article, story, rarity),
            PartyCosine(article, story, background),
            Math.Log(1 + article.Core.Count));
    }

    private static double Cosines(StoryProfile article, StoryProfile story, Dictionary<string, double> rarity, Background background)
    {
        double dot = 0, normArticle = 0, normStory = 0;
        foreach (var term in article.Core)
        {
            var weight = article.MeanWeight(term) * rarity[term];
            normArticle += weight * weight;
            dot += weight * story.MeanWeight(term) * rarity[term];
        }

        foreach (var term in story.Core)
        {
            var weight = story.MeanWeight(term) * (rarity.TryGetValue(term, out var known) ? known : background.Rarity(term));
            normStory += weight * weight;
        }

        return Angle(dot, normArticle, normStory);
    }

    /// <summary>Each term's chance of standing in an article of the story, smoothed by one imagined article of the world, against its chance in the world.</summary>
    private static double Hallmarks(StoryProfile article, StoryProfile story, Background background)
    {
        var best = article.Core.Select(term =>
        {
            var world = background.Share(term);
            var within = (story.Terms.GetValueOrDefault(term).Articles + world) / (story.Members.Count + 1);
            return Math.Max(LeastLikelihood, Math.Log(within / world)) * Math.Min(article.MeanWeight(term), HallmarkWeight);
        });
        return best.OrderDescending().Take(HallmarkTerms).Sum() / HallmarkTerms;
    }

    private static double Headlines(StoryProfile article, StoryProfile story, Dictionary<string, double> rarity)
    {
        double all = 0, found = 0, half = story.Members.Count / 2.0;
        foreach (var term in article.HeadlineCore)
        {
            if (!rarity.TryGetValue(term, out var weight))
                continue;
            var headlines = Math.Min(1, story.HeadlineTerms.GetValueOrDefault(term) / half);
            var texts = Math.Min(1, story.Terms.GetValueOrDefault(term).Articles / half);
            all += weight;
            found += weight * Math.Max(headlines, InTextOnly * texts);
        }

        return all > 0 ? found / all : 0;
    }

    private static double PartyCosine(StoryProfile article, StoryProfile story, Background background)
    {
        if (article.Parties.Count == 0 || story.Parties.Count == 0)
            return PartiesUnknown;
        double dot = 0, normArticle = 0, normStory = 0;
        foreach (var (place, (party, words)) in article.PartyNames.Index())
        {
            var rarity = background.RarityOfName(words);
            var weight = rarity / (1 + (PartyDecay * place));
            normArticle += weight * weight;
            dot += weight * rarity * story.ShareNaming(party);
        }

        foreach (var (party, words) in story.PartyNames)
        {
            var weight = background.RarityOfName(words) * story.ShareNaming(party);
            normStory += weight * weight;
        }

        return Angle(dot, normArticle, normStory);
    }

    private static double Angle(double dot, double normA, double normB) =>
        normA > 0 && normB > 0 ? Math.Min(1, dot / Math.Sqrt(normA * normB)) : 0;
}
