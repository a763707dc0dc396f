using System.Text;

namespace NewsHub.Analysis.Robots;

/// <summary>One line that means something.</summary>
/// <param name="Kind">Its key.</param>
/// <param name="Value">Without comment and outer white space; patterns percent-encoded.</param>
internal readonly record struct RobotsLine(RobotsLineKind Kind, string Value)
{
    // Google's limit, eight times the longest address a browser takes; the rest of a longer line is dropped.
    private const int MaxLength = (2083 * 8) - 1;

    // Keys as people write them, matched by their beginning; the slips are those that Google's matcher accepts.
    private static readonly (string Key, RobotsLineKind Kind)[] Keys =
    [
        ("user-agent", RobotsLineKind.UserAgent), ("useragent", RobotsLineKind.UserAgent), ("user agent", RobotsLineKind.UserAgent),
        ("allow", RobotsLineKind.Allow),
        ("disallow", RobotsLineKind.Disallow), ("dissallow", RobotsLineKind.Disallow), ("dissalow", RobotsLineKind.Disallow),
        ("disalow", RobotsLineKind.Disallow), ("diasllow", RobotsLineKind.Disallow), ("disallaw", RobotsLineKind.Disallow),
        ("sitemap", RobotsLineKind.Sitemap), ("site-map", RobotsLineKind.Sitemap),
        ("crawl-delay", RobotsLineKind.CrawlDelay), ("crawldelay", RobotsLineKind.CrawlDelay),
    ];

    private static readonly char[] White = [' ', '\t', '\v', '\f', '\r', '\n'];

    /// <summary>All lines of a file whose key is known, in order. One character of the result is one byte of the file, until patterns are percent-encoded.</summary>
    public static IEnumerable<RobotsLine> ReadAll(ReadOnlySpan<byte> bytes)
    {
        var lines = new List<RobotsLine>();
        bytes = WithoutMark(bytes);
        foreach (var range in bytes.SplitAny("\r\n"u8))
        {
            var line = bytes[range];
            if (Read(Encoding.Latin1.GetString(line[..Math.Min(line.Length, MaxLength)])) is { } known)
                lines.Add(known);
        }

        return lines;
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) => bytes[bytes.CommonPrefixLength(Encoding.UTF8.Preamble)..];

    private static RobotsLine? Read(string line)
    {
        var comment = line.IndexOf('#', StringComparison.Ordinal);
        line = (comment < 0 ? line : line[..comment]).Trim(White);
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var separator = colon >= 0 ? colon : LoneGap(line);
        if (separator <= 0)
            return null;
        var key = line[..separator].Trim(White);
        foreach (var (known, kind) in Keys)
            if (key.StartsWith(known, StringComparison.OrdinalIgnoreCase))
                return new RobotsLine(kind, Spell(kind, line[(separator + 1)..].Trim(White)));
        return null;
    }

    /// <summary>White space may stand for the colon where exactly two words do (Google's matcher).</summary>
    private static int LoneGap(string line)
    {
        var gap = line.AsSpan().IndexOfAny(' ', '\t');
        return gap > 0 && line.AsSpan(gap).TrimStart(" \t").IndexOfAny(' ', '\t') < 0 ? gap : -1;
    }

    private static string Spell(RobotsLineKind kind, string value) =>
        kind is RobotsLineKind.Allow or RobotsLineKind.Disallow ? RobotsPattern.Escape(value) : value;
}

/// <summary>What a line of robots.txt says.</summary>
internal enum RobotsLineKind
{
    /// <summary>Opens a group or adds an agent to it.</summary>
    UserAgent,
    /// <summary>A rule that permits.</summary>
    Allow,
    /// <summary>A rule that forbids.</summary>
    Disallow,
    /// <summary>Seconds between requests.</summary>
    CrawlDelay,
    /// <summary>Belongs to no group.</summary>
    Sitemap,
}
