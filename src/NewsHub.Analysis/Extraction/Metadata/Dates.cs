using AngleSharp.Dom;
using NewsHub.Analysis.Extraction.Structured;

namespace NewsHub.Analysis.Extraction.Metadata;

/// <summary>When the article was first published and last changed.</summary>
internal static class Dates
{
    /// <summary>A longer line is a sentence that happens to hold a date.</summary>
    private const int MaximumLine = 150;

    private static readonly string[] PublishedNames =
    [
        "article:published_time", "article:published", "og:article:published_time", "og:published_time", "datePublished", "parsely-pub-date", "sailthru.date", "date.published", "publish-date", "publish_date", "published_date",
        "pubdate", "publication_date", "publicationDate", "article.published", "article_date_original", "originalpublicationdate", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "dc.date.issued", "dcterms.created", "dcterms.issued",
        "citation_publication_date", "dc.date", "dcterms.date", "DC.date.created", "pub_date", "displaydate", "ptime", "OriginalPublicationDate", "published_at", "date_published", "iso-8601-publish-date", "date",
    ];

    private static readonly string[] ModifiedNames = ["article:modified_time", "article:updated_time", "og:updated_time", "og:article:modified_time", "dateModified", "last-modified", "lastmod", "dcterms.modified", "dc.date.modified", "date.updated", "article.updated", "revised", "iso-8601-modified-date"];

    /// <summary>
    /// First publication. Order of trust: JSON-LD, <c>meta</c>, microdata, the lines between headline and text, <c>time</c> elements, text marked as byline, the address.
    /// A time that is stated in UTC takes the zone of the same moment as readers see it.
    /// </summary>
    /// <param name="page">Look-ups.</param>
    /// <param name="article">JSON-LD.</param>
    /// <param name="url">The page's address.</param>
    /// <param name="head">Lines between headline and text.</param>
    public static DateTimeOffset? Published(PageDocument page, StructuredArticle? article, Uri url, IReadOnlyList<string> head)
    {
        var stated = DateText.Parse(article?.Published) ?? FirstMeta(page, PublishedNames) ?? Microdata(page, "datePublished");
        if (stated is { } moment)
            return InZoneOf(moment, head);
        return FirstIn(head) ?? Time(page) ?? Visible(page) ?? DateText.InAddress(url);
    }

    /// <summary>Last change, by the same order; null when the page does not tell.</summary>
    public static DateTimeOffset? Modified(PageDocument page, StructuredArticle? article) =>
        DateText.Parse(article?.Modified) ?? FirstMeta(page, ModifiedNames) ?? Microdata(page, "dateModified");

    private static DateTimeOffset? FirstIn(IReadOnlyList<string> head)
    {
        foreach (var line in head)
            if (line.Length < MaximumLine && DateText.Find(line) is { } date)
                return date;
        return null;
    }

    /// <summary>Publishers state UTC to machines and their own clock to readers: the difference is the zone.</summary>
    private static DateTimeOffset InZoneOf(DateTimeOffset moment, IReadOnlyList<string> head)
    {
        if (moment.Offset != TimeSpan.Zero || moment.TimeOfDay == TimeSpan.Zero)
            return moment;
        foreach (var line in head)
        {
            if (line.Length >= MaximumLine || DateText.Find(line) is not { } seen || seen.TimeOfDay == TimeSpan.Zero)
                continue;
            var zone = seen.DateTime - new DateTime(moment.Year, moment.Month, moment.Day, moment.Hour, moment.Minute, 0);
            if (zone.Duration() <= TimeSpan.FromHours(14) && zone.Ticks % TimeSpan.FromMinutes(30).Ticks == 0)
                return moment.ToOffset(zone);
        }

        return moment;
    }

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
