using NewsHub.Analysis.Extraction.Structured;

namespace NewsHub.Analysis.Extraction.Metadata;

/// <summary>The headline, without the site's name.</summary>
internal static class Titles
{
    /// <summary>Share of words by which a heading and a stated title are one.</summary>
    private const double Alike = 0.6;

    /// <summary>Share of words by which a heading and a title for search engines speak of one thing.</summary>
    private const double Related = 0.1;

    /// <summary>Sections that stand before or after a headline as a site's name does.</summary>
    private static readonly string[] Sections = ["opinion", "editorial", "column", "commentary", "analysis", "letters", "exclusive", "live", "video", "watch", "podcast", "photos", "review"];

    /// <summary>A longer text that is named headline is a list of them.</summary>
    private const int MaximumLength = 250;

    private static readonly string[] Separators = [" | ", " – ", " — ", " - ", " • ", " · ", " :: ", " » ", " « ", " // ", " ~ "];

    /// <summary>
    /// Order of trust: the visible heading that resembles what the page states elsewhere; the only visible heading; the headline of JSON-LD; Open Graph; microdata; the <c>title</c> element; an element whose class or property says that it is the headline.
    /// Empty when nothing but the site's name is found.
    /// </summary>
    public static string Choose(PageDocument page, StructuredArticle? article, string? siteName)
    {
        var stated = new[] { article?.Headline, page.Meta("og:title"), page.Meta("twitter:title", "twitter:text:title"), page.Meta("parsely-title", "sailthru.title", "dc.title", "dcterms.title", "title"), Microdata(page), page.TitleElement }
            .Select(title => Clean(title, siteName)).Where(title => title.Length > 0 && !IsSite(title, Folded(siteName))).ToList();
        var headings = page.Headings.Select(heading => Clean(heading.TextContent, siteName)).Where(text => text.Length > 0 && !IsSite(text, Folded(siteName))).Distinct().ToList();
        foreach (var heading in headings)
            if (stated.Any(title => Likeness(heading, title) >= Alike))
                return stated.Find(title => IsKickerBefore(heading, title)) ?? heading;
        var only = headings.Find(heading => Words.Folded(heading).Count(' ') >= 2 && (stated.Count == 0 || stated.Any(title => Likeness(heading, title) > Related)));
        return only ?? stated.FirstOrDefault() ?? page.Headlines.Select(heading => Words.Collapse(heading.TextContent)).FirstOrDefault(text => text.Length is > 0 and < MaximumLength) ?? "";
    }

    /// <summary>Whether a class attribute is what templates call a headline.</summary>
    public static bool NamesHeadline(ReadOnlySpan<char> names) => names is "headline" or "entry-title" or "article-title" or "post-title" or "node-title";

    /// <summary>Takes off the site's name and its separator at either end.</summary>
    public static string Clean(string? title, string? siteName)
    {
        if (string.IsNullOrWhiteSpace(title))
            return "";
        var text = Words.Collapse(title);
        var site = Folded(siteName);
        foreach (var separator in Separators)
        {
            var last = text.LastIndexOf(separator, StringComparison.Ordinal);
            if (last > 0 && IsSite(text[(last + separator.Length)..], site))
                return Clean(text[..last], siteName);
            var first = text.IndexOf(separator, StringComparison.Ordinal);
            if (first > 0 && IsSite(text[..first], site))
                return Clean(text[(first + separator.Length)..], siteName);
        }

        return text;
    }

    private static string? Microdata(PageDocument page) =>
        page.Headlines.Where(element => element.HasAttribute("itemprop")).Select(element => Words.Collapse(element.TextContent)).FirstOrDefault(text => text.Length is > 0 and < MaximumLength);

    private static string Folded(string? name) => name is null ? "" : Words.Folded(name).Replace(" ", "", StringComparison.Ordinal);

    private static bool IsSite(string part, string site)
    {
        var folded = Folded(part);
        return Sections.Contains(folded) || (folded.Length > 0 && site.Length > 0
            && (site.Contains(folded, StringComparison.Ordinal) || (folded.Contains(site, StringComparison.Ordinal) && folded.Length <= 2 * site.Length)));
    }

    /// <summary>Whether the heading is the title after one to three words that name its section.</summary>
    private static bool IsKickerBefore(string heading, string title)
    {
        var (whole, end) = (Words.Folded(heading), Words.Folded(title));
        return end.Length < whole.Length && !heading.Contains(": ", StringComparison.Ordinal) && whole.EndsWith(" " + end, StringComparison.Ordinal) && whole[..^end.Length].Trim().Count(' ') < 3;
    }

    /// <summary>Shared words over all words, 0 to 1.</summary>
    private static double Likeness(string a, string b)
    {
        var left = Words.Folded(a).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        var right = Words.Folded(b).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        var common = left.Count(right.Contains);
        return common == 0 ? 0 : common / (double)Math.Min(left.Count, right.Count) * (common / (double)Math.Max(left.Count, right.Count) >= 0.4 ? 1 : 0.5);
    }
}
