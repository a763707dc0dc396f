using NewsHub.Analysis.Extraction.Structured;

namespace NewsHub.Analysis.Extraction.Metadata;

/// <summary>The headline, without the site's name.</summary>
internal static class Titles
{
    private static readonly string[] Separators = [" | ", " – ", " — ", " - ", " • ", " · ", " :: ", " » ", " « ", " // ", " ~ "];

    /// <summary>
    /// Order of trust: the visible heading when another source says the same; the headline of JSON-LD; Open Graph; a single visible heading; the <c>title</c> element.
    /// </summary>
    public static string Choose(PageDocument page, StructuredArticle? article, string? siteName)
    {
        var element = Clean(page.TitleElement, siteName);
        var stated = new[] { article?.Headline, page.Meta("og:title"), page.Meta("twitter:title", "twitter:text:title"), page.Meta("parsely-title", "sailthru.title", "dc.title", "dcterms.title", "title") }
            .Select(title => Clean(title, siteName)).Where(title => title.Length > 0).ToList();
        if (element.Length > 0)
            stated.Add(element);
        var headings = page.Headings.Select(heading => Words.Collapse(heading.TextContent)).Where(text => text.Length > 0).Distinct().ToList();
        var best = headings.Select(text => (Text: text, Likeness: stated.Count == 0 ? 0 : stated.Max(other => Likeness(text, other))))
            .OrderByDescending(item => item.Likeness).FirstOrDefault();
        if (best.Text is not null && best.Likeness >= 0.6)
            return best.Text;
        if (headings.Count == 1 && stated.Count == 0)
            return headings[0];
        return stated.FirstOrDefault() ?? "";
    }

    /// <summary>Takes off the site's name and its separator at either end.</summary>
    public static string Clean(string? title, string? siteName)
    {
        if (string.IsNullOrWhiteSpace(title))
            return "";
        var text = Words.Collapse(title);
        var site = siteName is null ? "" : Words.Folded(siteName);
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

    private static bool IsSite(string part, string site)
    {
        var folded = Words.Folded(part).Replace(" ", "", StringComparison.Ordinal);
        var whole = site.Replace(" ", "", StringComparison.Ordinal);
        return folded.Length > 0 && whole.Length > 0 && (whole.Contains(folded, StringComparison.Ordinal) || folded.Contains(whole, StringComparison.Ordinal));
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
