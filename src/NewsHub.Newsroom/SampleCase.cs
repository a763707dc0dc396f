namespace NewsHub.Newsroom;

/// <summary>A hard case among the sample articles.</summary>
/// <param name="Name">The word by which articles name it (<see cref="Article.Cases"/>).</param>
/// <param name="Expected">What is right, in a sentence.</param>
public sealed record SampleCase(string Name, string Expected)
{
    /// <summary>Its articles with their publishers' keys, updates left out.</summary>
    public IReadOnlyList<(string Publisher, Article Article)> Articles => [.. SampleArticles.All.Where(sample => sample.Article.Cases.Contains(Name))];

    /// <summary>The stories that they belong to: articles with one key are about one event, those with different keys are not.</summary>
    public ILookup<string, Article> Stories => Articles.ToLookup(sample => sample.Article.Story!, sample => sample.Article);
}
