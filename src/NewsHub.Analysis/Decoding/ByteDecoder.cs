using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsHub.Analysis.Decoding;

/// <summary>
/// Reads bytes as text the way a browser does: byte order mark, then the HTTP header, then the document's own declaration, then the bytes themselves.
/// Never throws. Bytes overrule a label only where the label is surely wrong: text that is sound UTF-8 is never read as Western single bytes.
/// </summary>
public static partial class ByteDecoder
{
    /// <summary>Bytes beyond this are not read, unless a caller wants fewer: no document that was meant for readers is longer.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    // WHATWG lets a parser look at the first 1024 bytes; pages with long inline scripts before the meta element are common enough to look further.
    private const int DeclarationWindow = 8192;

    private const int RegexMilliseconds = 2000;

    /// <summary>Decodes one document.</summary>
    /// <param name="bytes">As received, already decompressed.</param>
    /// <param name="contentType">The HTTP header's value, such as <c>text/html; charset=utf-8</c>; null when unknown.</param>
    /// <param name="kind">Decides where a declaration is looked for.</param>
    /// <param name="maxBytes">What follows after so many is cut off, and the cut is among the problems.</param>
    public static DecodedText Decode(ReadOnlyMemory<byte> bytes, string? contentType, MarkupKind kind, int maxBytes = MaxBytes)
    {
        using var text = new CharBuffer(Math.Min(bytes.Length, maxBytes) + 1);
        var problems = new List<string>();
        var encoding = Decode(bytes.Span, contentType, kind, maxBytes, text, problems);
        return new DecodedText(text.ToString(), encoding, problems);
    }

    /// <summary>The same into a buffer that the caller has: a page is of no more use when its tree is built.</summary>
    /// <returns>Name of the encoding.</returns>
    internal static string Decode(ReadOnlySpan<byte> bytes, string? contentType, MarkupKind kind, int maxBytes, CharBuffer text, List<string> problems)
    {
        var span = Cut(bytes, maxBytes);
        if (span.Length < bytes.Length)
            problems.Add($"only the first {span.Length} of {bytes.Length} bytes were read");
        if (FromMark(span) is var (marked, skip) && marked is not null)
            return Read(span[skip..], marked, text);
        if (FromShape(span) is { } wide)
            return Read(span, wide, text);

        var encoding = Declared(span, contentType, kind, problems);
        if (encoding is null or UTF8Encoding)
            return Utf8(span, contentType, kind, encoding is not null, text, problems);
        if (IsWestern(encoding) && IsUtf8(span) && !Ascii.IsValid(span))
        {
            problems.Add($"declared as {encoding.WebName}, but the bytes are UTF-8");
            encoding = Encoding.UTF8;
        }

        var name = Read(span, encoding, text);
        if (!text.Span.Contains('\uFFFD') || !IsUtf8(span))
            return name;
        problems.Add($"declared as {encoding.WebName}, but the bytes are UTF-8");
        return Read(span, Encoding.UTF8, text);
    }

    private static string Read(ReadOnlySpan<byte> bytes, Encoding encoding, CharBuffer text)
    {
        text.Decode(bytes, encoding);
        return encoding.WebName;
    }

