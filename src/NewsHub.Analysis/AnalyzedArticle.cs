using NewsHub.Analysis.Beat;
using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Extraction;
using NewsHub.Analysis.Parties;
using NewsHub.Analysis.Quotes;

namespace NewsHub.Analysis;

/// <summary>Everything that analysis finds in one page.</summary>
/// <param name="Article">Text and metadata.</param>
/// <param name="Parties">Who is named.</param>
/// <param name="Quotes">In order of their place in the text.</param>
/// <param name="Claims">Gifts stated, in order of their place in the text.</param>
/// <param name="Beat">Whether it is shown.</param>
public sealed record AnalyzedArticle(
    ExtractedArticle Article,
    ArticleParties Parties,
    IReadOnlyList<ExtractedQuote> Quotes,
    IReadOnlyList<ExtractedClaim> Claims,
    BeatVerdict Beat);
