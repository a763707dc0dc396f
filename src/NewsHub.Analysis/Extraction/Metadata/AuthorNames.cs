using System.Text.RegularExpressions;

namespace NewsHub.Analysis.Extraction.Metadata;

/// <summary>Names of people out of bylines: without "By", roles, dates and addresses; lists split.</summary>
internal static partial class AuthorNames
{
    /// <summary>A longer piece is a sentence.</summary>
    private const int MaximumWords = 5;

    /// <summary>The people named in <paramref name="bylines"/>, each once, in order.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> bylines, string? siteName)
    {
        var names = new List<string>();
        foreach (var byline in bylines)
            foreach (var piece in Split(byline))
                if (WithoutSite(Clean(piece), siteName) is { Length: > 0 } name && IsPerson(name, siteName) && !names.Contains(name, StringComparer.OrdinalIgnoreCase))
                    names.Add(name);
        return names;
    }

    private static string[] Split(string byline)
    {
        var text = Words.Collapse(byline);
        if (text.Length > 300 || text.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            return [];
        return Separators().Split(text);
    }

    private static string Clean(string piece)
    {
        var by = piece.LastIndexOf(" By ", StringComparison.Ordinal);
        var text = Lead().Replace((by < 0 ? piece : piece[(by + 4)..]).Trim(), "");
        text = Tail().Replace(text, "");
        return text.Trim(' ', '.', ',', ':', ';', '-', '–', '—', '|', '•', '·', '"', '“', '”', '/');
    }

    private static string WithoutSite(string name, string? siteName) =>
        siteName is { Length: > 0 } && name.Length > siteName.Length && name.EndsWith(" " + siteName, StringComparison.OrdinalIgnoreCase) ? name[..^siteName.Length].TrimEnd() : name;

    private static bool IsPerson(string name, string? siteName)
    {
        if (name.Length < 2 || name.Contains('@') || name.Contains('/') || name.Any(char.IsDigit))
            return false;
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > MaximumWords || !name.Any(char.IsUpper))
            return false;
        if (words.Length == 1 && name.Length > 2 && name.All(char.IsUpper))
            return false;   // a station or an agency
        return !Roles.Is(name) && (siteName is null || !Words.Folded(name).Equals(Words.Folded(siteName), StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\s*(?:,|;|\||•|·|\n| / |&|\+|\band\b|\bund\b|\by\b|\bet\b|\bwith\b)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^(?:(?:(?:written|posted|reported|story|photos and story|words and photos|reviewed|edited|words|text|story|article|photos?|photography|published|authored|created|medically reviewed|fact checked)\s+)?by\b|author\s*:?|von\b|por\b|par\b|words\s*:|text\s*:)\s*:?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\s*(?:\(.*|\[.*|\s[-–—]\s.*|\b(?:for|at|in|from|of|updated|published|posted|on|is an?|was|is the|special to)\b\s.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tail();
}
