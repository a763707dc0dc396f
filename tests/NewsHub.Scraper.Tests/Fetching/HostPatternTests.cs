using NewsHub.Scraper.Fetching;

namespace NewsHub.Scraper.Tests.Fetching;

public sealed class HostPatternTests
{
    [Theory]
    [InlineData("localhost", "localhost", 80, true)]
    [InlineData("localhost", "LOCALHOST.", 9, true)]
    [InlineData("localhost", "a.localhost", 80, false)]
    [InlineData("localhost:5081", "localhost", 5081, true)]
    [InlineData("localhost:5081", "localhost", 5082, false)]
    [InlineData("*.localhost:5081", "daily.localhost", 5081, true)]
    [InlineData("*.localhost:5081", "a.b.localhost", 5081, true)]
    [InlineData("*.localhost:5081", "localhost", 5081, false)]
    [InlineData("*.localhost:5081", "evillocalhost", 5081, false)]
    [InlineData("*.Example.ORG", "news.example.org", 443, true)]
    [InlineData("*.example.org", "example.org.evil.example", 443, false)]
    [InlineData("127.0.0.1", "127.0.0.1", 80, true)]
    [InlineData("[::1]:5081", "::1", 5081, true)]
    [InlineData("[::1]:5081", "[::1]", 5081, true)]
    [InlineData("[::1]", "::1", 5081, true)]
    public void A_pattern_names_its_servers_and_no_others(string pattern, string host, int port, bool matches) =>
        Assert.Equal(matches, HostPattern.ParseAll([pattern]).Single().Matches(host, port));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("*.")]
    [InlineData("*:80")]
    [InlineData("a.*.example")]
    [InlineData("*.127.0.0.1")]
    [InlineData("host:")]
    [InlineData("host:0")]
    [InlineData("host:65536")]
    [InlineData("host:http")]
    [InlineData("http://host")]
    [InlineData("ho st")]
    public void What_names_no_server_is_no_pattern(string? text) => Assert.False(HostPattern.TryParse(text, out _));
}
