using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using NewsHub.Web.Tests.Support;
using static NewsHub.Web.Tests.Support.Reading;

namespace NewsHub.Web.Tests.Syndication;

public sealed class PartyFeedTests(EditionSite site) : IClassFixture<EditionSite>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";

    private SiteHost Host => site.Host;

    private LanternEdition Edition => site.Edition;

    [Fact]
    public async Task A_persons_feed_has_an_item_for_each_statement_with_an_id_that_no_address_or_name_is_part_of()
    {
        var channel = XDocument.Parse(await GetAsync("/people/1/feed.rss")).Root!.Element("channel")!;

        Assert.Equal("Ottilie Vane · Lamp & Ledger", channel.Element("title")?.Value);
        Assert.Equal("https://news.example/hub/people/1/ottilie-vane", channel.Element("link")?.Value);
        var item = Assert.Single(channel.Elements("item"));
        Assert.Equal("tag:newshub,2026:utterance/1", item.Element("guid")?.Value);
        Assert.StartsWith($"https://news.example/hub/stories/{Edition.Lanterns.Id}/", item.Element("link")?.Value, StringComparison.Ordinal);
        Assert.EndsWith("#said-1", item.Element("link")?.Value, StringComparison.Ordinal);
        Assert.Equal("Tue, 12 May 2026 07:40:00 +0000", item.Element("pubDate")?.Value);
        Assert.Equal("“A harbour without a light is only a rumour of home. We would like the children of this …”", item.Element("title")?.Value);
    }

    [Fact]
    public async Task Its_content_holds_the_statement_whole_with_its_speakers_its_places_and_its_story()
    {
        var item = XDocument.Parse(await GetAsync("/people/1/feed.rss")).Descendants("item").Single();
        var html = new HtmlParser().ParseDocument(item.Element(Content + "encoded")!.Value);

        Assert.Equal($"“{LanternEdition.Statement}” — Ottilie Vane and Marlow Quill", string.Join(' ', html.QuerySelector("blockquote")!.Children.Select(Seen)));
        Assert.Contains(html.QuerySelectorAll("a"), link => link.TextContent == "Glimmer Weekly" && link.GetAttribute("href")!.Contains("#:~:text=", StringComparison.Ordinal));
        Assert.Contains(html.QuerySelectorAll("a"), link => link.TextContent == Edition.Lanterns.Headline);
    }

    [Fact]
    public async Task Every_format_tells_the_same()
    {
        var atom = XDocument.Parse(await GetAsync("/organisations/4/feed.atom")).Root!;
        using var json = JsonDocument.Parse(await GetAsync("/organisations/4/feed.json"));

        var entry = Assert.Single(atom.Elements(Atom + "entry"));
        var item = Assert.Single(json.RootElement.GetProperty("items").EnumerateArray());
        Assert.Equal(entry.Element(Atom + "id")?.Value, item.GetProperty("id").GetString());
        Assert.Equal(["Lantern Harbour Trust"], entry.Elements(Atom + "author").Select(author => author.Value));
        Assert.Equal("https://news.example/hub/organisations/4/feed.json", json.RootElement.GetProperty("feed_url").GetString());
        Assert.Matches("^tag:newshub,2026:party/[0-9a-f-]{36}$", atom.Element(Atom + "id")?.Value);
    }

    [Theory]
    [InlineData("rss")]
    [InlineData("atom")]
    [InlineData("json")]
    public async Task A_client_that_remembers_is_told_that_nothing_changed(string extension)
    {
        var path = new Uri($"/people/1/feed.{extension}", UriKind.Relative);
        var first = await Host.Client.GetAsync(path);
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        Assert.Equal(HttpStatusCode.NotModified, (await Host.Client.SendAsync(again)).StatusCode);
    }

    private async Task<string> GetAsync(string path) => await Host.Client.GetStringAsync(new Uri(path, UriKind.Relative));
}
