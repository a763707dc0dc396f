using System.Net.Http.Headers;
using System.Text;

namespace NewsHub.Scraper.Fetching;

/// <summary>The headers of one response that the fetcher reads, as they were sent: the typed properties would drop what is malformed.</summary>
public sealed class ResponseHead(HttpResponseMessage response)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The status code.</summary>
    public int StatusCode => (int)response.StatusCode;

    /// <summary>The <c>ETag</c> header.</summary>
    public string? ETag => First(response.Headers, "ETag");

    /// <summary>The <c>Last-Modified</c> header.</summary>
    public string? LastModified => First(response.Content.Headers, "Last-Modified");

    /// <summary>The <c>Content-Type</c> header.</summary>
    public string? ContentType => First(response.Content.Headers, "Content-Type");

    /// <summary>What is left of <c>Content-Encoding</c> after decompression: an encoding that we never asked for; null for none.</summary>
    public string? ForeignEncoding =>
        First(response.Content.Headers, "Content-Encoding") is { } encoding && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase)
            ? encoding
            : null;

    /// <summary>The length announced; null when none was, or when the body came compressed.</summary>
    public long? ContentLength => response.Content.Headers.ContentLength;

    /// <summary><see cref="CacheLifetime"/> of these headers.</summary>
    public TimeSpan? FreshFor(DateTimeOffset now) => CacheLifetime.Read(
        All(response.Headers, "Cache-Control"), First(response.Content.Headers, "Expires"), First(response.Headers, "Date"), First(response.Headers, "Age"), now);

    /// <summary><see cref="Fetching.RetryAfter"/> of these headers.</summary>
    public DateTimeOffset? RetryAfter(DateTimeOffset now) => Fetching.RetryAfter.Parse(First(response.Headers, "Retry-After"), now);

    /// <summary>Where a redirect leads, without its fragment; null when that cannot be read.</summary>
    public Uri? Location(Uri from)
    {
        if (First(response.Headers, "Location") is not { Length: > 0 } location || !Uri.TryCreate(from, Decode(location.Trim()), out var target))
            return null;
        return target.Fragment.Length == 0 ? target : new Uri(target.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.Fragment, UriFormat.UriEscaped));
    }

    private static string? First(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static string? All(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? string.Join(',', values) : null;

    // Headers are read as Latin-1, so that every byte survives; addresses are sent in UTF-8 where they should have been escaped.
    private static string Decode(string header)
    {
        if (Ascii.IsValid(header))
            return header;
        try
        {
            return StrictUtf8.GetString(Encoding.Latin1.GetBytes(header));
        }
        catch (DecoderFallbackException)
        {
            return header;
        }
    }
}
