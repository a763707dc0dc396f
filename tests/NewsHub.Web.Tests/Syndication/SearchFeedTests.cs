using System.Net;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using NewsHub.Web.Tests.Syndication.Rules;

namespace NewsHub.Web.Tests.Syndication;

/// <summary>The feeds of searches over more stories than one document holds.</summary>
public sealed class SearchFeedTests(ArchivedNews news) : IClassFixture<ArchivedNews>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Every_story_that_fits_is_in_it_once_page_by_page_the_last_changed_first()
    {
        var (ids, pages) = (new List<string>(), 0);
        for (var path = "/search/feed.atom?q=gift"; path is not null; pages++)
        {
            var feed = XDocument.Parse(await TextAsync(path)).Root!;
            ids.AddRange(feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value));
            Assert.Equal("tag:newshub,2026:search?q=gift", feed.Element(Atom + "id")?.Value);
            path = LinkOf(feed, "next");
        }

        Assert.Equal(ArchivedNews.Stories, ids.Distinct().Count());
        Assert.Equal(ArchivedNews.Stories, ids.Count);
        Assert.Equal(3, pages);
        Assert.Equal(Stories(await TextAsync("/feed.atom")).Take(50), ids.Take(50));
    }

    [Fact]
    public async Task It_holds_what_fits_and_nothing_else()
    {
        var feed = XDocument.Parse(await TextAsync("/search/feed.atom?q=%22gift%20number%207%22")).Root!;

        Assert.Equal("Gift number 7", Assert.Single(feed.Elements(Atom + "entry")).Element(Atom + "title")?.Value);
        Assert.Equal("Stories for “\"gift number 7\"” · NewsHub", feed.Element(Atom + "title")?.Value);
    }

    [Fact]
    public async Task Developments_are_those_of_the_stories_that_changed_last_and_have_no_pages()
    {
        var feed = XDocument.Parse(await TextAsync("/search/feed.atom?q=gift&each=development")).Root!;

        Assert.Equal(100, feed.Elements(Atom + "entry").Count()); // an article and a statement of each story
        Assert.Null(LinkOf(feed, "next"));
        Assert.Equal("tag:newshub,2026:search/developments?q=gift", feed.Element(Atom + "id")?.Value);
    }

    [Theory]
    [InlineData("rss")]
    [InlineData("atom")]
    [InlineData("json")]
    public async Task A_client_that_remembers_is_told_that_nothing_changed(string extension)
    {
        var path = new Uri($"/search/feed.{extension}?q=gift", UriKind.Relative);
        var first = await news.Host.Client.GetAsync(path);
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        Assert.Equal(HttpStatusCode.NotModified, (await news.Host.Client.SendAsync(again)).StatusCode);
    }

    [Theory]
    [InlineData("q=zeppelin")]
    [InlineData("q=the")]
    [InlineData("q=%22%27%3A*%26%00&party=9223372036854775807")]
    public async Task One_that_finds_nothing_yet_is_a_feed_all_the_same(string query)
    {
        var answer = await news.Host.Client.GetAsync(new Uri($"/search/feed.rss?{query}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal([], FeedRules.Problems("application/rss+xml", await answer.Content.ReadAsStringAsync(), new Uri(LinkOf(XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!.Element("channel")!, "self")!)));
    }

    [Fact]
    public async Task A_search_for_nothing_leads_to_all_stories()
    {
        var answer = await news.Host.Client.GetAsync(new Uri("/search/feed.atom?q=+&each=development", UriKind.Relative));

        Assert.Equal((HttpStatusCode.Found, "/feed.atom?each=development"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task One_that_takes_too_long_asks_to_come_back_later()
    {
        await using var blocking = news.Host.Open();
        await using var transaction = await blocking.Database.BeginTransactionAsync();
        await blocking.Database.ExecuteSqlRawAsync("lock table story_search in access exclusive mode");

        var answer = await news.Host.Client.GetAsync(new Uri("/search/feed.rss?q=gift", UriKind.Relative));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    private Task<string> TextAsync(string path) => news.Host.Client.GetStringAsync(new Uri(path, UriKind.RelativeOrAbsolute));

    private static IEnumerable<string> Stories(string feed) =>
        XDocument.Parse(feed).Root!.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value);

    private static string? LinkOf(XElement feed, string relation) =>
        feed.Elements(Atom + "link").SingleOrDefault(link => link.Attribute("rel")?.Value == relation)?.Attribute("href")?.Value;
}
