namespace NewsHub.Newsroom.Tests;

/// <summary>How much of one text stands in another: the share of its runs of five words.</summary>
internal static class Shingles
{
    private const int Words = 5;

    public static double Containment(string text, string other)
    {
        var own = Of(text);
        return (double)own.Count(Of(other).Contains) / own.Count;
    }

    private static HashSet<string> Of(string text)
    {
        var words = text.ToLowerInvariant().Split((char[])[.. text.Where(c => !char.IsLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
        return [.. Enumerable.Range(0, words.Length - Words + 1).Select(start => string.Join(' ', words, start, Words))];
    }
}
