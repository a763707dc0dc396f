using System.Globalization;

namespace NewsHub.Scraper.Fetching;

/// <summary>How long a publisher calls its answer fresh (RFC 9111 §4.2.1), as a private cache reads it.</summary>
public static class CacheLifetime
{
    /// <summary>What a longer lifetime counts as (RFC 9111 §1.2.2 asks only that overflow does no harm).</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    /// <summary>
    /// <c>no-store</c> and <c>no-cache</c> mean nothing; then <c>max-age</c> decides, then <c>Expires</c>, counted from <c>Date</c>.
    /// What the answer has already aged on its way (<c>Age</c>) is taken off.
    /// </summary>
    /// <param name="cacheControl">The <c>Cache-Control</c> header, several joined with commas.</param>
    /// <param name="expires">The <c>Expires</c> header; an unreadable one, such as <c>0</c>, means expired (RFC 9111 §5.3).</param>
    /// <param name="date">The <c>Date</c> header; without one, <paramref name="now"/>.</param>
    /// <param name="age">The <c>Age</c> header.</param>
    /// <param name="now">When the answer came.</param>
    /// <returns>Zero or more; null when the publisher does not say.</returns>
    public static TimeSpan? Read(string? cacheControl, string? expires, string? date, string? age, DateTimeOffset now)
    {
        var directives = (cacheControl ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (directives.Any(directive => NameOf(directive) is "no-store" or "no-cache"))
            return TimeSpan.Zero;

        // The first of several max-age counts (RFC 9111 §4.2.1).
        if (directives.FirstOrDefault(directive => NameOf(directive) == "max-age") is { } maxAge && Seconds(ValueOf(maxAge)) is { } seconds)
            return Bound(seconds - (Seconds(age) ?? 0));
        if (string.IsNullOrWhiteSpace(expires))
            return null;
        return HttpDate.Parse(expires) is { } end
            ? Bound((end - (HttpDate.Parse(date) ?? now)).TotalSeconds - (Seconds(age) ?? 0))
            : TimeSpan.Zero;
    }

    private static string NameOf(string directive) => directive.Split('=', 2)[0].Trim().ToLowerInvariant();

    private static string? ValueOf(string directive) => directive.Split('=', 2) is [_, var value] ? value.Trim().Trim('"') : null;

    private static double? Seconds(string? text)
    {
        var digits = text?.Trim() ?? "";
        return digits.Length > 0 && digits.All(char.IsAsciiDigit) ? double.Parse(digits, CultureInfo.InvariantCulture) : null;
    }

    private static TimeSpan Bound(double seconds) => TimeSpan.FromSeconds(Math.Clamp(seconds, 0, Longest.TotalSeconds));
}
