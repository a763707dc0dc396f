using System.Net;
using NewsHub.Web.Tests.Support;
using static NewsHub.Web.Tests.Support.Reading;

namespace NewsHub.Web.Tests.Pages;

public sealed class PartyTests(EditionSite site) : IClassFixture<EditionSite>
{
    private SiteHost Host => site.Host;

    private LanternEdition Edition => site.Edition;

    [Fact]
    public async Task A_person_has_everything_they_are_quoted_saying_with_whom_in_which_story_and_by_whom_it_is_printed()
    {
        var page = await Host.PageAsync("/people/1/ottilie-vane");

        var said = Assert.Single(page.QuerySelectorAll(".statement"));
        Assert.Equal("Ottilie Vane", Seen(page.QuerySelector("h1")));
        Assert.Equal("12 May 2026 with Marlow Quill", Seen(said.QuerySelector("figcaption")));
        Assert.Equal($"“{LanternEdition.Statement}”", Seen(said.QuerySelector("blockquote")));
        Assert.Equal($"in the story {Edition.Lanterns.Headline}", Seen(said.QuerySelector(".told")));
        Assert.Equal("As printed by 4 outlets", Seen(said.QuerySelector(".printed")));
        Assert.Equal(
            ["The Copper Post same words", "Tidewater Gazette broken in two", "Glimmer Weekly reworded", "Pebble Mirror same words"],
            said.QuerySelectorAll(".places li").Select(Seen));
    }

    [Fact]
    public async Task Its_links_lead_to_the_words_at_each_outlet_and_to_the_statement_in_its_story()
    {
        var page = await Host.PageAsync("/people/1/ottilie-vane");

        Assert.All(page.QuerySelectorAll(".places a"), link => Assert.Contains("#:~:text=", link.GetAttribute("href"), StringComparison.Ordinal));
        var (path, anchor) = page.QuerySelector(".told a")!.GetAttribute("href")!.Split('#') switch { var parts => (parts[0], parts[1]) };
        var story = await Host.PageAsync(path);
        Assert.Equal($"“{LanternEdition.Statement}”", Seen(story.GetElementById(anchor)!.QuerySelector("blockquote")));
    }

    [Fact]
    public async Task An_organisation_has_a_page_of_the_same_kind()
    {
        var page = await Host.PageAsync("/organisations/4/lantern-harbour-trust");

        Assert.Equal("Lantern Harbour Trust", Seen(page.QuerySelector("h1")));
        Assert.StartsWith("“The lamp is older than the town", Seen(page.QuerySelector(".statement blockquote")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/people/1", "/people/1/ottilie-vane")]
    [InlineData("/people/1/an-older-name", "/people/1/ottilie-vane")]
    [InlineData("/organisations/1/ottilie-vane", "/people/1/ottilie-vane")]
    [InlineData("/People/1/ottilie-vane", "/people/1/ottilie-vane")]
    [InlineData("/people/4?before=5.7", "/organisations/4/lantern-harbour-trust?before=5.7")]
    [InlineData("/organisations/1/feed.atom", "/people/1/feed.atom")]
    public async Task Another_address_than_its_own_leads_there_for_good(string path, string target)
    {
        var response = await Host.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal((HttpStatusCode.MovedPermanently, target), (response.StatusCode, response.Headers.Location?.OriginalString));
    }

    [Theory]
    [InlineData("/people/99")]
    [InlineData("/organisations/99/nobody")]
    [InlineData("/people/99/feed.rss")]
    public async Task Nobody_is_not_found(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await Host.Client.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);

    [Fact]
    public async Task A_page_names_its_own_feeds()
    {
        var page = await Host.PageAsync("/people/1/ottilie-vane");

        Assert.Equal(["/people/1/feed.rss", "/people/1/feed.atom", "/people/1/feed.json"], page.QuerySelectorAll("link[rel=alternate]").Take(3).Select(link => link.GetAttribute("href")));
        Assert.Equal("Ottilie Vane (RSS)", page.QuerySelector("link[rel=alternate]")!.GetAttribute("title"));
        Assert.Equal("https://news.example/hub/people/1/ottilie-vane", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Past_the_last_statement_the_page_leads_back()
    {
        var page = await Host.PageAsync("/people/1/ottilie-vane?before=0.0");

        Assert.Equal("Nothing earlier. Back to what was said last", Seen(page.QuerySelector("p.empty")));
    }
}
