using NewsHub.Scraper.Fetching;

namespace NewsHub.Scraper.Tests.Fetching;

public sealed class UrlRulesTests
{
    [Theory]
    [InlineData("https://news.example/a?b=c#d")]
    [InlineData("http://news.example:8080/")]
    [InlineData("http://b\u00FCcher.example/")]
    [InlineData("http://1.1.1.1/")]
    [InlineData("https://[2606:4700:4700::1111]:8443/")]
    public void An_ordinary_address_passes(string url) => Assert.Null(UrlRules.Check(new Uri(url), []));

    [Theory]
    [InlineData("ftp://news.example/", Refusal.Url)]
    [InlineData("file:///etc/passwd", Refusal.Url)]
    [InlineData("data:text/html,hello", Refusal.Url)]
    [InlineData("http://user@news.example/", Refusal.Url)]
    [InlineData("http://news.example:22/", Refusal.Url)]
    [InlineData("http://news.example:81/", Refusal.Url)]
    [InlineData("http://news.example:6667/", Refusal.Url)]
    [InlineData("http://xn--a\u00ADhttp:80/", Refusal.Url)]
    [InlineData("http://127.0.0.1/", Refusal.Address)]
    [InlineData("http://127.1/", Refusal.Address)]
    [InlineData("http://0x7f000001/", Refusal.Address)]
    [InlineData("http://017700000001/", Refusal.Address)]
    [InlineData("http://\u2460\u2461\u2466.0.0.1/", Refusal.Address)]
    [InlineData("http://[::1]/", Refusal.Address)]
    [InlineData("http://[fe80::1%25eth0]/", Refusal.Address)]
    [InlineData("http://localhost/", Refusal.Address)]
    [InlineData("http://deep.name.LOCALHOST./", Refusal.Address)]
    public void An_address_that_no_publisher_has_is_refused(string url, Refusal rule) =>
        Assert.Equal(rule, UrlRules.Check(new Uri(url), [])?.Rule);

    [Fact]
    public void Whatever_parses_as_an_address_is_judged()
    {
        string[] pieces =
        [
            "http://", "//", "/", "\\", "@", ":", "[", "]", "::1", "127.0.0.1", "xn--", "xn--a", "\u00E9", "\uD800", "\u0130", "\u00AD", "\u200D", "\u3002",
            "\u2460", ".", "%", "%00", "%zz", "#", "?", "a", "-", "_", "0x7f", "99999", "\0", "\n", " ", "localhost", new string('a', 64), "256.1.1.1",
        ];
        var random = new Random(20260603);
        var judged = 0;
        for (var round = 0; round < 50_000; round++)
        {
            var text = "http://" + string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => pieces[random.Next(pieces.Length)]));
            if (!Uri.TryCreate(text, UriKind.Absolute, out var url))
                continue;
            judged++;
            if (UrlRules.Check(url, []) is null)
                Assert.NotEmpty(url.IdnHost);
        }

        Assert.InRange(judged, 5_000, 50_000);
    }

    [Fact]
    public void An_endless_address_is_refused()
    {
        Assert.Null(UrlRules.Check(new Uri("http://news.example/" + new string('a', 7_000)), []));
        Assert.Equal(Refusal.Url, UrlRules.Check(new Uri("http://news.example/" + new string('a', 8_000)), [])?.Rule);
    }

    [Fact]
    public void An_allowed_host_may_be_private_on_its_port_alone()
    {
        var allowed = HostPattern.ParseAll(["*.localhost:5081"]);
        Assert.Null(UrlRules.Check(new Uri("http://daily.localhost:5081/feed"), allowed));
        Assert.Equal(Refusal.Address, UrlRules.Check(new Uri("http://daily.localhost:5082/feed"), allowed)?.Rule);
    }
}
