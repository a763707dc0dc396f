using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsHub.Analysis.Extraction.Structured;

namespace NewsHub.Analysis.Extraction.Metadata;

/// <summary>Who wrote the article.</summary>
internal static partial class Bylines
{
    /// <summary>A longer text is not a byline.</summary>
    private const int MaximumLength = 120;

    /// <summary>Names of <c>meta</c> elements, in order of trust. From Parse.ly, Sailthru, Open Graph, Dublin Core, Highwire and what publishers' pages use.</summary>
    private static readonly string[] MetaNames = ["parsely-author", "sailthru.author", "author", "article:author", "article:author_name", "dc.creator", "dcterms.creator", "byl", "cxenseparse:author", "citation_author", "rbauthors", "og:article:author", "authors", "article.author"];

    /// <summary>Parts of class names and ids that mark a writer's name.</summary>
    private static readonly string[] Marks = ["byline", "author", "writer", "contributor"];

    /// <summary>Parts of the same that mark something else about the writer.</summary>
    private static readonly string[] NotMarks = ["bio", "desc", "image", "avatar", "social", "follow", "title", "role", "date", "box", "related", "comment"];

    /// <summary>
    /// Order of trust: JSON-LD, <c>meta</c>, microdata and <c>rel=author</c>, a line that begins with "By" above the text, elements whose class names a byline.
    /// A <c>meta</c> that names the same people and more is taken for the earlier.
    /// </summary>
    /// <param name="page">Look-ups.</param>
    /// <param name="article">JSON-LD.</param>
    /// <param name="siteName">Never an author.</param>
    /// <param name="head">Lines between headline and text.</param>
    public static IReadOnlyList<string> Choose(PageDocument page, StructuredArticle? article, string? siteName, IReadOnlyList<string> head)
    {
        IReadOnlyList<string> chosen = [];
        foreach (var bylines in Stated(page, article))
        {
            var names = AuthorNames.Of(bylines, siteName);
            if (chosen.Count == 0 || (names.Count > chosen.Count && chosen.All(name => names.Contains(name, StringComparer.OrdinalIgnoreCase))))
                chosen = names;
        }

        return chosen.Count > 0 ? chosen : Visible(page, head).Select(bylines => AuthorNames.Of(bylines, siteName)).FirstOrDefault(names => names.Count > 0) ?? [];
    }

    private static IEnumerable<IEnumerable<string>> Stated(PageDocument page, StructuredArticle? article)
    {
        if (article is not null)
            yield return article.Authors;
        foreach (var name in MetaNames)
            yield return page.Metas(name);
        if ((page.Meta("twitter:label1") ?? "").Contains("ritten", StringComparison.Ordinal))
            yield return page.Metas("twitter:data1");
    }

    private static IEnumerable<IEnumerable<string>> Visible(PageDocument page, IReadOnlyList<string> head)
    {
        yield return page.Marked.Where(IsAuthor).Select(Text).Take(4);
        yield return head.Where(line => line.Length < MaximumLength).Select(line => HeadLine().Match(line)).Where(match => match.Success).Select(match => match.Groups["names"].Value).Take(1);
        foreach (var byline in page.Marked.Where(HasBylineName).Select(Text).Where(text => text.Length is > 3 and < MaximumLength && LooksLikeByline(text)).Take(4))
            yield return [byline];
    }

    private static bool IsAuthor(IElement element) =>
        "author".Equals(element.GetAttribute("rel"), StringComparison.OrdinalIgnoreCase) || "author".Equals(element.GetAttribute("itemprop"), StringComparison.OrdinalIgnoreCase);

    private static bool HasBylineName(IElement element) =>
        element.GetAttribute("class") is { } names && Marks.Any(mark => names.Contains(mark, StringComparison.OrdinalIgnoreCase)) && !NotMarks.Any(mark => names.Contains(mark, StringComparison.OrdinalIgnoreCase));

    /// <summary>A line that begins with "By", or two to four words with capitals.</summary>
    private static bool LooksLikeByline(string text) =>
        text.StartsWith("by ", StringComparison.OrdinalIgnoreCase)
        || (text.Split(' ') is { Length: >= 2 and <= 4 } words && words.All(word => char.IsUpper(word[0]) || word is "de" or "van" or "von" or "da" or "del" or "di" or "la"));

    private static string Text(IElement element) => Words.Collapse(element.TextContent);

    /// <summary>"By Ada Example", "Published 3 May 2020 by Ada Example", "Ada Example - May 3, 2020".</summary>
    [GeneratedRegex(@"^(?:(?:(?:published|posted|written|updated|words|story|photos?|text)\b.{0,60}?\s)?by\s(?<names>.+)|(?<names>\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,2})\W{1,4}(?:on |updated |published )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?),? \d{4}.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeadLine();
}
