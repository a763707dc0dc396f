using System.Text;
using NewsHub.Analysis.Feeds;
using NewsHub.Scraper.Visits;

namespace NewsHub.Scraper.Tests.Visits;

public sealed class FeedAnswerTests
{
    private static readonly Uri Asked = new("https://daily.example/giving");

    private static readonly ParsedFeed Listing = Parse("""
        <!DOCTYPE html><title>Giving</title><h2><a href="/1">A singer gives to the flood</a></h2>
        <h2><a href="/2">A player builds a school</a></h2><h2><a href="/3">Four stars and a charity</a></h2>
        """);

    private static readonly ParsedFeed Index = Parse("<sitemapindex><sitemap><loc>https://daily.example/1.xml</loc></sitemap></sitemapindex>");

    [Theory]
    [InlineData(null)]
    [InlineData(FeedFormat.Listing)]
    public void A_listing_is_welcome_where_never_was_a_feed(FeedFormat? before) =>
        Assert.Null(FeedAnswer.Refusal(Listing, before, isPart: false, Asked, Asked));

    [Theory]
    [InlineData(FeedFormat.Rss)]
    [InlineData(FeedFormat.Atom)]
    [InlineData(FeedFormat.Sitemap)]
    public void A_feed_that_turns_into_a_page_has_failed(FeedFormat before) =>
        Assert.Equal("a web page came instead of a feed", FeedAnswer.Refusal(Listing, before, isPart: false, Asked, Asked));

    [Fact]
    public void An_address_that_leads_home_is_gone() =>
        Assert.Contains("front page", FeedAnswer.Refusal(Listing, null, isPart: false, Asked, new Uri("https://www.daily.example/")), StringComparison.Ordinal);

    [Fact]
    public void The_front_page_itself_may_be_followed_wherever_its_host_is_redirected_to() =>
        Assert.Null(FeedAnswer.Refusal(Listing, null, isPart: false, new Uri("http://daily.example"), new Uri("https://www.daily.example/")));

    [Fact]
    public void An_error_page_is_refused_with_its_own_words() =>
        Assert.Equal(
            "no feed came: a page in the place of another: 'Page not found'",
            FeedAnswer.Refusal(Parse("<html><title>Page not found</title><h2><a href=/1>A singer gives to the flood</a></h2>"), null, isPart: false, Asked, Asked));

    [Fact]
    public void One_level_of_indexes_is_followed()
    {
        Assert.Null(FeedAnswer.Refusal(Index, null, isPart: false, Asked, Asked));
        Assert.Equal("an index within an index is not followed", FeedAnswer.Refusal(Index, null, isPart: true, Asked, Asked));
    }

    [Fact]
    public void What_came_is_said_by_its_kind()
    {
        Assert.Equal("3 articles on a listing page", FeedAnswer.Describe(Listing));
        Assert.Equal("an index of 1 sitemaps", FeedAnswer.Describe(Index));
        Assert.Equal("0 entries, 1 problems: <rss> is never closed", FeedAnswer.Describe(Parse("<rss>")));
    }

    private static ParsedFeed Parse(string text) => FeedParser.Parse(Encoding.UTF8.GetBytes(text), null, Asked);
}
