using AngleSharp.Dom;
using NewsHub.Analysis.Extraction.Structured;

namespace NewsHub.Analysis.Extraction.Metadata;

/// <summary>When the article was first published and last changed.</summary>
internal static class Dates
{
    private static readonly string[] PublishedNames =
    [
        "article:published_time", "article:published", "og:article:published_time", "og:published_time", "datePublished", "parsely-pub-date", "sailthru.date", "date.published", "publish-date", "publish_date", "published_date",
        "pubdate", "publication_date", "publicationDate", "article.published", "article_date_original", "originalpublicationdate", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "dc.date.issued", "dcterms.created", "dcterms.issued",
        "citation_publication_date", "dc.date", "dcterms.date", "DC.date.created", "pub_date", "displaydate", "ptime", "OriginalPublicationDate", "published_at", "date_published", "iso-8601-publish-date", "date",
    ];

    private static readonly string[] ModifiedNames = ["article:modified_time", "article:updated_time", "og:updated_time", "og:article:modified_time", "dateModified", "last-modified", "lastmod", "dcterms.modified", "dc.date.modified", "date.updated", "article.updated", "revised", "iso-8601-modified-date"];

    /// <summary>
    /// First publication. Order of trust: JSON-LD, <c>meta</c>, microdata, <c>time</c> elements, visible text marked as byline, the address.
    /// </summary>
    public static DateTimeOffset? Published(PageDocument page, StructuredArticle? article, Uri url) =>
        DateText.Parse(article?.Published)
        ?? FirstMeta(page, PublishedNames)
        ?? Microdata(page, "datePublished")
        ?? Time(page)
        ?? Visible(page)
        ?? DateText.InAddress(url);

    /// <summary>Last change, by the same order; null when the page does not tell.</summary>
    public static DateTimeOffset? Modified(PageDocument page, StructuredArticle? article) =>
        DateText.Parse(article?.Modified) ?? FirstMeta(page, ModifiedNames) ?? Microdata(page, "dateModified");

    private static DateTimeOffset? FirstMeta(PageDocument page, string[] names)
    {
        foreach (var name in names)
            if (DateText.Parse(page.Meta(name)) is { } date)
                return date;
        return null;
    }

    private static DateTimeOffset? Microdata(PageDocument page, string property)
    {
        foreach (var element in page.Marked)
            if (property.Equals(element.GetAttribute("itemprop"), StringComparison.OrdinalIgnoreCase) && Of(element) is { } date)
                return date;
        return null;
    }

    private static DateTimeOffset? Time(PageDocument page)
    {
        foreach (var element in page.Marked)
            if (element.LocalName == "time" && Of(element) is { } date)
                return date;
        return null;
    }

    private static DateTimeOffset? Visible(PageDocument page)
    {
        foreach (var element in page.Marked)
            if (element.TextContent is { Length: < 400 } text && DateText.Find(Words.Collapse(text)) is { } date)
                return date;
        return null;
    }

    private static DateTimeOffset? Of(IElement element) =>
        DateText.Parse(element.GetAttribute("datetime")) ?? DateText.Parse(element.GetAttribute("content")) ?? (element.TextContent is { Length: < 200 } text ? DateText.Find(Words.Collapse(text)) : null);
}
