using System.Text;

namespace NewsHub.Analysis.Robots;

/// <summary>Matching of a path against a pattern with <c>*</c> (any characters) and a final <c>$</c> (the end) (RFC 9309, section 2.2.3).</summary>
internal static class RobotsPattern
{
    /// <summary>Whether the pattern matches the beginning of the path, or all of it when it ends in <c>$</c>.</summary>
    /// <remarks>With <c>*</c> as the only wildcard the leftmost place for each literal piece is always good enough, so nothing is tried twice.</remarks>
    public static bool Matches(string pattern, string path)
    {
        var anchored = pattern.EndsWith('$');
        var rest = anchored ? pattern.AsSpan(0, pattern.Length - 1) : pattern;
        var text = path.AsSpan();
        var star = rest.IndexOf('*');
        var first = star < 0 ? rest : rest[..star];
        if (!text.StartsWith(first, StringComparison.Ordinal))
            return false;
        text = text[first.Length..];
        if (star < 0)
            return !anchored || text.IsEmpty;

        for (rest = rest[(star + 1)..]; (star = rest.IndexOf('*')) >= 0; rest = rest[(star + 1)..])
        {
            var at = text.IndexOf(rest[..star], StringComparison.Ordinal);
            if (at < 0)
                return false;
            text = text[(at + star)..];
        }

        return anchored ? text.EndsWith(rest, StringComparison.Ordinal) : text.IndexOf(rest, StringComparison.Ordinal) >= 0;
    }

    /// <summary>Percent-encodes bytes beyond ASCII and writes existing escapes in upper case, so that both spellings of a path are one.</summary>
    /// <param name="value">One character for each byte.</param>
    public static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '%' && i + 2 < value.Length && char.IsAsciiHexDigit(value[i + 1]) && char.IsAsciiHexDigit(value[i + 2]))
            {
                escaped.Append('%').Append(char.ToUpperInvariant(value[i + 1])).Append(char.ToUpperInvariant(value[i + 2]));
                i += 2;
            }
            else if (value[i] >= 0x80)
            {
                escaped.Append('%').Append(((int)value[i]).ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
            else
            {
                escaped.Append(value[i]);
            }
        }

        return escaped.ToString();
    }
}
