using NewsHub.Analysis.Extraction.Content;
using NewsHub.Analysis.Extraction.Structured;

namespace NewsHub.Analysis.Extraction.Metadata;

/// <summary>Whether the page shows only the beginning of its article.</summary>
internal static class Previews
{
    /// <summary>A text with more words is not a stub, whatever the page advertises.</summary>
    private const int StubWords = 200;

    /// <summary>What pages say where the text breaks off.</summary>
    private static readonly string[] Markers =
    [
        "subscribe to continue", "subscribe to read", "subscribe now to read", "subscribers only", "subscriber-only", "for subscribers", "to continue reading", "to keep reading", "continue reading with", "unlock this article", "already a subscriber",
        "log in to read", "sign in to read", "register to continue", "become a subscriber", "this article is reserved for", "this content is for members",
    ];

    /// <summary>By schema.org's <c>isAccessibleForFree</c>, by <c>article:content_tier</c>, or by a short text beside a subscription notice.</summary>
    public static bool Is(PageDocument page, StructuredArticle? article, PageBlocks all, IReadOnlyList<PageBlock> text) =>
        (article?.IsPreview ?? false)
        || "locked".Equals(page.Meta("article:content_tier"), StringComparison.OrdinalIgnoreCase)
        || (text.Sum(block => block.Words) < StubWords && all.Blocks.Any(Announces));

    private static bool Announces(PageBlock block) =>
        block.Words < 40 && Markers.Any(marker => block.Text.Contains(marker, StringComparison.OrdinalIgnoreCase));
}
