using NewsHub.Analysis.Extraction.Content;

namespace NewsHub.Analysis.Extraction.Structured;

/// <summary>The text that JSON-LD states as <c>articleBody</c>, against the text found on the page.</summary>
internal static class StatedBody
{
    /// <summary>A shorter body is a teaser.</summary>
    private const int MinimumWords = 80;

    /// <summary>The page's own text, which has headings and lists, is preferred while it has this share of the stated words.</summary>
    private const double EnoughShare = 0.6;

    /// <summary>The stated text as blocks when the page shows much less; otherwise what was found.</summary>
    public static IReadOnlyList<PageBlock> Prefer(StructuredArticle? article, IReadOnlyList<PageBlock> found)
    {
        if (article?.Body is not { } body)
            return found;
        var markup = body.Contains("</", StringComparison.Ordinal) || body.Contains("<br", StringComparison.OrdinalIgnoreCase);
        var stated = markup ? Shown(body) : Lines(body);
        var words = stated.Sum(block => block.Words);
        return words >= MinimumWords && found.Sum(block => block.Words) < EnoughShare * words ? stated : found;
    }

    private static IReadOnlyList<PageBlock> Shown(string markup)
    {
        using var page = PageDocument.Of(markup);
        return BlockReader.Read(page).Blocks;
    }

    private static List<PageBlock> Lines(string body) =>
        [.. body.Split('\n').Select(Words.Collapse).Select(line => new PageBlock(Scraped.Clean(line), TextBlockKind.Paragraph, 0, Words.Count(line), 0, 0)).Where(block => block.Words > 0)];
}
