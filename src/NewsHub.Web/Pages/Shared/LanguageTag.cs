namespace NewsHub.Web.Pages.Shared;

/// <summary>Languages as pages and feeds may state them (BCP 47).</summary>
public static class LanguageTag
{
    // The longest tag that a program must be ready for (RFC 5646, 4.4.1).
    private const int Longest = 35;

    /// <summary>The tag; null when it is not known or not shaped like one, as a page could declare anything.</summary>
    public static string? Of(string? language) =>
        language is { Length: > 0 and <= Longest } && language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? language : null;

    /// <summary>The <c>lang</c> attribute of words from the web on our pages, which are in English; null leaves the attribute away.</summary>
    public static string? Foreign(string? language) =>
        Of(language) is { } tag && !tag.Equals("en", StringComparison.OrdinalIgnoreCase) && !tag.StartsWith("en-", StringComparison.OrdinalIgnoreCase) ? tag : null;
}
