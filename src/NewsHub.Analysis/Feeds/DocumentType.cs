using System.Text.RegularExpressions;

namespace NewsHub.Analysis.Feeds;

/// <summary>A document type declaration, passed over but for entities that stand for plain text.</summary>
/// <param name="Entities">Name to replacement; no replacement holds a reference, so none can grow.</param>
/// <param name="End">Offset after the declaration.</param>
internal readonly partial record struct DocumentType(IReadOnlyDictionary<string, string> Entities, int End)
{
    // Declarations in the wild hold HTML's entities (some hundred, one character each) or a few abbreviations.
    private const int MaxEntities = 300;
    private const int MaxLength = 64 * 1024;
    private const int RegexMilliseconds = 2000;

    /// <summary>Reads the declaration that begins at an offset.</summary>
    public static DocumentType Read(string text, int start)
    {
        var end = FindEnd(text, start);
        var entities = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            foreach (Match match in Entity().Matches(text[start..end]))
                if (entities.Count < MaxEntities)
                    entities.TryAdd(match.Groups["name"].Value, match.Groups["value"].Value);
        }
        catch (RegexMatchTimeoutException)
        {
            // What was found until then is as good as nothing: entities are a courtesy.
        }

        return new DocumentType(entities, end);
    }

    private static int FindEnd(string text, int start)
    {
        var limit = Math.Min(text.Length, start + MaxLength);
        var brackets = 0;
        for (var at = start; at < limit; at++)
        {
            if (text[at] == '[')
                brackets++;
            else if (text[at] == ']')
                brackets--;
            else if (text[at] == '>' && brackets <= 0)
                return at + 1;
        }

        var close = text.IndexOf('>', start);
        return close < 0 ? text.Length : close + 1;
    }

    [GeneratedRegex("""<!ENTITY\s+(?<name>[\w.-]{1,32})\s+(["'])(?<value>[^"'&%<]{1,256})\1\s*>""", RegexOptions.None, RegexMilliseconds)]
    private static partial Regex Entity();
}
