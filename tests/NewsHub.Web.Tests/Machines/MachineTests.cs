using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsHub.Web.Tests.Support;

namespace NewsHub.Web.Tests.Machines;

public sealed class MachineTests(EditionSite site) : IClassFixture<EditionSite>
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task Robots_are_told_where_the_sitemaps_are_and_what_is_endless()
    {
        var text = await site.Host.Client.GetStringAsync(new Uri("/robots.txt", UriKind.Relative));

        Assert.Contains("Sitemap: https://news.example/hub/sitemap.xml\n", text, StringComparison.Ordinal);
        Assert.Contains("\nDisallow: /search?\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_in_the_sitemaps_is_there_under_its_own_canonical_address()
    {
        var lists = await LocationsAsync("/sitemap.xml");
        Assert.Equal(["/sitemap-pages.xml", "/sitemap-stories-0.xml", "/sitemap-people-0.xml", "/sitemap-organisations-0.xml", "/sitemap-gifts-0.xml"], lists);

        var pages = new List<string>();
        foreach (var list in lists)
            pages.AddRange(await LocationsAsync(list));
        Assert.Contains($"/stories/{site.Edition.Faros.Id}/", string.Join('\n', pages), StringComparison.Ordinal);
        Assert.DoesNotContain(pages, page => page.StartsWith($"/stories/{site.Edition.Hidden.Id}/", StringComparison.Ordinal) || page.StartsWith($"/stories/{site.Edition.Merged.Id}/", StringComparison.Ordinal));
        foreach (var page in pages)
        {
            using var response = await site.Host.Client.GetAsync(new Uri(page, UriKind.Relative));
            Assert.True(response.StatusCode is HttpStatusCode.OK, $"{page} answered {(int)response.StatusCode}");
            Assert.Contains($"<link rel=\"canonical\" href=\"https://news.example/hub{page}\">", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_news_are_the_stories_of_two_days()
    {
        await using var host = await SiteHost.StartAsync();
        await using (var db = host.Open())
        {
            var archive = new Archive(db);
            var source = await archive.SourceAsync("Gazette");
            foreach (var (title, hours) in ((string, int)[])[("Fresh & new", 2), ("Of last week", 170)])
                await archive.StoryAsync([await archive.ArticleAsync(source, title, "A text.", DateTimeOffset.UtcNow.AddHours(-hours))]);
        }

        var document = XDocument.Parse(await host.Client.GetStringAsync(new Uri("/sitemap-news.xml", UriKind.Relative)));

        XNamespace news = "http://www.google.com/schemas/sitemap-news/0.9";
        Assert.Equal(["Fresh & new"], document.Descendants(news + "title").Select(title => title.Value));
        Assert.Equal(["NewsHub"], document.Descendants(news + "name").Select(name => name.Value));
    }

    [Fact]
    public async Task A_story_names_its_articles_and_quotations_for_programs()
    {
        var page = await site.Host.PageAsync($"/stories/{site.Edition.Lanterns.Id}");
        var facts = Facts(page);

        Assert.Equal(("CollectionPage", site.Edition.Lanterns.Headline), (facts.GetProperty("@type").GetString(), facts.GetProperty("name").GetString()));
        var articles = facts.GetProperty("mainEntity").GetProperty("itemListElement").EnumerateArray().Select(entry => entry.GetProperty("item")).ToList();
        Assert.Equal(["The Copper Post", "Tidewater Gazette", "Glimmer Weekly", "Pebble Mirror"], articles.Select(article => article.GetProperty("publisher").GetProperty("name").GetString()));
        Assert.All(articles, article => Assert.Equal("NewsArticle", article.GetProperty("@type").GetString()));
        Assert.Equal(LanternEdition.Statement, facts.GetProperty("hasPart")[0].GetProperty("text").GetString());
        Assert.Equal("Marlow Quill", facts.GetProperty("hasPart")[0].GetProperty("creator")[1].GetProperty("name").GetString());
        Assert.Equal("article", Card(page, "og:type"));
        Assert.Equal("2026-05-12T07:40:00Z", Card(page, "article:published_time"));
        Assert.Equal(page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), Card(page, "og:url"));
    }

    [Theory]
    [InlineData("/", "CollectionPage", "website")]
    [InlineData("/people/1", "ProfilePage", "profile")]
    [InlineData("/organisations/4", "ProfilePage", "profile")]
    public async Task Other_pages_say_what_they_are(string path, string type, string card)
    {
        var page = await site.Host.PageAsync(path);

        Assert.Equal((type, card), (Facts(page).GetProperty("@type").GetString(), Card(page, "og:type")));
    }

    [Fact]
    public async Task An_organisation_is_called_one() =>
        Assert.Equal("Organization", Facts(await site.Host.PageAsync("/organisations/4")).GetProperty("mainEntity").GetProperty("@type").GetString());

    [Fact]
    public async Task No_text_can_end_the_element_that_the_facts_stand_in()
    {
        const string Markup = "</script><script>alert(1)</script><!-- \u2028 \" ' &";
        await using var host = await SiteHost.StartAsync();
        long id;
        await using (var db = host.Open())
        {
            var archive = new Archive(db);
            id = (await archive.StoryAsync([await archive.ArticleAsync(await archive.SourceAsync(Markup), Markup, Markup, DateTimeOffset.UnixEpoch)])).Id;
        }

        var page = await host.PageAsync($"/stories/{id}");

        Assert.Single(page.Scripts, script => script.Source is null);
        Assert.Equal(Markup, Facts(page).GetProperty("name").GetString());
        Assert.Equal(Markup, Card(page, "og:title"));
    }

    private async Task<IReadOnlyList<string>> LocationsAsync(string path)
    {
        using var response = await site.Host.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal("application/xml", response.Content.Headers.ContentType?.MediaType);
        var locations = XDocument.Parse(await response.Content.ReadAsStringAsync()).Descendants(Sitemap + "loc").Select(location => location.Value).ToList();
        Assert.All(locations, location => Assert.StartsWith("https://news.example/hub/", location, StringComparison.Ordinal));
        return [.. locations.Select(location => location["https://news.example/hub".Length..])];
    }

    private static JsonElement Facts(IHtmlDocument page) => JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;

    private static string? Card(IHtmlDocument page, string property) => page.QuerySelector($"meta[property='{property}']")?.GetAttribute("content");
}
