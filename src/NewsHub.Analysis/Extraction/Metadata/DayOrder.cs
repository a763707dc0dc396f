namespace NewsHub.Analysis.Extraction.Metadata;

/// <summary>Whether a page writes the day before the month when both are numbers.</summary>
internal static class DayOrder
{
    /// <summary>Top-level domains of English-language countries that write the day first (Unicode CLDR, short date patterns).</summary>
    private static readonly string[] Domains = [".uk", ".ie", ".au", ".nz", ".in", ".za", ".sg", ".my", ".pk", ".ng", ".ke", ".gh", ".jm", ".tt", ".hk", ".bd", ".lk", ".mt"];

    /// <summary>By language and country; the month first for English of the United States and where nothing tells.</summary>
    /// <param name="language">The declared language, such as <c>en-GB</c>.</param>
    /// <param name="url">The page's address.</param>
    public static bool IsDayFirst(string? language, Uri url)
    {
        if (language is { Length: >= 2 } && !language.StartsWith("en", StringComparison.OrdinalIgnoreCase))
            return true;
        if (language is { Length: >= 5 })
            return !language.EndsWith("us", StringComparison.OrdinalIgnoreCase) && !language.EndsWith("ph", StringComparison.OrdinalIgnoreCase);
        return Domains.Any(domain => url.Host.EndsWith(domain, StringComparison.OrdinalIgnoreCase));
    }
}
