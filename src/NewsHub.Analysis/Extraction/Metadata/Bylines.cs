using System.Buffers;
using NewsHub.Analysis.Extraction.Structured;
using NewsHub.Analysis.Extraction.Tree;

namespace NewsHub.Analysis.Extraction.Metadata;

/// <summary>Who wrote the article.</summary>
internal static class Bylines
{
    /// <summary>A longer text is not a byline.</summary>
    private const int MaximumLength = 120;

    /// <summary>Names of <c>meta</c> elements, in order of trust. From Parse.ly, Sailthru, Open Graph, Dublin Core, Highwire and what publishers' pages use.</summary>
    private static readonly string[] MetaNames = ["parsely-author", "sailthru.author", "author", "article:author", "article:author_name", "dc.creator", "dcterms.creator", "byl", "cxenseparse:author", "citation_author", "rbauthors", "og:article:author", "authors", "article.author"];

    /// <summary>Parts of class names and ids that mark a writer's name.</summary>
    private static readonly SearchValues<string> Marks = SearchValues.Create(["byline", "author", "writer", "contributor"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Parts of the same that mark something else about the writer.</summary>
    private static readonly string[] NotMarks = ["bio", "desc", "image", "avatar", "social", "follow", "title", "role", "date", "box", "related", "comment"];

    /// <summary>
    /// Order of trust: JSON-LD, <c>meta</c>, microdata and <c>rel=author</c>, a line that begins with "By" around the headline, elements whose class names a byline, links to a writer's page,
    /// a person's name beside the date. What names the same people and more is taken for the earlier; who is credited beside the headline for pictures or help is no author.
    /// </summary>
    /// <param name="page">Look-ups.</param>
    /// <param name="article">JSON-LD.</param>
    /// <param name="siteName">Never an author, unless it is a person's name.</param>
    /// <param name="head">Lines around the headline.</param>
    public static IReadOnlyList<string> Choose(PageDocument page, StructuredArticle? article, string? siteName, IReadOnlyList<string> head)
    {
        IReadOnlyList<string> chosen = [];
        var credits = HeadCredits.Read(head, siteName);
        foreach (var bylines in Stated(page, article))
            chosen = Wider(chosen, AuthorNames.Of(bylines, siteName, handles: true));
        if (chosen.Count > 0)
            chosen = Wider(chosen, [.. credits.Writers.Where(name => HeadCredits.LooksLikePerson(name) || chosen.Contains(name, StringComparer.OrdinalIgnoreCase))]);
        else
            chosen = Visible(page, credits, head).Select(bylines => AuthorNames.Of(bylines, siteName)).FirstOrDefault(names => names.Count > 0) ?? [];
        return chosen.Where(name => !credits.Others.Contains(name, StringComparer.OrdinalIgnoreCase)).ToList() is { Count: > 0 } writers ? writers : chosen;
    }

    /// <summary>Whether a class attribute has a part that marks a writer's name.</summary>
    public static bool NamesWriter(ReadOnlySpan<char> names) => names.ContainsAny(Marks);

    private static IReadOnlyList<string> Wider(IReadOnlyList<string> chosen, IReadOnlyList<string> names) =>
        chosen.Count == 0 || (names.Count > chosen.Count && chosen.All(name => names.Contains(name, StringComparer.OrdinalIgnoreCase))) ? names : chosen;

    private static IEnumerable<IEnumerable<string>> Stated(PageDocument page, StructuredArticle? article)
    {
        if (article is not null)
            yield return article.Authors;
        foreach (var name in MetaNames)
            yield return page.Metas(name);
        if ((page.Meta("twitter:label1") ?? "").Contains("ritten", StringComparison.Ordinal))
            yield return page.Metas("twitter:data1");
    }

    private static IEnumerable<IEnumerable<string>> Visible(PageDocument page, HeadCredits credits, IReadOnlyList<string> head)
    {
        yield return page.Marked.Where(IsAuthor).Select(Text).Take(4);
        yield return credits.Writers;
        foreach (var byline in page.Marked.Where(HasBylineName).Select(Text).Where(text => text.Length is > 3 and < MaximumLength && LooksLikeByline(text)).Take(4))
            yield return [byline];
        yield return page.WriterLinks.Select(Text).Where(text => text.Length is > 2 and < MaximumLength && head.Any(line => line.Contains(text, StringComparison.Ordinal))).Distinct().Take(3);
        yield return credits.Beside;
    }

    private static bool IsAuthor(PageElement element) =>
        "author".Equals(element.GetAttribute("rel"), StringComparison.OrdinalIgnoreCase) || "author".Equals(element.GetAttribute("itemprop"), StringComparison.OrdinalIgnoreCase);

    private static bool HasBylineName(PageElement element) =>
        element.GetAttribute("class") is { } names && NamesWriter(names) && !NotMarks.Any(mark => names.Contains(mark, StringComparison.OrdinalIgnoreCase));

    /// <summary>A line that begins with "By", or two to four words with capitals.</summary>
    private static bool LooksLikeByline(string text) =>
        text.StartsWith("by ", StringComparison.OrdinalIgnoreCase)
        || (text.Split(' ') is { Length: >= 2 and <= 4 } words && words.All(word => char.IsUpper(word[0]) || word is "de" or "van" or "von" or "da" or "del" or "di" or "la"));

    private static string Text(PageElement element) => Words.Collapse(element.TextContent);
}
