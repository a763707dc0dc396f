using System.Text.RegularExpressions;

namespace NewsHub.Analysis.Extraction.Content;

/// <summary>What other scrapers leave in a text when they turn a page into Markdown.</summary>
internal static partial class Scraped
{
    /// <summary>The text without attribute lists (<c>{: rel=nofollow}</c>, kramdown's syntax).</summary>
    public static string Clean(string text) => text.Contains("{:", StringComparison.Ordinal) ? AttributeList().Replace(text, "").Trim() : text;

    [GeneratedRegex(@"\{:[^{}\n]{0,80}\}", RegexOptions.CultureInvariant)]
    private static partial Regex AttributeList();
}
