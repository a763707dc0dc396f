using System.Net;
using System.Text.Json;
using NewsHub.Web.Tests.Support;
using static NewsHub.Web.Tests.Support.Reading;

namespace NewsHub.Web.Tests.Pages.Search;

public sealed class SearchPageTests(EditionSite site) : IClassFixture<EditionSite>
{
    private SiteHost Host => site.Host;

    [Fact]
    public async Task A_story_stands_once_with_the_words_marked_its_gift_and_the_outlets_whose_headlines_hold_them()
    {
        var page = await Host.PageAsync("/search?q=harbour+light");

        var result = Assert.Single(page.QuerySelectorAll("article"));
        Assert.Equal(site.Edition.Lanterns.Headline, Seen(result.QuerySelector("h3 a")));
        Assert.Equal(["Harbour"], result.QuerySelectorAll("h3 mark").Select(Seen));
        Assert.Equal(["Tidewater Gazette: Light returns to harbour after gift by singer and actor", "Pebble Mirror: Couple brings back harbour light"], result.QuerySelectorAll(".found-reports li").Select(Seen));
        Assert.Contains("$2.5 million", Seen(result.QuerySelector(".gift")).Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Equal("1 story", Seen(page.QuerySelector("#stories")));
        Assert.StartsWith("4 outlets", Seen(result.QuerySelector(".outlets")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_and_organisations_of_the_name_stand_first()
    {
        var page = await Host.PageAsync("/search?q=Ottilie+Vane");

        var person = page.QuerySelector(".found-parties li a")!;
        Assert.Equal(("Ottilie Vane", "/people/1/ottilie-vane"), (Seen(person), person.GetAttribute("href")));
        Assert.NotNull(page.QuerySelector("article"));
    }

    [Fact]
    public async Task A_name_with_a_letter_wrong_is_asked_about()
    {
        var page = await Host.PageAsync("/search?q=Otilie+Vain");

        Assert.Equal("Did you mean Ottilie Vane?", Seen(page.QuerySelector(".meant")));
        Assert.Equal("/search?q=Ottilie%20Vane", page.QuerySelector(".meant a")!.GetAttribute("href"));
        Assert.StartsWith("No story", Seen(page.QuerySelector(".empty h2")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_said_is_shown_where_it_was_looked_for()
    {
        var page = await Host.PageAsync("/search?q=rumour+of+home");

        Assert.Contains("is only a rumour of home", Seen(page.QuerySelector(".found-said")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("source=1", 1)]
    [InlineData("source=3", 2)]
    [InlineData("min=2,000,000&currency=usd", 1)]
    [InlineData("min=3000000", 0)]
    [InlineData("from=2026-05-13&to=2026-05-13", 2)]
    [InlineData("to=2026-05-11", 1)]
    [InlineData("party=1&q=lamp", 1)]
    [InlineData("q=gives&source=2&max=1", 0)]
    public async Task Filters_stand_in_the_form_and_in_the_heading(string query, int stories)
    {
        var page = await Host.PageAsync($"/search?{query}");

        Assert.Equal(stories, page.QuerySelectorAll("article").Length);
        Assert.True(page.QuerySelector("details.search-more")!.HasAttribute("open"));
        Assert.NotEqual("Search", Seen(page.QuerySelector("h1")));
        Assert.Null(page.QuerySelector("link[rel=canonical]"));
        Assert.Equal(stories == 0, page.QuerySelector(".without") is not null);
    }

    [Theory]
    [InlineData("", "What you can look for")]
    [InlineData("?q=++", "What you can look for")]
    [InlineData("?q=the", "These words stand in every story")]
    [InlineData("?q=zeppelin", "No story for “zeppelin”")]
    [InlineData("?q=lamp&after=0.0000000000000000.1", "No further stories")]
    public async Task A_page_without_results_says_why_and_how_to_go_on(string query, string heading)
    {
        var page = await Host.PageAsync($"/search{query}");

        Assert.Equal(heading, Seen(page.QuerySelector(".empty h2")));
        Assert.NotEmpty(page.QuerySelectorAll(".empty a"));
    }

    [Theory]
    [InlineData("?q=%00")]
    [InlineData("?q=%22%22%22+-+or+%26%7C!()%3A*")]
    [InlineData("?q=lamp&party=x&source=-1&from=2026-99-99&min=-5&currency=dollars&after=rubbish&sort=best")]
    [InlineData("?q=lamp&min=1e9&max=99999999999999999999999999999999")]
    [InlineData("?q=lamp&party=9223372036854775807")]
    public async Task Whatever_is_typed_the_page_answers(string query)
    {
        using var response = await Host.Client.GetAsync(new Uri($"/search{query}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_very_long_text_is_cut()
    {
        var page = await Host.PageAsync("/search?q=" + string.Concat(Enumerable.Repeat("lamp%20", 1_000)));

        Assert.Equal(200, page.QuerySelector("#q")!.GetAttribute("value")!.Length);
    }

    [Fact]
    public async Task Every_page_has_a_search_box_that_works_without_a_script()
    {
        var form = (await Host.PageAsync("/about")).QuerySelector("header form[role=search]")!;

        Assert.Equal(("/search", "q"), (form.GetAttribute("action"), form.QuerySelector("input")!.GetAttribute("name")));
        Assert.Single((await Host.PageAsync("/search")).QuerySelectorAll("[data-suggest]"));
    }

    [Fact]
    public async Task Suggestions_are_people_organisations_and_stories_with_their_addresses()
    {
        using var response = await Host.Client.GetAsync(new Uri("/search/suggest?q=lan", UriKind.Relative));
        var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(TimeSpan.FromMinutes(1), response.Headers.CacheControl?.MaxAge);
        Assert.Empty(json.GetProperty("people").EnumerateArray());
        Assert.Equal("Lantern Harbour Trust", json.GetProperty("organisations")[0].GetProperty("name").GetString());
        Assert.StartsWith("/organisations/", json.GetProperty("organisations")[0].GetProperty("path").GetString(), StringComparison.Ordinal);
        Assert.Equal(site.Edition.Lanterns.Headline, Assert.Single(json.GetProperty("stories").EnumerateArray()).GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=")]
    [InlineData("?q=o")]
    [InlineData("?q=%22%27%3A*%26")]
    [InlineData("?q=the")]
    public async Task Suggestions_for_nothing_are_none(string query)
    {
        var json = JsonDocument.Parse(await Host.Client.GetStringAsync(new Uri($"/search/suggest{query}", UriKind.Relative))).RootElement;

        Assert.All(json.EnumerateObject(), kind => Assert.Empty(kind.Value.EnumerateArray()));
    }
}
