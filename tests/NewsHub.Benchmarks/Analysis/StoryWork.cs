using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Parties;
using NewsHub.Analysis.Quotes;
using NewsHub.Analysis.Similarity;
using NewsHub.Analysis.Stories;
using NewsHub.Benchmarks.Generation;
using NewsHub.Benchmarks.Harness;

namespace NewsHub.Benchmarks.Analysis;

/// <summary>Near-duplicates and story assignment, in memory; the database's part is measured apart.</summary>
internal static class StoryWork
{
    private const int Articles = 2000;
    private const int Words = 600;

    /// <summary>An article's signature and its bands.</summary>
    public static Workload Signing(int seed)
    {
        var generator = new ArticleGenerator(seed);
        return new Workload("signature and bands", "articles of 600 words", [.. Enumerable.Range(0, 300).Select(_ => generator.Next(Words)).Select(article => new WorkItem(article.Title, () => LshBands.Of(MinHash.Sign(article.Text))))]);
    }

    /// <summary>Whether two articles are one text, verified exactly; half of the pairs are a copy with an added beginning.</summary>
    public static Workload Verifying(int seed)
    {
        var generator = new ArticleGenerator(seed);
        var pairs = Enumerable.Range(0, 300).Select(i => generator.Next(Words) is var article && i % 2 == 0 ? (article, Other: "First published elsewhere.\n\n" + article.Text) : (article, Other: generator.Next(Words).Text)).ToList();
        return new Workload("near-duplicates verified", "pairs of 600 words", [.. pairs.Select(pair => new WorkItem(pair.article.Title, () => NearDuplicate.Verify(pair.article.Text, pair.Other)))]);
    }

    /// <summary>Placing articles into stories one after another, all of one week.</summary>
    public static Workload Assigning(int seed)
    {
        var generator = new ArticleGenerator(seed);
        var articles = Enumerable.Range(0, Articles).Select(i => Facts(i, generator.Next(Words))).ToList();
        var index = new StoryIndex();
        return new Workload("story assignment in memory", "articles", [.. articles.Select(article => new WorkItem($"article {article.Id}: {article.Title}", () => index.Add(article)))])
        {
            Reset = () => index = new StoryIndex(),
        };
    }

    private static ArticleFacts Facts(int id, GeneratedArticle article)
    {
        var parties = PartyFinder.Find(article.Text, article.Title);
        var quotes = QuoteExtractor.Extract(article.Text, parties);
        var claims = ClaimExtractor.Extract(article.Text, article.Title, parties, quotes);
        return ArticleFactsBuilder.From(id, $"outlet {id % 40}", DateTimeOffset.UnixEpoch.AddMinutes(id * 5), article.Title, article.Text, "en", parties, quotes, claims);
    }
}
