namespace NewsHub.Scraper.Fetching;

/// <summary>One address to fetch.</summary>
/// <param name="Url">Absolute; checked against <see cref="UrlRules"/> before anything is sent.</param>
/// <param name="ETag">As the publisher gave it with the stored copy, sent back verbatim; null for none.</param>
/// <param name="LastModified">The same of <c>Last-Modified</c>.</param>
/// <param name="Kind">What the fetch is for.</param>
public sealed record FetchRequest(Uri Url, string? ETag, string? LastModified, FetchKind Kind)
{
    /// <summary>Whether a 304 can be an answer to this request.</summary>
    public bool IsConditional => ETag is not null || LastModified is not null;
}
