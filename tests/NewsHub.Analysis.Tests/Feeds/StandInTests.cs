using System.Text;
using NewsHub.Analysis.Feeds;

namespace NewsHub.Analysis.Tests.Feeds;

public sealed class StandInTests
{
    private const string Headlines = """
        <main><h2><a href="/1">A singer gives to the flood</a></h2><h2><a href="/2">A player builds a school</a></h2>
        <h2><a href="/3">Four stars and a charity</a></h2><h2><a href="/4">One more gift this week</a></h2></main>
        """;

    [Theory]
    [InlineData("Page not found | Daily")]
    [InlineData("404 Not Found")]
    [InlineData("404 | Daily")]
    [InlineData("Error 503: Service Unavailable")]
    [InlineData("Just a moment...")]
    [InlineData("Attention Required! | Cloudflare")]
    [InlineData("Daily – Access Denied")]
    [InlineData("Are you a robot?")]
    [InlineData("Sign in - Daily")]
    [InlineData("Before you continue")]
    public void A_page_that_says_what_it_is_brings_no_entries_whatever_it_links_to(string title)
    {
        var feed = Read($"<!DOCTYPE html><title>{title}</title>{Headlines}");
        Assert.Equal((FeedFormat.Unknown, 0), (feed.Format, feed.Entries.Count));
        Assert.Contains(title, feed.Problems[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_heading_betrays_a_page_as_its_title_does() =>
        Assert.Equal(FeedFormat.Unknown, Read($"<html><title>Daily</title><h1>Page not found</h1>{Headlines}").Format);

    [Theory]
    [InlineData("Giving | Daily")]
    [InlineData("Daily")]
    [InlineData("500 gifts that changed a town – Daily")]
    [InlineData("Human error and how to give")]
    [InlineData("Not found in any shop: gifts")]
    [InlineData("404 Magazine")]
    public void A_page_of_headlines_is_a_listing_under_any_other_title(string title) =>
        Assert.Equal((FeedFormat.Listing, 4), (Read($"<html><title>{title}</title>{Headlines}").Format, Read($"<html><title>{title}</title>{Headlines}").Entries.Count));

    [Fact]
    public void An_article_with_links_to_others_is_no_listing() =>
        Assert.Equal("an article, not a list of articles", Read($"<html><meta property='article:published_time' content='2025-06-20'>{Headlines}").Problems[0]);

    [Fact]
    public void A_page_with_two_headlines_is_no_listing() =>
        Assert.Equal(FeedFormat.Unknown, Read("<html><h2><a href=/1>A singer gives to the flood</a></h2><h2><a href=/2>A player builds a school</a></h2>").Format);

    [Fact]
    public void Menus_are_passed_over_even_where_one_is_never_closed() =>
        Assert.Equal(
            ["/1", "/2", "/3", "/4"],
            Read($"<html><nav><a href='/about'>All about the people who write this</a>{Headlines}<footer><a href='/terms'>The terms on which you may read this</a></footer>").Entries.Select(entry => entry.Url!.AbsolutePath));

    private static ParsedFeed Read(string html) => FeedParser.Parse(Encoding.UTF8.GetBytes(html), "text/html", new Uri("https://daily.example/giving/"));
}
