using AngleSharp;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser;
using AngleSharp.Text;
using NewsHub.Analysis.Extraction.Content;
using NewsHub.Analysis.Extraction.Markup;
using NewsHub.Analysis.Extraction.Tree;

namespace NewsHub.Analysis.Extraction;

/// <summary>From markup to a tree of bounded depth and size.</summary>
internal static class PageParser
{
    /// <summary>Where browsers stop nesting; the walks here are recursive.</summary>
    private const int MaximumDepth = 512;

    /// <summary>Characters of markup that are read; the largest page of the annotated sets has 2.9 million.</summary>
    private const int MaximumLength = 8_000_000;

    private static readonly HtmlParser Parser = new(new HtmlParserOptions
    {
        MaximumDepth = MaximumDepth,
        SkipComments = true,
        SkipProcessingInstructions = true,
        DisableElementPositionTracking = true,
    }, BrowsingContext.New(Configuration.Default.WithOnly<IDomConstructionElementFactory<PageTree, PageElement>>(new PageTreeFactory())));

    /// <summary>Parses <paramref name="markup"/>; what lies beyond the size limit is ignored.</summary>
    /// <param name="markup">As decoded.</param>
    /// <param name="names">What the page's names say.</param>
    /// <param name="jsonLd">Receives the texts of the <c>application/ld+json</c> scripts, which are not in the tree.</param>
    /// <returns>A tree that holds rented memory until it is disposed of.</returns>
    public static PageTree Parse(ReadOnlySpan<char> markup, PageNames names, ICollection<string> jsonLd)
    {
        var lean = LeanMarkup.Of(markup[..Math.Min(markup.Length, MaximumLength)], names, jsonLd);
        var tree = Parser.ParseDocument<PageTree, PageElement>(new TextSource(new ReadOnlyMemoryTextSource(lean.Memory)));
        tree.Keep(lean);
        return tree;
    }
}
