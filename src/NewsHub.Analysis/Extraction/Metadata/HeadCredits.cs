using System.Text.RegularExpressions;
using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Extraction.Metadata;

/// <summary>Who is named in the lines around the headline, and as what.</summary>
/// <param name="Writers">Named after "By".</param>
/// <param name="Others">Named for pictures, style, checking or help.</param>
/// <param name="Beside">People's names that stand beside the date.</param>
internal sealed partial record HeadCredits(IReadOnlyList<string> Writers, IReadOnlyList<string> Others, IReadOnlyList<string> Beside)
{
    /// <summary>A longer line is no byline.</summary>
    private const int MaximumLine = 150;

    /// <summary>Reads lines in their order on the page.</summary>
    /// <param name="lines">Lines around the headline.</param>
    /// <param name="siteName">Never an author.</param>
    public static HeadCredits Read(IReadOnlyList<string> lines, string? siteName)
    {
        List<string> writers = [], others = [], beside = [];
        List<string> undated = [.. lines.Select(WithoutDates)];
        var said = -1;   // the line that said "By": another that does not follow it speaks of another article
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length > MaximumLine)
                continue;
            if (OtherCredit().Match(undated[i]) is { Success: true } other)
                others.AddRange(AuthorNames.Of([Following(other, undated, i)], siteName));
            else if (By().Match(undated[i]) is { Success: true } by)
                (writers, said) = said < 0 || i == said + 1 ? ([.. writers, .. AuthorNames.Of([Following(by, undated, i)], siteName)], i) : (writers, said);
            else if (IsDated(i) || IsDated(i + 1))
                beside.AddRange(AuthorNames.Of([undated[i]], siteName).Take(1).Where(name => (LooksLikePerson(name) || (IsDated(i) && LooksLikeName(name))) && IsWholePiece(undated[i], name)));
        }

        return new HeadCredits([.. writers.Distinct(StringComparer.OrdinalIgnoreCase)], others, [.. beside.Take(1)]);

        bool IsDated(int line) => line >= 0 && line < lines.Count && undated[line].Length < lines[line].Length;
    }

    /// <summary>Whether the line names somebody for pictures, style, checking or help.</summary>
    public static bool IsOtherCredit(string line) => OtherCredit().IsMatch(line);

    /// <summary>Two to four words like those of a name, of which the first is a first name.</summary>
    public static bool LooksLikePerson(string text) =>
        LooksLikeName(text) && text.AsSpan(0, text.AsSpan().IndexOfAny(' ', '-')) is var first && FirstNames.Contains(first);

    private static bool LooksLikeName(string text)
    {
        var words = text.Split(' ');
        return words.Length is >= 2 and <= 4 && words.All(word => char.IsUpper(word[0]) || word is "de" or "van" or "von" or "der" or "da" or "del" or "di" or "la");
    }

    private static bool IsWholePiece(string line, string name) => line.Length == name.Length || (line.StartsWith(name, StringComparison.Ordinal) && !char.IsLetterOrDigit(line[name.Length]) && line.AsSpan(name.Length).TrimStart()[0] is '|' or '·' or '•' or ',' or '-' or '–' or '—' or '/');

    /// <summary>What stands after the label, or on the next line when nothing does.</summary>
    private static string Following(Match label, List<string> lines, int line) =>
        label.Groups["names"].Value.Trim() is { Length: > 0 } names ? names : line + 1 < lines.Count ? lines[line + 1] : "";

    private static string WithoutDates(string line)
    {
        if (line.Length > MaximumLine)
            return line;
        foreach (var date in DateText.All(line, dayFirst: false).Reverse())
            line = line.Remove(date.Start, date.End - date.Start);
        return line.Trim(' ', '|', '·', '•', ',', '-', '–', '—', '/', '(', ')');
    }

    [GeneratedRegex(@"^\W*(?:(?:published|posted|written|updated|words|story|text|reported|article)\b.{0,60}?\s)?by\b[\s:·|]*(?<names>.*?)(?:\W+(?:photo\w*|(?:medically |expert )?reviewed|(?:fact[- ])?checked|edited|illustrat\w*|translated)\s+by\b.*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex By();

    [GeneratedRegex(@"^\W*(?:photo\w*|pictures?|images?|illustrat\w*|visuals?|video|art\w*|design\w*|styled|styling|hair|make-?up|edited|editing|(?:medically |expert )?reviewed|(?:fact[- ])?checked|translated|produced|contributions?|with contributions|graphics?)\s+(?:by|from)\b[\s:·|]*(?<names>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherCredit();
}
