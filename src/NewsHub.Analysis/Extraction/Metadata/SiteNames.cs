using NewsHub.Analysis.Extraction.Structured;

namespace NewsHub.Analysis.Extraction.Metadata;

/// <summary>The publication's name.</summary>
internal static class SiteNames
{
    /// <summary>Order of trust: Open Graph, JSON-LD's publisher, application name, the end of the title that resembles the host.</summary>
    public static string? Choose(PageDocument page, StructuredArticle? article, Uri url) =>
        page.Meta("og:site_name") is { Length: < 80 } name ? name
        : article?.Publisher is { Length: < 80 } publisher ? publisher
        : page.Meta("application-name", "apple-mobile-web-app-title", "al:ios:app_name", "twitter:app:name:iphone") is { Length: < 60 } application ? application
        : FromTitle(page.TitleElement, url);

    private static string? FromTitle(string? title, Uri url)
    {
        if (title is null)
            return null;
        var host = Words.Folded(url.Host).Replace(" ", "", StringComparison.Ordinal);
        foreach (var part in title.Split([" | ", " - ", " – ", " — ", " • "], StringSplitOptions.TrimEntries).Reverse())
            if (Words.Folded(part).Replace(" ", "", StringComparison.Ordinal) is { Length: > 2 } folded && host.Contains(folded, StringComparison.Ordinal))
                return part;
        return null;
    }
}
