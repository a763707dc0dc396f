using System.IO.Compression;

namespace NewsHub.Scraper.Fetching;

/// <summary>A document that is itself a gzip file, without a <c>Content-Encoding</c>: sitemaps may be (sitemaps.org, "Sitemap file location").</summary>
public static class GzipFile
{
    /// <summary>Whether the body begins as a gzip file does (RFC 1952 §2.3.1: two identifying bytes, then deflate).</summary>
    public static bool IsOne(ReadOnlySpan<byte> body) => body is [0x1F, 0x8B, 0x08, ..];

    /// <summary>What is packed, read as <see cref="BoundedBody"/> reads.</summary>
    /// <exception cref="InvalidDataException">The file is broken.</exception>
    public static async Task<(byte[] Bytes, bool IsCut)> UnpackAsync(byte[] body, int limit, CancellationToken cancellationToken)
    {
        using var packed = new GZipStream(new MemoryStream(body), CompressionMode.Decompress);
        return await BoundedBody.ReadAsync(packed, limit, cancellationToken).ConfigureAwait(false);
    }
}
