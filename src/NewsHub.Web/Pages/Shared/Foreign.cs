namespace NewsHub.Web.Pages.Shared;

/// <summary>The <c>lang</c> attribute of words that came from the web, on pages that are in English.</summary>
public static class Foreign
{
    /// <summary>The language when it differs from the page's; null leaves the attribute away.</summary>
    /// <param name="language">BCP 47; null when not known. Anything that is no language tag is left away.</param>
    public static string? Of(string? language) =>
        language is { Length: > 0 and <= 35 } && !language.StartsWith("en", StringComparison.OrdinalIgnoreCase) && language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? language : null;
}
