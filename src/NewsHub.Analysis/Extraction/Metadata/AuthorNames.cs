using System.Text.RegularExpressions;
using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Extraction.Metadata;

/// <summary>Names of people out of bylines: without "By", roles, dates and addresses; lists split.</summary>
internal static partial class AuthorNames
{
    /// <summary>A longer piece is a sentence.</summary>
    private const int MaximumWords = 5;

    /// <summary>The people named in <paramref name="bylines"/>, each once, in order.</summary>
    /// <param name="bylines">As written.</param>
    /// <param name="siteName">Never an author, unless it is a person's name.</param>
    /// <param name="handles">Whether a name without a capital counts: a login, where the page says that it is a writer's.</param>
    public static IReadOnlyList<string> Of(IEnumerable<string> bylines, string? siteName, bool handles = false)
    {
        var names = new List<string>();
        foreach (var byline in bylines)
            foreach (var piece in Split(byline))
                if (WithoutSite(Clean(piece), siteName) is { Length: > 0 } name && IsPerson(name, siteName, handles) && !names.Contains(name, StringComparer.OrdinalIgnoreCase))
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
        var told = Teller().Match(piece);
        var text = Lead().Replace((told.Success ? piece[(told.Index + told.Length)..] : piece).Trim(), "");
        text = Tail().Replace(text, "");
        return text.Trim(' ', '.', ',', ':', ';', '-', '–', '—', '|', '•', '·', '"', '“', '”', '/');
    }

    private static string WithoutSite(string name, string? siteName) =>
        siteName is { Length: > 0 } && name.Length > siteName.Length && name.EndsWith(" " + siteName, StringComparison.OrdinalIgnoreCase) ? name[..^siteName.Length].TrimEnd() : name;

    private static bool IsPerson(string name, string? siteName, bool handles)
    {
        if (name.Length < 2 || name.Contains('@') || name.Contains('/') || name.Any(char.IsDigit) || IsDomain(name))
            return false;
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > MaximumWords || !(handles || name.Any(char.IsUpper)))
            return false;
        if (words.Length == 1 && name.Length > 2 && name.All(char.IsUpper))
            return false;   // a station or an agency
        return !Roles.Is(name) && (siteName is null || !Joined(name).Equals(Joined(siteName), StringComparison.Ordinal) || (HeadCredits.LooksLikePerson(name) && FirstNames.GenderOf(name.AsSpan(0, name.IndexOf(' '))) != Gender.Unknown));
    }

    /// <summary>A dot before a small letter.</summary>
    private static bool IsDomain(string name) => name.LastIndexOf('.') is >= 0 and var dot && dot + 1 < name.Length && char.IsLower(name[dot + 1]);

    private static string Joined(string name) => Words.Folded(name).Replace(" ", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\s*(?:,|;|\||•|·|\n| / |&|\+|\band\b|\bund\b|\by\b|\bet\b|\bwith\b)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^(?:(?:(?:written|posted|reported|story|photos and story|words and photos|reviewed|edited|words|text|story|article|photos?|photography|published|authored|created|medically reviewed|fact checked)\s+)?by\b|author\s*:?|von\b|por\b|par\b|words\s*:|text\s*:)\s*:?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\s*(?:\(.*|\[.*|\s[-–—]\s.*|\sThe\s.*|\b(?:for|at|in|from|of|updated|published|posted|on|is an?|was|is the|special to)\b\s.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tail();

    /// <summary>"Photos and text By", "Ada Example as told to".</summary>
    [GeneratedRegex(@"^.*(?: By | [Aa]s told to )", RegexOptions.CultureInvariant)]
    private static partial Regex Teller();
}