    /// <summary>No more than so many bytes, and no character in halves: neither one of UTF-8 nor one of two or four bytes.</summary>
    private static ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> bytes, int maxBytes)
    {
        const int widest = 4;
        if (bytes.Length <= maxBytes)
            return bytes;
        var end = maxBytes - (maxBytes % widest);
        for (var back = 0; back < widest && end - back > 0; back++)
            if ((bytes[end - back] & 0xC0) != 0x80)
                return bytes[0] is 0 or 0xFE or 0xFF ? bytes[..end] : bytes[..(end - back)];
        return bytes[..end];
    }

    private static (Encoding? Encoding, int Skip) FromMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] when IsUtf8(bytes) => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => (null, 0),
    };

    /// <summary>Encodings in which even the declaration's ASCII cannot be read (XML 1.0, appendix F.1).</summary>
    private static Encoding? FromShape(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'<', 0, 0, 0, ..] => Encoding.UTF32,
        [0, 0, 0, (byte)'<', ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
        [(byte)'<', 0, _, 0, ..] or [(byte)'{', 0, _, 0, ..] => Encoding.Unicode,
        [0, (byte)'<', 0, _, ..] or [0, (byte)'{', 0, _, ..] => Encoding.BigEndianUnicode,
        [0x4C, 0x6F, 0xA7, 0x94, ..] => Ebcdic(bytes),
        _ => null,
    };

    private static Encoding? Ebcdic(ReadOnlySpan<byte> bytes)
    {
        var basic = EncodingLabel.Known("IBM037")!;
        var head = basic.GetString(bytes[..Math.Min(bytes.Length, DeclarationWindow)]);
        var declared = EncodingLabel.Find(Label(XmlDeclaration(), head));
        return declared is { IsSingleByte: true } && declared.GetBytes("<?xm").AsSpan().SequenceEqual(bytes[..4]) ? declared : basic;
    }

    private static Encoding? Declared(ReadOnlySpan<byte> bytes, string? contentType, MarkupKind kind, List<string> problems)
    {
        var header = contentType is null ? null : Label(CharsetParameter(), contentType);
        if (header is not null && Readable(header, problems) is { } fromHeader)
            return fromHeader;
        if (kind == MarkupKind.Json)
            return null;
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationWindow)]);
        var label = kind == MarkupKind.Xml || head.StartsWith("<?xml", StringComparison.Ordinal) ? Label(XmlDeclaration(), head) : null;
        label ??= kind == MarkupKind.Html ? Label(MetaCharset(), head) : null;
        return label is null ? null : Readable(label, problems);
    }

    /// <summary>The encoding of a label that was read as ASCII: so it cannot be one of the wide ones, whatever it says.</summary>
    private static Encoding? Readable(string label, List<string> problems)
    {
        var encoding = EncodingLabel.Find(label);
        if (encoding is null)
            problems.Add($"unknown encoding '{label}'");
        return encoding is UnicodeEncoding or UTF32Encoding ? null : encoding;
    }

    /// <summary>UTF-8 by declaration or for want of one. Servers put it on whatever they send: where it is surely wrong, the document's own word counts.</summary>
    private static string Utf8(ReadOnlySpan<byte> bytes, string? contentType, MarkupKind kind, bool declared, CharBuffer text, List<string> problems)
    {
        if (IsUtf8(bytes))
            return Read(WithoutMark(bytes), Encoding.UTF8, text);
        if (!declared || contentType is null || Declared(bytes, null, kind, []) is not { } own || own is UTF8Encoding)
            return Utf8OrWestern(WithoutMark(bytes), declared, text, problems);
        var name = Read(bytes, own, text);
        if (text.Span.Contains('\uFFFD'))
            return Utf8OrWestern(WithoutMark(bytes), declared, text, problems);
        problems.Add($"sent as utf-8, but the bytes are {name}, as the document says");
        return name;
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;

    /// <summary>Stray bytes in UTF-8 come from pasted Western text, and a text of stray bytes alone is Western text: one reading serves both.</summary>
    private static string Utf8OrWestern(ReadOnlySpan<byte> bytes, bool declared, CharBuffer text, List<string> problems)
    {
        var (sound, stray) = (0, 0);
        text.Length = 0;
        Span<char> piece = stackalloc char[1024];
        while (!bytes.IsEmpty)
        {
            var status = System.Text.Unicode.Utf8.ToUtf16(bytes, piece, out var read, out var written, replaceInvalidSequences: false);
            sound += Characters(bytes[..read]);
            text.Append(piece[..written]);
            bytes = bytes[read..];
            if (status is OperationStatus.Done or OperationStatus.DestinationTooSmall)
                continue;
            _ = Rune.DecodeFromUtf8(bytes, out _, out var consumed);
            foreach (var value in bytes[..consumed])
                text.Append(Western.Character(value));
            stray += consumed;
            bytes = bytes[consumed..];
        }

        var name = sound >= stray ? "utf-8" : "windows-1252";
        if (declared || name == "utf-8")
            problems.Add($"{stray} bytes that are not UTF-8 were read as windows-1252");
        return name;
    }

    /// <summary>How many characters beyond ASCII sound UTF-8 has: each begins with a byte of its own kind.</summary>
    private static int Characters(ReadOnlySpan<byte> sound)
    {
        var count = 0;
        foreach (var value in sound)
            count += value >= 0xC0 ? 1 : 0;
        return count;
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

    private static bool IsWestern(Encoding encoding) => encoding.WebName is "windows-1252" or "iso-8859-15" or "macintosh";

    private static string? Label(Regex pattern, string text)
    {
        try
        {
            return pattern.Match(text) is { Success: true } match ? match.Groups[1].Value : null;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"charset\s*=\s*[""']?([^\s;,""']+)", RegexOptions.IgnoreCase, RegexMilliseconds)]
    private static partial Regex CharsetParameter();

    [GeneratedRegex(@"^\s*<\?xml[^>]*?\sencoding\s*=\s*[""']([^""'>]+)", RegexOptions.None, RegexMilliseconds)]
    private static partial Regex XmlDeclaration();

    [GeneratedRegex(@"<meta\b[^>]*?\bcharset\s*=\s*[""']?\s*([^\s;""'/>]+)", RegexOptions.IgnoreCase, RegexMilliseconds)]
    private static partial Regex MetaCharset();
}
