using System.Text.Json;
using System.Xml.Linq;
using NewsHub.Web.Tests.Support;
using NewsHub.Web.Tests.Syndication.Rules;

namespace NewsHub.Web.Tests.Syndication;

/// <summary>Every kind of feed in every format, by the rules.</summary>
public sealed class EveryFeedTests(EditionSite site) : IClassFixture<EditionSite>
{
    public static TheoryData<string, string> Feeds
    {
        get
        {
            var feeds = new TheoryData<string, string>();
            foreach (var path in (string[])["/feed", "/feed?each=development", "/stories/1/feed", "/stories/1/feed?each=development", "/people/1/feed", "/people/1/feed?each=story", "/organisations/4/feed", "/sources/1/feed", "/sources/3/feed?each=development", "/giving/feed", "/giving/feed?status=given&currency=USD", "/search/feed?q=lamp%20or%20knot&min=100", "/search/feed?source=3&each=development"])
                foreach (var extension in (string[])["rss", "atom", "json"])
                    feeds.Add(path, extension);
            return feeds;
        }
    }

    [Theory]
    [MemberData(nameof(Feeds))]
    public async Task A_validator_finds_nothing_wrong(string path, string extension)
    {
        var (mediaType, body, address) = await GetAsync(path, extension);

        Assert.Equal([], FeedRules.Problems(mediaType, body, address));
        Assert.NotEmpty(Ids(mediaType, body));
        Assert.DoesNotContain(site.Host.Address.Authority, body, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Feeds))]
    public async Task The_same_items_are_in_every_format(string path, string extension)
    {
        var (mediaType, body, _) = await GetAsync(path, extension);
        var (rssType, rss, _) = await GetAsync(path, "rss");

        Assert.Equal(Ids(rssType, rss), Ids(mediaType, body));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/about")]
    [InlineData("/subscribe")]
    [InlineData("/giving?status=given")]
    [InlineData("/search?q=lamp")]
    [InlineData("/sources/1")]
    [InlineData("/people/1")]
    [InlineData("/stories/1")]
    public async Task Every_page_says_where_its_feeds_are_and_they_are_there(string path)
    {
        var named = (await site.Host.PageAsync(path)).QuerySelectorAll("link[rel=alternate][type]").Select(link => (Type: link.GetAttribute("type"), Path: link.GetAttribute("href")!)).ToList();

        Assert.Contains(("application/atom+xml", "/feed.atom"), named);
        foreach (var (type, feed) in named)
            Assert.Equal(type, (await site.Host.Client.GetAsync(new Uri(feed, UriKind.Relative))).Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_ledgers_page_names_the_feed_of_its_own_filter() =>
        Assert.Contains("/giving/feed.atom?status=given", (await site.Host.PageAsync("/giving?status=given")).QuerySelectorAll("link[rel=alternate]").Select(link => link.GetAttribute("href")));

    [Fact]
    public async Task A_searchs_page_names_and_links_the_feed_of_what_it_looks_for()
    {
        var page = await site.Host.PageAsync("/search?q=lamp&min=100");

        Assert.Contains("/search/feed.atom?q=lamp&min=100", page.QuerySelectorAll("link[rel=alternate]").Select(link => link.GetAttribute("href")));
        Assert.Contains("/search/feed.rss?q=lamp&min=100", page.QuerySelectorAll(".follow a").Select(link => link.GetAttribute("href")));
        Assert.Contains("the first story that fits", (await site.Host.PageAsync("/search?q=zeppelin")).QuerySelector(".follow")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await site.Host.PageAsync("/search")).QuerySelector(".follow"));
    }

    private async Task<(string MediaType, string Body, Uri Address)> GetAsync(string path, string extension)
    {
        var (route, query) = path.Split('?') is [var before, var after] ? (before, $"?{after}") : (path, "");
        var answer = (await site.Host.Client.GetAsync(new Uri($"{route}.{extension}{query}", UriKind.Relative))).EnsureSuccessStatusCode();
        return (answer.Content.Headers.ContentType!.MediaType!, await answer.Content.ReadAsStringAsync(), new Uri($"https://news.example/hub{route}.{extension}{query}"));
    }

    private static List<string?> Ids(string mediaType, string body)
    {
        if (mediaType != "application/feed+json")
            return [.. XDocument.Parse(body).Descendants().Where(element => element.Name.LocalName is "guid" || element is { Name.LocalName: "id", Parent.Name.LocalName: "entry" }).Select(id => id.Value)];
        using var feed = JsonDocument.Parse(body);
        return [.. feed.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString())];
    }
}
