using System.Globalization;
using System.Text;

namespace NewsHub.Analysis.Urls;

/// <summary>One spelling for percent-encoded text.</summary>
internal static class PercentEncoding
{
    /// <summary>Writes escapes in upper case and takes them off characters that never need one (RFC 3986, sections 6.2.2.1 and 6.2.2.2).</summary>
    public static string Normalize(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal))
            return text;
        var normal = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '%' || i + 2 >= text.Length || !byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                normal.Append(text[i]);
                continue;
            }

            if (IsUnreserved((char)value))
                normal.Append((char)value);
            else
                normal.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
            i += 2;
        }

        return normal.ToString();
    }

    private static bool IsUnreserved(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~';
}
