using NewsHub.Scraper.Fetching;

namespace NewsHub.Scraper.Tests.Fetching;

public sealed class RetryAfterTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("120", 120)]
    [InlineData(" 120 ", 120)]
    [InlineData("99999999999999999999999999", 7 * 86_400)]
    [InlineData("Mon, 01 Jun 2026 12:00:30 GMT", 30)]
    [InlineData("Monday, 01-Jun-26 12:00:30 GMT", 30)]
    [InlineData("Mon Jun  1 12:00:30 2026", 30)]
    [InlineData("Mon, 01 Jun 2020 12:00:30 GMT", 0)]
    [InlineData("Tue, 01 Jun 2083 12:00:30 GMT", 7 * 86_400)]
    public void Seconds_and_dates_name_a_moment_within_bounds(string header, int seconds) =>
        Assert.Equal(Now.AddSeconds(seconds), RetryAfter.Parse(header, Now));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("\u0661\u0662")]
    [InlineData("2026-06-01T12:00:30Z")]
    public void What_is_neither_names_none(string? header) => Assert.Null(RetryAfter.Parse(header, Now));
}
