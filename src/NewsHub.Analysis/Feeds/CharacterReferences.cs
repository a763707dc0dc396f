using System.Buffers;
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

    // XML 1.0 allows no others; C1 controls are Western characters under a wrong label.
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        string.Concat(Enumerable.Range(0, 32).Where(code => code is not ('\t' or '\n' or '\r')).Concat(Enumerable.Range(0x80, 32)).Select(code => (char)code)));

    private int _growth;

    /// <summary>For text in which no entity was declared.</summary>
    public static CharacterReferences None => new(new Dictionary<string, string>());

    /// <summary>Whether an ampersand had to be read as itself.</summary>
    public bool FoundStray { get; private set; }

    /// <summary>The text with its references replaced and its control characters removed; C1 controls are read as the windows-1252 characters that were meant.</summary>
    public string Decode(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf('&');
        if (at < 0 && !text.ContainsAny(Controls))
            return text.ToString();
        var decoded = new StringBuilder(text.Length);
        while (at >= 0)
        {
            if (Reference(text[at..]) is { Length: > 0 } reference)
            {
                Append(decoded, text[..at]);
                Append(decoded, reference.Value);
                text = text[(at + reference.Length)..];
                at = text.IndexOf('&');
                continue;
            }

            FoundStray = true;
            var next = text[(at + 1)..].IndexOf('&');
            at = next < 0 ? -1 : at + 1 + next;
        }

        Append(decoded, text);
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
        if (text.Length < 2 || !(char.IsLetter(text[1]) || text[1] == '_'))
            return default;
        var end = text[1..Math.Min(text.Length, MaxName + 2)].IndexOf(';');
        if (end <= 0)
            return default;
        switch (text.Slice(1, end))
        {
            case "amp":
                return ("&", 5);
            case "lt":
                return ("<", 4);
            case "gt":
                return (">", 4);
            case "quot":
                return ("\"", 6);
        }

        var name = text.Slice(1, end + 1).ToString();
        if (declared.Count > 0 && declared.TryGetValue(name[..^1], out var value))
            return (_growth += value.Length) <= MaxGrowth ? (value, end + 2) : default;
        return HtmlEntityProvider.Resolver.GetSymbol(name) is { } symbol ? (symbol, end + 2) : default;
    }

    private static void Append(StringBuilder decoded, ReadOnlySpan<char> run)
    {
        for (var control = run.IndexOfAny(Controls); control >= 0; control = run.IndexOfAny(Controls))
        {
            decoded.Append(run[..control]);
            if (run[control] >= '\u0080')
                decoded.Append(Western.Character((byte)run[control]));
            run = run[(control + 1)..];
        }

        decoded.Append(run);
    }
}
