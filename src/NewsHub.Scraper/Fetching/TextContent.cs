namespace NewsHub.Scraper.Fetching;

/// <summary>Tells bodies that may be a feed or a page from those that are certainly something else.</summary>
/// <remarks>Publishers mislabel what they serve, so only what can be no text is turned away: by its declared type, or by its first bytes.</remarks>
public static class TextContent
{
    private const int SniffBytes = 512;

    // A stray zero byte is a slip in a text; pictures, films and programs have one in twenty bytes and more.
    private const int OneZeroIn = 50;

    // Top-level types without text (RFC 6838 §4.2); SVG is a picture here.
    private static readonly string[] BinaryPrefixes = ["image/", "audio/", "video/", "font/", "model/"];

    // Seen as link targets of feed entries: documents, archives and programs.
    private static readonly string[] BinaryTypes =
    [
        "application/pdf", "application/zip", "application/x-7z-compressed", "application/x-rar-compressed", "application/x-tar",
        "application/java-archive", "application/msword", "application/epub+zip", "application/x-shockwave-flash", "application/wasm",
    ];

    // Binary formats that are often sent as text/html or application/octet-stream (WHATWG MIME Sniffing §6).
    private static readonly byte[][] Signatures =
    [
        [.. "%PDF-"u8], [0x89, .. "PNG"u8], [0xFF, 0xD8, 0xFF], [.. "GIF8"u8], [.. "RIFF"u8], [.. "PK"u8, 3, 4], [.. "ID3"u8], [.. "OggS"u8], [.. "Rar!"u8],
    ];

    // Zero bytes are common in UTF-16 and UTF-32: a byte order mark, or "<" as XML 1.0 appendix F finds it without one.
    private static readonly byte[][] WideText = [[0xFF, 0xFE], [0xFE, 0xFF], [0, 0, 0xFE, 0xFF], [(byte)'<', 0], [0, (byte)'<'], [0, 0, 0, (byte)'<']];

    /// <summary>Whether the declared type leaves room for text; none declared does.</summary>
    public static bool MayBeText(string? contentType)
    {
        var type = (contentType ?? "").Split(';', 2)[0].Trim().ToLowerInvariant();
        return !BinaryTypes.Contains(type) && !BinaryPrefixes.Any(prefix => type.StartsWith(prefix, StringComparison.Ordinal));
    }

    /// <summary>Whether the first bytes leave room for text; none do.</summary>
    public static bool MayBeText(ReadOnlySpan<byte> body)
    {
        foreach (var start in WideText)
        {
            if (body.StartsWith(start))
                return true;
        }

        foreach (var signature in Signatures)
        {
            if (body.StartsWith(signature))
                return false;
        }

        var head = body[..Math.Min(body.Length, SniffBytes)];
        return head.Count((byte)0) * OneZeroIn <= head.Length;
    }
}
