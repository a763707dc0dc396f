using System.Text.RegularExpressions;

namespace NewsHub.Analysis.Origins;

/// <summary>Finds which outlets an article credits with its report ("told People", "as first reported by …").</summary>
/// <remarks>Time is linear in the length of the text: the patterns are matched without backtracking.</remarks>
public static partial class CreditFinder
{
    /// <summary>Credits beyond this many make a press review, in which the rest adds nothing.</summary>
    private const int MaxCredits = 8;

    // A name as printed: up to five capitalised words, with small words and figures between them.
    private const string Name = @"(?:the )?(?<name>(?:The )?\p{Lu}[\p{L}\p{N}!’'&-]*(?: (?:& |of |on )?[\p{Lu}\p{N}][\p{L}\p{N}!’'&-]*){0,4})";

    /// <summary>The credits in order of their place, each outlet once.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="ownOutlet">Who publishes it: an outlet does not credit itself.</param>
    public static IReadOnlyList<Credit> Find(string text, string? ownOutlet)
    {
        var own = ownOutlet is null ? null : OutletName.Normalize(ownOutlet);
        return [.. Certain().Matches(text).Select(match => Read(match, text, isCertain: true))
            .Concat(Likely().Matches(text).Select(match => Read(match, text, isCertain: false)))
            .Where(credit => OutletName.Normalize(credit.Outlet) is { Length: > 0 } name && name != own)
            .GroupBy(credit => OutletName.Normalize(credit.Outlet))
            .Select(same => same.OrderByDescending(credit => credit.IsCertain).ThenBy(credit => credit.Span.Start).First())
            .OrderBy(credit => credit.Span.Start)
            .Take(MaxCredits)];
    }

    private static Credit Read(Match match, string text, bool isCertain)
    {
        var name = match.Groups["name"];
        var span = Trim(text, name.Index, name.Index + name.Length, out var known);
        return new Credit(span.Of(text), span, isCertain || known);
    }

    // "told People Magazine Monday": the longest beginning that is a known outlet's name is the name.
    private static TextSpan Trim(string text, int start, int end, out bool known)
    {
        for (var cut = end; cut > start; cut = text.LastIndexOf(' ', cut - 1, cut - start))
            if (OutletName.IsKnown(text[start..cut]))
            {
                known = true;
                return new TextSpan(start, Possessive(text, start, cut));
            }

        known = false;
        return new TextSpan(start, Possessive(text, start, end));
    }

    private static int Possessive(string text, int start, int end) =>
        end - start > 2 && text[end - 1] == 's' && text[end - 2] is '\'' or '’' ? end - 2 : end;

    [GeneratedRegex(
        $@"(?:\b(?:first|originally|exclusively) (?:reported|revealed|told|published) (?:by|in|to|on) (?:the (?:magazine|newspaper|website|outlet) )?{Name})"
        + $@"|(?:\b(?:exclusively (?:told|tells|revealed to)) {Name})"
        + $@"|(?:\ban? (?:report|article|story|interview) (?:in|published in|published by) {Name})"
        + $@"|(?:{Name} (?:was the first to report|first reported|broke the news|broke the story))",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Certain();

    [GeneratedRegex(
        $@"(?:\b(?:told|tells|telling|according to|spoke to|spoke with|speaking to|speaking with|statement to|interview with|shared with|confirmed to|revealed to) (?:the (?:magazine|newspaper|website|outlet) )?{Name})"
        + $@"|(?:{Name} (?:reports|reported)\b)",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Likely();
}
