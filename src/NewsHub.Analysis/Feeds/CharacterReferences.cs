using System.Globalization;
using System.Text;
using AngleSharp.Html;
using NewsHub.Analysis.Decoding;

namespace NewsHub.Analysis.Feeds;

/// <summary>Decodes <c>&amp;…;</c> as a browser does: HTML's names are known in XML too, an ampersand that begins no reference is itself.</summary>
/// <param name="declared">Entities that the document declares as plain text.</param>
internal sealed class CharacterReferences(IReadOnlyDictionary<string, string> declared)
{
    // The longest name in HTML's table has 31 letters.
    private const int MaxName = 32;

    // Declared entities may grow a document by this much, and no further.
    private const int MaxGrowth = 64 * 1024;

    private static readonly Encoding Western = EncodingLabel.Known("windows-1252")!;

    private int _growth;

    /// <summary>For text in which no entity was declared.</summary>
    public static CharacterReferences None => new(new Dictionary<string, string>());

    /// <summary>Whether an ampersand had to be read as itself.</summary>
    public bool FoundStray { get; private set; }

    /// <summary>The text with its references replaced and its control characters removed; C1 controls are read as the windows-1252 characters that were meant.</summary>
    public string Decode(ReadOnlySpan<char> text)
    {
        if (text.IndexOf('&') < 0 && !HasControls(text))
            return text.ToString();
        var decoded = new StringBuilder(text.Length);
        while (!text.IsEmpty)
        {
            if (text[0] == '&' && Reference(text) is { Length: > 0 } reference)
            {
                Append(decoded, reference.Value);
                text = text[reference.Length..];
                continue;
            }

            FoundStray |= text[0] == '&';
            var next = text[1..].IndexOf('&') + 1;
            var run = text[..(next > 0 ? next : text.Length)];
            Append(decoded, run);
            text = text[run.Length..];
        }

        return decoded.ToString();
    }

    private (string Value, int Length) Reference(ReadOnlySpan<char> text) => text.Length > 1 && text[1] == '#' ? Number(text) : Name(text);

    private static (string Value, int Length) Number(ReadOnlySpan<char> text)
    {
        var hex = text.Length > 2 && text[2] is 'x' or 'X';
        var digits = text[(hex ? 3 : 2)..];
        var count = 0;
        while (count < digits.Length && (hex ? char.IsAsciiHexDigit(digits[count]) : char.IsAsciiDigit(digits[count])))
            count++;
        if (count == 0)
            return default;
        var length = (hex ? 3 : 2) + count + (count < digits.Length && digits[count] == ';' ? 1 : 0);
        var known = int.TryParse(digits[..count], hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code) && code > 0;
        return (known ? new Rune(code).ToString() : "\uFFFD", length);
    }

    private (string Value, int Length) Name(ReadOnlySpan<char> text)
    {
        var end = text[1..Math.Min(text.Length, MaxName + 2)].IndexOf(';');
        if (end <= 0)
            return default;
        var name = text.Slice(1, end).ToString();
        if (declared.TryGetValue(name, out var value))
            return (_growth += value.Length) <= MaxGrowth ? (value, end + 2) : default;
        return HtmlEntityProvider.Resolver.GetSymbol(name + ";") is { } symbol ? (symbol, end + 2) : default;
    }

    private static void Append(StringBuilder decoded, ReadOnlySpan<char> run)
    {
        foreach (var c in run)
            if (c is >= '\u0080' and <= '\u009F')
                decoded.Append(Western.GetString([(byte)c]));
            else if (c >= ' ' || c is '\t' or '\n' or '\r')
                decoded.Append(c);
    }

    private static bool HasControls(ReadOnlySpan<char> text) =>
        text.IndexOfAnyInRange('\0', '\u0008') >= 0 || text.IndexOfAnyInRange('\u000B', '\u000C') >= 0
        || text.IndexOfAnyInRange('\u000E', '\u001F') >= 0 || text.IndexOfAnyInRange('\u0080', '\u009F') >= 0;
}
