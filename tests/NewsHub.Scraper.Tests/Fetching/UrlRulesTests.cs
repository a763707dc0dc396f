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
