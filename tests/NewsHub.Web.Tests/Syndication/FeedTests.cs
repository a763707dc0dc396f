using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using NewsHub.Analysis.Quotes;
using NewsHub.Web.Tests.Support;
using static NewsHub.Web.Tests.Support.Reading;

namespace NewsHub.Web.Tests.Syndication;

public sealed class FeedTests(EditionSite site) : IClassFixture<EditionSite>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";

    private SiteHost Host => site.Host;

    private LanternEdition Edition => site.Edition;

    [Fact]
    public async Task Rss_has_what_rss_2_requires_and_ids_that_no_address_or_title_is_part_of()
    {
        var channel = XDocument.Parse(await GetAsync("/feed.rss")).Root!.Element("channel")!;

        Assert.Equal("Lamp & Ledger", channel.Element("title")?.Value);
        Assert.Equal("https://news.example/hub/", channel.Element("link")?.Value);
        Assert.False(string.IsNullOrEmpty(channel.Element("description")?.Value));
        Assert.Equal("https://news.example/hub/feed.rss", channel.Element(Atom + "link")?.Attribute("href")?.Value);
        Assert.Equal("self", channel.Element(Atom + "link")?.Attribute("rel")?.Value);
        Assert.Equal([Edition.Looms.Headline, Edition.Lanterns.Headline, Edition.Faros.Headline], channel.Elements("item").Select(item => item.Element("title")!.Value));
        var lanterns = channel.Elements("item").ElementAt(1);
        Assert.Equal($"tag:newshub,2026:story/{Edition.Lanterns.Guid}", lanterns.Element("guid")?.Value);
        Assert.Equal("false", lanterns.Element("guid")?.Attribute("isPermaLink")?.Value);
        Assert.StartsWith($"https://news.example/hub/stories/{Edition.Lanterns.Id}/", lanterns.Element("link")?.Value, StringComparison.Ordinal);
        Assert.Equal("Tue, 12 May 2026 07:40:00 +0000", lanterns.Element("pubDate")?.Value);
    }

    [Fact]
    public async Task Atom_has_what_rfc_4287_requires_and_tells_when_a_story_grew()
    {
        var feed = XDocument.Parse(await GetAsync("/feed.atom")).Root!;

        Assert.Equal(Atom + "feed", feed.Name);
        Assert.All((string[])["id", "title", "updated"], name => Assert.Single(feed.Elements(Atom + name)));
        Assert.Contains(feed.Elements(Atom + "link"), link => link.Attribute("rel")?.Value == "self" && link.Attribute("href")?.Value == "https://news.example/hub/feed.atom");
        Assert.All(feed.Elements(Atom + "entry"), entry => Assert.All((string[])["id", "title", "updated", "content"], name => Assert.Single(entry.Elements(Atom + name))));
        var lanterns = feed.Elements(Atom + "entry").Single(entry => entry.Element(Atom + "title")!.Value == Edition.Lanterns.Headline);
        Assert.Equal("2026-05-13T09:02:00Z", lanterns.Element(Atom + "updated")?.Value);
        Assert.Equal(["The Copper Post", "Tidewater Gazette", "Glimmer Weekly", "Pebble Mirror"], lanterns.Elements(Atom + "author").Select(author => author.Value));
    }

    [Fact]
    public async Task Json_feed_has_what_version_1_1_requires()
    {
        using var feed = JsonDocument.Parse(await GetAsync("/feed.json"));

        Assert.Equal("https://jsonfeed.org/version/1.1", feed.RootElement.GetProperty("version").GetString());
        Assert.Equal("Lamp & Ledger", feed.RootElement.GetProperty("title").GetString());
        var item = feed.RootElement.GetProperty("items")[1];
        Assert.Equal($"tag:newshub,2026:story/{Edition.Lanterns.Guid}", item.GetProperty("id").GetString());
        Assert.Contains("We had given up counting", item.GetProperty("content_html").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_content_holds_every_quotation_whole_with_its_speakers_and_links_to_its_places()
    {
        var item = XDocument.Parse(await GetAsync("/feed.rss")).Root!.Element("channel")!.Elements("item").ElementAt(1);
        var html = new HtmlParser().ParseDocument(item.Element(Content + "encoded")!.Value);

        Assert.Equal(3, html.QuerySelectorAll("blockquote").Length);
        Assert.Equal($"“{LanternEdition.Statement}” — Ottilie Vane and Marlow Quill", string.Join(' ', html.QuerySelectorAll("blockquote")[0].Children.Select(Seen)));
        Assert.Contains(html.QuerySelectorAll("a"), link => link.TextContent == "Glimmer Weekly" && link.GetAttribute("href")!.Contains("#:~:text=", StringComparison.Ordinal));
        Assert.Contains("gave $2.5 million to the Lantern Harbour Trust", Seen(html.QuerySelector("li")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rss")]
    [InlineData("atom")]
    [InlineData("json")]
    public async Task A_storys_feed_has_an_item_for_each_outlets_article(string extension)
    {
        var body = await GetAsync($"/stories/{Edition.Lanterns.Id}/feed.{extension}");

        var titles = extension == "json"
            ? JsonDocument.Parse(body).RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString())
            : XDocument.Parse(body).Descendants().Where(element => element.Name.LocalName is "item" or "entry").Select(item => item.Elements().First(child => child.Name.LocalName == "title").Value);
        Assert.Equal(["Pebble Mirror", "Glimmer Weekly", "Tidewater Gazette", "The Copper Post"], titles.Select(title => title!.Split(':')[0]));
    }

    private async Task<string> GetAsync(string path) => await Host.Client.GetStringAsync(new Uri(path, UriKind.Relative));
}
