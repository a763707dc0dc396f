using NewsHub.Analysis.Feeds;

namespace NewsHub.Analysis.Tests.Feeds;

public sealed class FeedDiscoveryTests
{
    private static readonly Uri Page = new("https://daily.example/giving/");

    [Fact]
    public void Declared_feeds_come_before_links_that_look_like_feeds()
    {
        const string html = """
            <html><head><title>Daily</title>
            <link rel="stylesheet" href="/style.css">
            <link rel="alternate" type="application/rss+xml" title="Giving &amp; gifts" href="feed.xml">
            <LINK REL='Alternate feed' TYPE='application/atom+xml; charset=utf-8' HREF='//cdn.daily.example/atom'>
            <link rel=alternate type=application/json href=/wp-json/wp/v2/posts/1>
            <link rel="alternate" hreflang="es" href="/es/">
            <link rel="alternate" type="application/rss+xml" title="Giving: comments" href="/comments/feed/">
            <script>document.write('<link rel="alternate" type="application/rss+xml" href="/script">')</script>
            <!-- <link rel="alternate" type="application/rss+xml" href="/comment"> -->
            </head><body><a href="/rss">All stories</a><a href="/about">About</a><a href="feed:https://daily.example/giving/feed.xml">Feed</a></body></html>
            """;
        Assert.Equal(
            [
                new DiscoveredFeed(new Uri("https://daily.example/giving/feed.xml"), "Giving & gifts", "application/rss+xml", true),
                new DiscoveredFeed(new Uri("https://cdn.daily.example/atom"), null, "application/atom+xml; charset=utf-8", true),
                new DiscoveredFeed(new Uri("https://daily.example/rss"), "All stories", null, false),
            ],
            FeedDiscovery.Find(html, Page));
    }

    [Fact]
    public void Addresses_are_relative_to_the_base_of_the_page() =>
        Assert.Equal("https://other.example/x/feed", FeedDiscovery.Find("<base href='https://other.example/x/'><link rel=alternate type='text/xml' href=feed>", Page).Single().Url.AbsoluteUri);

    [Fact]
    public void Customary_addresses_are_those_of_the_section_and_then_of_the_site()
    {
        var urls = CustomaryPaths.OfFeeds(Page).Select(url => url.AbsolutePath).ToList();
        Assert.Equal(["/giving/feed/", "/feed/", "/rss.xml"], urls.Take(3));
        Assert.Equal("/feed/", CustomaryPaths.OfFeeds(new Uri("https://daily.example"))[0].AbsolutePath);
        Assert.All(CustomaryPaths.OfNewsSitemaps(Page), url => Assert.Equal("daily.example", url.Host));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("</")]
    [InlineData("<link rel=alternate type=application/rss+xml href=javascript:alert(1)>")]
    [InlineData("<link rel=alternate type=application/rss+xml>")]
    [InlineData("<a href='https://[broken/rss'>x</a>")]
    public void What_points_to_no_feed_finds_none(string html) => Assert.Empty(FeedDiscovery.Find(html, Page));
}
