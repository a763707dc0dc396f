using NewsHub.Analysis.Extraction.Content;
using NewsHub.Analysis.Extraction.Structured;
using NewsHub.Analysis.Extraction.Tree;

namespace NewsHub.Analysis.Extraction.Metadata;

/// <summary>When the article was published and last changed.</summary>
internal static class Dates
{
    /// <summary>A longer text is a sentence that happens to hold a date.</summary>
    private const int MaximumText = 200;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private static readonly string[] PublishedNames =
    [
        "article:published_time", "article:published", "og:article:published_time", "og:published_time", "datePublished", "parsely-pub-date", "sailthru.date", "date.published", "publish-date", "publish_date", "published_date",
        "pubdate", "publication_date", "publicationDate", "article.published", "article_date_original", "originalpublicationdate", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "dc.date.issued", "dcterms.created", "dcterms.issued",
        "citation_publication_date", "dc.date", "dcterms.date", "DC.date.created", "pub_date", "displaydate", "ptime", "OriginalPublicationDate", "published_at", "date_published", "iso-8601-publish-date", "date",
    ];

    private static readonly string[] ModifiedNames = ["article:modified_time", "article:updated_time", "og:updated_time", "og:article:modified_time", "dateModified", "last-modified", "lastmod", "dcterms.modified", "dc.date.modified", "date.updated", "article.updated", "revised", "iso-8601-modified-date"];

    /// <summary>
    /// The date of the article. What machines are told: JSON-LD, <c>meta</c>, microdata. What readers are shown: the lines around the headline, and where there are none
    /// <c>time</c> elements, text marked as byline, the address, the lines below the text.
    /// The day that readers are shown is believed unless it is said to be of a change: an article that is brought out anew is dated anew and keeps its first date for machines alone.
    /// What machines are told gives the time of that day.
    /// </summary>
    /// <param name="page">Look-ups.</param>
    /// <param name="article">JSON-LD.</param>
    /// <param name="url">The page's address.</param>
    /// <param name="surroundings">Lines around the headline and below the text.</param>
    public static DateTimeOffset? Published(PageDocument page, StructuredArticle? article, Uri url, Surroundings surroundings)
    {
        var dayFirst = DayOrder.IsDayFirst(page.DeclaredLanguage ?? page.Meta("og:locale"), url);
        var shown = ShownDates.Read(surroundings.Head, dayFirst);
        var address = DateText.InAddress(url);
        var stated = DateText.Parse(article?.Published, dayFirst) ?? FirstMeta(page, PublishedNames, dayFirst) ?? Microdata(page, "datePublished", dayFirst);
        if (stated is not { } moment)
            return shown.Published ?? Near(address, Time(page, dayFirst) ?? Visible(page, dayFirst)) ?? address ?? shown.Updated ?? Last(ShownDates.Read(surroundings.Foot, dayFirst));
        var modified = Modified(page, article, dayFirst);
        if (shown.Published is { } seen && IsPossible(seen, moment, modified))
            return LocalDay.Of(moment, modified, seen);
        if (shown.Updated is { } renewed && modified is { } change && LocalDay.Zone(change, renewed) is { } zone && moment.Offset == TimeSpan.Zero)
            return moment.ToOffset(zone);
        return (address is { } day ? LocalDay.Nearest(moment, day) : null) ?? moment;
    }

    /// <summary>Last change, by the same order of what is stated; null when the page does not tell.</summary>
    public static DateTimeOffset? Modified(PageDocument page, StructuredArticle? article, bool dayFirst = false) =>
        DateText.Parse(article?.Modified, dayFirst) ?? FirstMeta(page, ModifiedNames, dayFirst) ?? Microdata(page, "dateModified", dayFirst);

    /// <summary>What is shown as later than the last change is the day of reading.</summary>
    private static bool IsPossible(DateTimeOffset seen, DateTimeOffset published, DateTimeOffset? modified) =>
        seen.Date <= published.Date + Day || (modified is { } change && seen.Date <= change.Date + Day);

    private static DateTimeOffset? Last(ShownDates shown) => shown.Published ?? shown.Updated;

    /// <summary>A date that is not far from the day in the address.</summary>
    private static DateTimeOffset? Near(DateTimeOffset? address, DateTimeOffset? date) =>
        address is null || date is null || (date.Value.Date - address.Value.Date).Duration() <= Day ? date : null;

    private static DateTimeOffset? FirstMeta(PageDocument page, string[] names, bool dayFirst)
    {
        foreach (var name in names)
            if (DateText.Parse(page.Meta(name), dayFirst) is { } date)
                return date;
        return null;
    }

    private static DateTimeOffset? Microdata(PageDocument page, string property, bool dayFirst)
    {
        foreach (var element in page.Marked)
            if (property.Equals(element.GetAttribute("itemprop"), StringComparison.OrdinalIgnoreCase) && Of(element, dayFirst) is { } date)
                return date;
        return null;
    }

    private static DateTimeOffset? Time(PageDocument page, bool dayFirst)
    {
        foreach (var element in page.Marked)
            if (element.LocalName == "time" && Of(element, dayFirst) is { } date)
                return date;
        return null;
    }

    private static DateTimeOffset? Visible(PageDocument page, bool dayFirst)
    {
        foreach (var element in page.Marked)
            if (element.TextContent is { Length: < 2 * MaximumText } text && DateText.Find(Words.Collapse(text), dayFirst) is { } date)
                return date;
        return null;
    }

    private static DateTimeOffset? Of(PageElement element, bool dayFirst) =>
        DateText.Parse(element.GetAttribute("datetime"), dayFirst) ?? DateText.Parse(element.GetAttribute("content"), dayFirst)
        ?? (element.TextContent is { Length: < MaximumText } text ? DateText.Find(Words.Collapse(text), dayFirst) : null);
}
