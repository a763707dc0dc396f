using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html;

namespace NewsHub.Evaluation.Measures;

/// <summary>Character references resolved as Python's <c>html.unescape</c> does it: HTML 5's names, the longest one where the semicolon is missing.</summary>
internal static partial class HtmlText
{
    /// <summary>Resolves every reference once.</summary>
    public static string Unescape(string text) => text.Contains('&', StringComparison.Ordinal) ? Reference().Replace(text, match => Resolve(match.Groups[1].Value)) : text;

    private static string Resolve(string reference)
    {
        if (reference[0] == '#')
            return Character(reference);
        if (HtmlEntityProvider.Resolver.GetSymbol(reference) is { } whole)
            return whole;
        for (var length = reference.Length - 1; length > 1; length--)
            if (HtmlEntityProvider.Resolver.GetSymbol(reference[..length]) is { } known)
                return known + reference[length..];
        return "&" + reference;
    }

    private static string Character(string reference)
    {
        var digits = reference.TrimEnd(';');
        var isHex = digits[1] is 'x' or 'X';
        if (!long.TryParse(digits.AsSpan(isHex ? 2 : 1), isHex ? NumberStyles.HexNumber : NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            return "\uFFFD";
        // HTML standard, 13.2.5.80: references to C1 controls mean Windows-1252.
        if (code is >= 0x80 and <= 0x9F)
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString([(byte)code]);
        return code is 0 or (>= 0xD800 and <= 0xDFFF) or > 0x10FFFF ? "\uFFFD" : char.ConvertFromUtf32((int)code);
    }

    [GeneratedRegex(@"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")]
    private static partial Regex Reference();
}
