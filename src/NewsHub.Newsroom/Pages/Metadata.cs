using System.Text.Json;

namespace NewsHub.Newsroom.Pages;

/// <summary>What a page says about itself to machines.</summary>
internal static class Metadata
{
    // The relaxed encoder leaves "<" as it is, which would let a headline end the script element.
    private static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    public static string Render(PublisherSite site, Article article) => site.Publisher.Metadata switch
    {
        PageMetadata.JsonLd => JsonLd(site, article),
        PageMetadata.OpenGraph => OpenGraph(site, article),
        PageMetadata.None or PageMetadata.Microdata => "",
        _ => throw new ArgumentOutOfRangeException(nameof(site)),
    };

    private static string JsonLd(PublisherSite site, Article article)
    {
        var data = new Dictionary<string, object?>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "NewsArticle",
            ["mainEntityOfPage"] = site.Url(article.Path),
            ["headline"] = article.Title,
            ["description"] = article.Summary,
            ["inLanguage"] = article.Language ?? site.Publisher.Language,
            ["datePublished"] = ArticlePage.Iso(article.Published),
            ["dateModified"] = ArticlePage.Iso(article.LastModified),
            ["image"] = new[] { ArticlePage.ImageOf(site, article) },
            ["author"] = article.Authors.Select(name => new Dictionary<string, string> { ["@type"] = "Person", ["name"] = name }),
            ["publisher"] = new Dictionary<string, string> { ["@type"] = "NewsMediaOrganization", ["name"] = site.Publisher.Name, ["url"] = site.Home.AbsoluteUri },
            ["isAccessibleForFree"] = !article.Paywalled,
        };
        return $"""<script type="application/ld+json">{JsonSerializer.Serialize(data, Json)}</script>""";
    }

    private static string OpenGraph(PublisherSite site, Article article)
    {
        (string Property, string Content)[] properties =
        [
            ("og:type", "article"),
            ("og:site_name", site.Publisher.Name),
            ("og:title", article.Title),
            ("og:description", article.Summary),
            ("og:url", site.Url(article.Path)),
            ("og:image", ArticlePage.ImageOf(site, article)),
            ("article:published_time", ArticlePage.Iso(article.Published)),
            ("article:modified_time", ArticlePage.Iso(article.LastModified)),
            .. article.Authors.Select(name => ("article:author", name)),
        ];
        return string.Concat(properties.Select(meta => $"""<meta property="{meta.Property}" content="{Html5.Encode(meta.Content)}">""" + "\n"));
    }
}
