using NewsHub.Analysis.Feeds;
using NewsHub.Scraper.Visits;

namespace NewsHub.Scraper.Tests.Visits;

public sealed class FeedFinderTests : IAsyncLifetime
{
    private const string Rss = "<rss><channel><title>Daily</title><item><link>{home}/1</link></item></channel></rss>";
    private const string Plain = "<!DOCTYPE html><title>Daily</title><p>Welcome.</p>";

    private const string News = """
        <urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>{home}/1</loc><news:news><news:title>One gift</news:title>
        <news:publication_date>2026-06-20</news:publication_date></news:news></url></urlset>
        """;

    private readonly List<string> _said = [];
    private PublisherVisits _visits = null!;

    public async Task InitializeAsync() => _visits = await PublisherVisits.StartAsync();

    public async Task DisposeAsync() => await _visits.DisposeAsync();

    [Fact]
    public async Task The_address_of_a_feed_is_taken_as_it_is()
    {
        _visits.Pages["/some/feed"] = Rss;

        var found = await FindAsync("/some/feed");

        Assert.Equal(("/some/feed", FeedFormat.Rss), (found!.Url.AbsolutePath, found.Feed.Format));
        Assert.Equal(["/robots.txt", "/some/feed"], _visits.Asked);
    }

    [Fact]
    public async Task A_feed_that_the_page_names_comes_first_and_broken_ones_are_passed_over()
    {
        _visits.Pages["/"] = """
            <html><link rel="alternate" type="application/rss+xml" href="/broken"><link rel="alternate" type="application/rss+xml" href="/named">
            <link rel="alternate" type="application/atom+xml" href="/also"></html>
            """;
        _visits.Pages["/broken"] = Plain;
        _visits.Pages["/named"] = Rss;
        _visits.Pages["/feed/"] = Rss;

        var found = await FindAsync("/");

        Assert.Equal(("/named", "the page names it"), (found!.Url.AbsolutePath, found.How));
        Assert.Contains(found.Others, other => other.AbsolutePath == "/also");
        Assert.Contains(_said, sentence => sentence.EndsWith("/broken: no feed.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Customary_addresses_are_tried_when_the_page_names_none()
    {
        (_visits.Pages["/"], _visits.Pages["/rss.xml"]) = (Plain, Rss);

        Assert.Equal("/rss.xml", (await FindAsync("/"))!.Url.AbsolutePath);
    }

    [Fact]
    public async Task A_news_sitemap_of_robots_txt_is_found_through_its_index()
    {
        _visits.Pages["/"] = Plain;
        _visits.Pages["/robots.txt"] = "Sitemap: {home}/pages.xml\nSitemap: {home}/all.xml";
        _visits.Pages["/pages.xml"] = "<urlset><url><loc>{home}/about</loc></url></urlset>";
        _visits.Pages["/all.xml"] = "<sitemapindex><sitemap><loc>{home}/images.xml</loc></sitemap><sitemap><loc>{home}/news-1.xml</loc></sitemap></sitemapindex>";
        _visits.Pages["/news-1.xml"] = News;

        var found = await FindAsync("/");

        Assert.Equal("/news-1.xml", found!.Url.AbsolutePath);
        Assert.DoesNotContain("/images.xml", _visits.Asked);
    }

    [Fact]
    public async Task A_page_of_headlines_is_what_is_left()
    {
        _visits.Pages["/giving/"] = """
            <!DOCTYPE html><title>Giving</title><h2><a href="/1">A singer gives to the flood</a></h2>
            <h2><a href="/2">A player builds a school</a></h2><h2><a href="/3">Four stars and a charity</a></h2>
            """;

        var found = await FindAsync("/giving/");

        Assert.Equal((FeedFormat.Listing, "/giving/"), (found!.Feed.Format, found.Url.AbsolutePath));
        Assert.Contains("/giving/feed/", _visits.Asked);
    }

    [Theory]
    [InlineData("503", "cannot be read: HTTP 503")]
    [InlineData("404", "cannot be read: HTTP 404")]
    [InlineData(Plain, "no list of articles")]
    public async Task Nothing_is_said_in_one_sentence(string page, string words)
    {
        _visits.Pages["/"] = page;

        var search = await _visits.Get<FeedFinder>().FindAsync(_visits.Publisher.Url(), _said.Add, CancellationToken.None);

        Assert.Contains(words, Assert.IsType<FeedSearch.Nothing>(search).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_robots_txt_closes_is_left_alone()
    {
        (_visits.Pages["/robots.txt"], _visits.Pages["/"]) = ("User-agent: NewsHubBot\nDisallow: /", Plain);

        var search = await _visits.Get<FeedFinder>().FindAsync(_visits.Publisher.Url(), _said.Add, CancellationToken.None);

        Assert.Contains("does not allow", Assert.IsType<FeedSearch.Nothing>(search).Reason, StringComparison.Ordinal);
        Assert.Equal(["/robots.txt"], _visits.Asked);
    }

    private async Task<FeedSearch.Found?> FindAsync(string path) =>
        await _visits.Get<FeedFinder>().FindAsync(_visits.Publisher.Url(path), _said.Add, CancellationToken.None) as FeedSearch.Found;
}
