using AngleSharp.Dom;
using NewsHub.Analysis.Extraction.Structured;

namespace NewsHub.Analysis.Extraction.Metadata;

/// <summary>Who wrote the article.</summary>
internal static class Bylines
{
    private static readonly string[] MetaNames = ["parsely-author", "sailthru.author", "author", "article:author", "article:author_name", "dc.creator", "dcterms.creator", "byl", "cxenseparse:author", "citation_author", "rbauthors", "twitter:data1", "og:article:author", "authors", "article.author"];

    /// <summary>Order of trust: JSON-LD, <c>meta</c>, microdata and <c>rel=author</c>, elements whose class names a byline.</summary>
    public static IReadOnlyList<string> Choose(PageDocument page, StructuredArticle? article, string? siteName)
    {
        if (article is not null && AuthorNames.Of(article.Authors, siteName) is { Count: > 0 } stated)
            return stated;
        foreach (var name in MetaNames)
        {
            if (name == "twitter:data1" && !(page.Meta("twitter:label1") ?? "").Contains("ritten", StringComparison.Ordinal))
                continue;
            if (AuthorNames.Of(page.Metas(name), siteName) is { Count: > 0 } meta)
                return meta;
        }

        if (AuthorNames.Of(page.Marked.Where(IsAuthor).Select(Text).Take(6), siteName) is { Count: > 0 } marked)
            return marked;
        return page.Marked.Where(element => !IsAuthor(element) && element.LocalName != "time").Select(Text).Where(text => text.Length is > 3 and < 120).Take(6)
            .Select(text => AuthorNames.Of([text], siteName)).FirstOrDefault(names => names.Count > 0) ?? [];
    }

    private static bool IsAuthor(IElement element) =>
        "author".Equals(element.GetAttribute("rel"), StringComparison.OrdinalIgnoreCase) || "author".Equals(element.GetAttribute("itemprop"), StringComparison.OrdinalIgnoreCase);

    private static string Text(IElement element) => Words.Collapse(element.TextContent);
}
