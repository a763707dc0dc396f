using System.Globalization;

namespace NewsHub.Newsroom.Pages;

/// <summary>An article in its house's template.</summary>
internal static class ArticlePage
{
    private const int RelatedCount = 4;

    public static string Render(PublisherSite site, Article article)
    {
        var publisher = site.Publisher;
        var language = article.Language ?? publisher.Language;
        var culture = CultureInfo.GetCultureInfo(language);
        return Template.Fill(publisher.Template, new Dictionary<string, string>
        {
            ["language"] = language,
            ["charset"] = publisher.Charset,
            ["site"] = Html5.Encode(publisher.Name),
            ["tagline"] = Html5.Encode(publisher.Tagline),
            ["colour"] = publisher.Colour,
            ["title"] = Html5.Encode(article.Title),
            ["summary"] = Html5.Encode(article.Summary),
            ["standfirst"] = Html5.Encode(article.Standfirst ?? ""),
            ["section"] = Html5.Encode(article.Section),
            ["author"] = Html5.Encode(string.Join(publisher.Language == "es" ? " y " : " and ", article.Authors)),
            ["published"] = Html5.Encode(article.Published.ToString(publisher.DateFormat, culture)),
            ["publishedIso"] = Iso(article.Published),
            ["updatedIso"] = Iso(article.LastModified),
            ["updated"] = Html5.Encode(article.LastModified.ToString(publisher.DateFormat, culture)),
            ["canonical"] = Html5.Encode(site.Url(article.Path)),
            ["image"] = Html5.Encode(ImageOf(site, article)),
            ["feeds"] = HomePage.FeedLinks(site),
            ["metadata"] = Metadata.Render(site, article),
            ["body"] = BodyHtml.OnPage(article, publisher) + (article.Paywalled ? Fragment.Read("paywall") : ""),
            ["related"] = string.Concat(site.Articles.Where(other => other.Path != article.Path).Take(RelatedCount)
                .Select(other => $"""<li><a href="{Html5.Encode(other.Path)}">{Html5.Encode(other.Title)}</a></li>""")),
        });
    }

    /// <summary>The address of an article's picture.</summary>
    public static string ImageOf(PublisherSite site, Article article) => site.Url($"/images/{article.Slug}.svg");

    /// <summary>A date as ISO 8601 with the publisher's own offset.</summary>
    public static string Iso(DateTimeOffset date) => date.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
