using NewsHub.Analysis.Beat;
using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Extraction;
using NewsHub.Analysis.Parties;
using NewsHub.Analysis.Quotes;

namespace NewsHub.Analysis;

/// <summary>From a page's bytes to everything that is kept of it.</summary>
public static class ArticleAnalyzer
{
    /// <summary>Raised with every change that alters results, so that stored pages can be replayed.</summary>
    public const int Version = 4;

    /// <summary>Analyses a page. Any bytes give a result; a page without an article gives an empty text.</summary>
    /// <param name="body">The decoded body.</param>
    /// <param name="contentType">As received.</param>
    /// <param name="finalUrl">After redirects.</param>
    /// <param name="beat">What the hub covers.</param>
    public static AnalyzedArticle Analyze(ReadOnlyMemory<byte> body, string? contentType, Uri finalUrl, BeatProfile beat) =>
        Analyze(ArticleExtractor.Extract(body, contentType, finalUrl), beat);

    /// <summary>Analyses an article that is text already.</summary>
    public static AnalyzedArticle Analyze(ExtractedArticle article, BeatProfile beat)
    {
        var parties = PartyFinder.Find(article.Text, article.Title, article.Language);
        var quotes = QuoteExtractor.Extract(article.Text, parties, article.Blocks, article.Language);
        var claims = ClaimExtractor.Extract(article.Text, article.Title, parties, quotes, article.Published is { } published ? DateOnly.FromDateTime(published.UtcDateTime) : null);
        return new AnalyzedArticle(article, parties, quotes, claims, BeatScorer.Score(article.Title, article.Text, parties, claims, beat));
    }
}
