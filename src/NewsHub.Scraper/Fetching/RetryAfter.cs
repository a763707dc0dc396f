using System.Globalization;

namespace NewsHub.Scraper.Fetching;

/// <summary>The <c>Retry-After</c> header (RFC 9110 §10.2.3): seconds, or an HTTP date.</summary>
public static class RetryAfter
{
    /// <summary>No publisher is left alone for longer on its own word: a broken clock must not silence a source for years.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>The moment named, between <paramref name="now"/> and <see cref="Longest"/> after it; null when there is none to be read.</summary>
    public static DateTimeOffset? Parse(string? value, DateTimeOffset now)
    {
        var text = value?.Trim() ?? "";
        if (text.Length > 0 && text.All(char.IsAsciiDigit))
            return now + Bound(long.TryParse(text, CultureInfo.InvariantCulture, out var seconds) ? seconds : long.MaxValue);
        return HttpDate.Parse(text) is { } date ? now + Bound((date - now).TotalSeconds) : null;
    }

    private static TimeSpan Bound(double seconds) => TimeSpan.FromSeconds(Math.Clamp(seconds, 0, Longest.TotalSeconds));
}
