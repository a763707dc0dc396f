using System.Net.Http.Headers;

namespace NewsHub.Scraper.Fetching;

/// <summary>A date as HTTP writes it, in any of the three forms that RFC 9110 §5.6.7 has receivers accept.</summary>
public static class HttpDate
{
    /// <summary>In UTC; null when it cannot be read.</summary>
    public static DateTimeOffset? Parse(string? text) =>
        RetryConditionHeaderValue.TryParse(text?.Trim(), out var header) ? header.Date?.ToUniversalTime() : null;
}
