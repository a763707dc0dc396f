using System.Security.Cryptography;

namespace NewsHub.Web.Caching;

/// <summary>Gives readers' pages a mark of their content (<c>ETag</c>), so that a browser that has a page asks whether it is still the same.</summary>
internal static class PageTags
{
    /// <summary>Marks a page. Weak, because compression changes the bytes and not the page (RFC 9110, 8.8.1).</summary>
    public static async Task MarkAsync(HttpContext http, RequestDelegate next)
    {
        await using var page = await HeldAnswer.OfAsync(http, next);
        if (http.Response is { StatusCode: StatusCodes.Status200OK, HasStarted: false } response && response.Headers.ETag.Count == 0)
        {
            response.Headers.ETag = TagOf(page.Content.Span);
            response.Headers.CacheControl = "public, no-cache"; // may be kept, and is asked for each time
        }

        await page.SendAsync(http);
    }

    /// <summary>The mark of a content.</summary>
    public static string TagOf(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return $"W/\"{Convert.ToHexStringLower(hash[..12])}\"";
    }
}
