namespace NewsHub.Analysis.Stories;

/// <summary>How common a term is in the articles outside the two stories compared: a word that only this event's articles use tells the event, however many they are.</summary>
/// <param name="documentFrequency">In how many known articles a term stands, those of both stories among them.</param>
/// <param name="documentCount">Number of known articles, those of both stories among them.</param>
/// <param name="one">One of the stories compared.</param>
/// <param name="other">The other.</param>
internal sealed class Background(Func<string, int> documentFrequency, int documentCount, StoryProfile one, StoryProfile other)
{
    /// <summary>Articles imagined to have been seen before the first, so that an empty store does not take every word for rare.</summary>
    private const double ImaginedArticles = 60;

    /// <summary>In how many of them any term stands; <see cref="CommonWords"/> in <see cref="ImaginedCommon"/> more.</summary>
    private const double Imagined = 1;

    private const double ImaginedCommon = 2;

    private readonly double others = Math.Max(0, documentCount - one.Members.Count - other.Members.Count) + ImaginedArticles;

    /// <summary>Share of the other articles that hold a term; above 0.</summary>
    public double Share(string term)
    {
        var own = one.Terms.GetValueOrDefault(term).Articles + other.Terms.GetValueOrDefault(term).Articles;
        return (Math.Max(0, documentFrequency(term) - own) + Imagined + (CommonWords.Contains(term) ? ImaginedCommon : 0)) / others;
    }

    /// <summary>How telling a term is (inverse document frequency, Spärck Jones 1972): ln(1 + 1 / share).</summary>
    public double Rarity(string term) => Math.Log(1 + (1 / Share(term)));

    /// <summary>How telling a name is: as its rarest word.</summary>
    public double RarityOfName(string[] words)
    {
        double rarest = 0;
        foreach (var word in words)
            rarest = Math.Max(rarest, Rarity(word));
        return rarest;
    }
}
