using NewsHub.Scraper.Fetching;

namespace NewsHub.Scraper.Tests.Fetching;

public sealed class CacheLifetimeTests
{
    private const string Noon = "Mon, 01 Jun 2026 12:00:00 GMT";
    private const string HalfPast = "Mon, 01 Jun 2026 12:30:00 GMT";
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("max-age=600", null, null, null, 600)]
    [InlineData("public, MAX-AGE = \"600\"", null, null, null, 600)]
    [InlineData("max-age=600, max-age=5", null, null, null, 600)]
    [InlineData("s-maxage=5, max-age=600", null, null, null, 600)]
    [InlineData("max-age=600", HalfPast, Noon, null, 600)]
    [InlineData("max-age=600", null, null, "100", 500)]
    [InlineData("max-age=600", null, null, "700", 0)]
    [InlineData("max-age=600", null, null, "old", 600)]
    [InlineData("max-age=99999999999999999999", null, null, null, 365 * 86_400)]
    [InlineData("no-cache, max-age=600", null, null, null, 0)]
    [InlineData("no-store", HalfPast, null, null, 0)]
    [InlineData("no-cache=\"set-cookie\"", null, null, null, 0)]
    [InlineData(null, HalfPast, Noon, null, 1800)]
    [InlineData(null, HalfPast, null, null, 1800)]
    [InlineData(null, HalfPast, HalfPast, null, 0)]
    [InlineData(null, Noon, HalfPast, null, 0)]
    [InlineData(null, "0", Noon, null, 0)]
    [InlineData("max-age=soon", HalfPast, Noon, null, 1800)]
    [InlineData("max-age=-1", HalfPast, Noon, null, 1800)]
    [InlineData("max-age", HalfPast, Noon, null, 1800)]
    [InlineData("s-maxage=5", null, null, null, null)]
    [InlineData("", "", null, null, null)]
    [InlineData(null, null, Noon, "5", null)]
    public void A_lifetime_is_read_as_a_private_cache_reads_it(string? cacheControl, string? expires, string? date, string? age, int? seconds) =>
        Assert.Equal(
            seconds is { } value ? TimeSpan.FromSeconds(value) : (TimeSpan?)null,
            CacheLifetime.Read(cacheControl, expires, date, age, Now));
}
