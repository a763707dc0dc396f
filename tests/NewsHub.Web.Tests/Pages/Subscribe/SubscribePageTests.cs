using System.Net;
using System.Xml.Linq;
using NewsHub.Analysis.Feeds;
using NewsHub.Web.Tests.Support;

namespace NewsHub.Web.Tests.Pages.Subscribe;

public sealed class SubscribePageTests(EditionSite site) : IClassFixture<EditionSite>
{
    [Fact]
    public async Task The_page_shows_addresses_to_copy_that_are_there()
    {
        var addresses = (await site.Host.PageAsync("/subscribe")).QuerySelectorAll(".addresses code").Select(code => code.TextContent).ToList();

        Assert.Equal(9, addresses.Distinct().Count());
        foreach (var address in addresses)
        {
            Assert.StartsWith("https://news.example/hub/", address, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await site.Host.Client.GetAsync(new Uri(address["https://news.example/hub".Length..], UriKind.Relative))).StatusCode);
        }
    }

    [Fact]
    public async Task Every_page_leads_to_it() =>
        Assert.Contains((await site.Host.PageAsync("/about")).QuerySelectorAll("footer a"), link => link.GetAttribute("href") == "/subscribe");

    [Theory]
    [InlineData("", "rss")]
    [InlineData("?format=json", "json")]
    [InlineData("?format=nonsense", "rss")]
    public async Task The_list_of_everything_holds_feeds_that_are_all_there(string query, string extension)
    {
        var feeds = await FeedsAsync(query);

        Assert.True(feeds.Count > 10);
        foreach (var feed in feeds)
        {
            Assert.Contains($"feed.{extension}", feed, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await site.Host.Client.GetAsync(new Uri(feed["https://news.example/hub".Length..], UriKind.Relative))).StatusCode);
        }
    }

    [Fact]
    public async Task The_list_of_chosen_ones_holds_them_alone()
    {
        Assert.Equal(["https://news.example/hub/people/1/feed.atom", "https://news.example/hub/organisations/4/feed.atom"], await FeedsAsync("?party=1&party=4&party=999&party=x&format=atom"));
    }

    [Fact]
    public async Task Our_own_reader_of_such_lists_understands_it()
    {
        var sources = Opml.Read(await site.Host.Client.GetStringAsync(new Uri("/subscribe.opml", UriKind.Relative)));

        Assert.Contains(sources, source => source.FeedUrl == new Uri("https://news.example/hub/feed.rss"));
    }

    private async Task<List<string>> FeedsAsync(string query)
    {
        var answer = await site.Host.Client.GetAsync(new Uri($"/subscribe.opml{query}", UriKind.Relative));
        Assert.Equal("text/x-opml+xml", answer.Content.Headers.ContentType?.MediaType);
        return [.. XDocument.Parse(await answer.Content.ReadAsStringAsync()).Descendants("outline").Attributes("xmlUrl").Select(feed => feed.Value)];
    }
}
