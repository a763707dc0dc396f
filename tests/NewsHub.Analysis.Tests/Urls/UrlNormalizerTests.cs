using NewsHub.Analysis.Urls;

namespace NewsHub.Analysis.Tests.Urls;

public sealed class UrlNormalizerTests
{
    [Theory]
    [InlineData("HTTPS://News.Example:443/A/../b/./c?x=1#top", "https://news.example/b/c?x=1")]
    [InlineData("http://reader:secret@news.example./a", "http://news.example/a")]
    [InlineData("https://news.example/a?utm_source=rss&id=7&fbclid=abc&page=2", "https://news.example/a?id=7&page=2")]
    [InlineData("https://news.example/a?utm_source=rss", "https://news.example/a")]
    [InlineData("https://news.example/a?b=2&a=1", "https://news.example/a?b=2&a=1")]
    [InlineData("https://news.example/%7euser/caf%c3%a9", "https://news.example/~user/caf%C3%A9")]
    [InlineData("https://müller.example/ä", "https://xn--mller-kva.example/%C3%A4")]
    [InlineData("https://news.example/a?&&x=1&", "https://news.example/a?x=1")]
    [InlineData("https://[2001:db8::1]:8443/a", "https://[2001:db8::1]:8443/a")]
    [InlineData("https://news.example/a#:~:text=gave%20it", "https://news.example/a")]
    [InlineData("https://news.example/a#comments:~:text=gave", "https://news.example/a")]
    [InlineData("http://news.example:80/a", "http://news.example/a")]
    [InlineData("http://news.example:443/a", "http://news.example:443/a")]
    [InlineData("https://news.example/a/%2E%2E/b", "https://news.example/b")]
    [InlineData("https://news.example", "https://news.example/")]
    [InlineData("https://news.example/a?CMP=share_btn&at_custom1=x&__hstc=1&q=utm_source", "https://news.example/a?q=utm_source")]
    [InlineData("https://news.example/a?ref=1&source=2&cid=3&p=4", "https://news.example/a?ref=1&source=2&cid=3&p=4")]
    [InlineData("https://xn--mller-kva.example/a", "https://xn--mller-kva.example/a")]
    public void An_address_has_one_spelling(string url, string expected) => Assert.Equal(expected, UrlNormalizer.Normalize(new Uri(url)).AbsoluteUri.Replace("müller", "xn--mller-kva", StringComparison.Ordinal));

    [Fact]
    public void What_is_no_web_address_is_left_alone() =>
        Assert.Equal("mailto:desk@news.example?subject=x#y", UrlNormalizer.Normalize(new Uri("mailto:desk@news.example?subject=x#y")).OriginalString);

    [Theory]
    [InlineData("http://a\u200Db.example/x")]
    [InlineData("http://xn--.ä/")]
    public void A_host_that_no_standard_allows_is_left_alone(string url)
    {
        Assert.Equal(url, UrlNormalizer.Normalize(new Uri(url)).OriginalString);
        Assert.Equal(url, UrlNormalizer.Key(new Uri(url)));
    }

    [Theory]
    [InlineData("http://www.news.example/a/story/")]
    [InlineData("https://m.news.example/a/story")]
    [InlineData("https://news.example/amp/a/story?utm_medium=x")]
    [InlineData("https://news.example/a/story/amp/")]
    [InlineData("https://amp.news.example/a/story#comments")]
    [InlineData("https://news.example/a/story?outputType=amp")]
    [InlineData("https://news.example/a/story.amp")]
    [InlineData("https://news.example/a/story/index.html")]
    [InlineData("https://news-example.cdn.ampproject.org/c/s/news.example/a/story/amp?usqp=x")]
    [InlineData("https://www.google.com/amp/s/www.news.example/a/story")]
    [InlineData("https://touch.news.example/a/story")]
    [InlineData("https://news.example/a/story#:~:text=gave%20it")]
    [InlineData("https://news-example.bing-amp.com/c/s/news.example/a/story")]
    public void Twins_have_one_key(string url) => Assert.Equal(UrlNormalizer.Key(new Uri("https://news.example/a/story")), UrlNormalizer.Key(new Uri(url)));

    [Theory]
    [InlineData("https://news.example/a/story-2")]
    [InlineData("https://news.example/a/Story")]
    [InlineData("https://news.example/a/story?id=2")]
    [InlineData("https://news.example:8080/a/story")]
    [InlineData("https://sport.news.example/a/story")]
    [InlineData("https://news.example/a")]
    public void Different_pages_have_different_keys(string url) => Assert.NotEqual(UrlNormalizer.Key(new Uri("https://news.example/a/story")), UrlNormalizer.Key(new Uri(url)));

    [Fact]
    public void The_order_of_parameters_makes_no_other_page() =>
        Assert.Equal(UrlNormalizer.Key(new Uri("https://a.example/?a=1&b=2")), UrlNormalizer.Key(new Uri("https://a.example/?b=2&a=1")));

    [Fact]
    public void Normalising_twice_changes_nothing()
    {
        var random = new Random(3986);
        string[] pieces = ["/", "..", ".", "a", "%2e", "%2F", "%25", "41", "%", "?", "&", "=", "utm_x", "é", " ", "+", "#", ":", "@", "amp", "index.html", "%c3%a9", "[", "|", "\\", ";"];
        for (var i = 0; i < 5_000; i++)
        {
            var text = "http://www.Example.com/" + string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));
            if (!Uri.TryCreate(text, UriKind.Absolute, out var url))
                continue;
            var once = UrlNormalizer.Normalize(url);
            Assert.Equal(once.AbsoluteUri, UrlNormalizer.Normalize(once).AbsoluteUri);
            Assert.Equal(UrlNormalizer.Key(url), UrlNormalizer.Key(once));
        }
    }

    [Fact]
    public void Any_character_in_a_host_is_either_normalized_or_left_alone()
    {
        for (var c = 0; c <= char.MaxValue; c++)
            foreach (var address in new[] { $"https://www.bugle.{(char)c}com/a", $"https://{(char)c}/" })
                if (Uri.TryCreate(address, UriKind.Absolute, out var url))
                    Assert.Equal(UrlNormalizer.Normalize(url), UrlNormalizer.Normalize(UrlNormalizer.Normalize(url)));
    }
}
