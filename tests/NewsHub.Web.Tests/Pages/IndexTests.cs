using NewsHub.Web.Tests.Support;
using static NewsHub.Web.Tests.Support.Reading;

namespace NewsHub.Web.Tests.Pages;

public sealed class IndexTests(EditionSite site) : IClassFixture<EditionSite>
{
    private SiteHost Host => site.Host;

    private LanternEdition Edition => site.Edition;

    [Fact]
    public async Task The_front_page_tells_gift_outlets_and_one_quotation_of_each_story_newest_first()
    {
        var page = await Host.PageAsync("/");

        Assert.Equal(["Wednesday, 13 May 2026", "Sunday, 10 May 2026"], page.QuerySelectorAll("h2").Select(Seen));
        Assert.Equal([Edition.Looms.Headline, Edition.Lanterns.Headline, Edition.Faros.Headline], page.QuerySelectorAll("h3").Select(Seen));
        var lanterns = page.QuerySelectorAll("article")[1];
        Assert.Equal("$2.5 million", Seen(lanterns.QuerySelector(".gift-figure")));
        Assert.Equal("from Ottilie Vane and Marlow Quill to the Lantern Harbour Trust through the Vane Foundation", Seen(lanterns.QuerySelector(".gift-parties")));
        Assert.Equal($"“{LanternEdition.Statement}”", Seen(lanterns.QuerySelector("blockquote")));
        Assert.Equal("Ottilie Vane and Marlow Quill", Seen(lanterns.QuerySelector("figcaption")));
        Assert.Equal("4 outlets 3 independent origins The Copper Post, Tidewater Gazette, Glimmer Weekly, Pebble Mirror", Seen(lanterns.QuerySelector(".outlets")));
        Assert.Contains("for each apprentice", Seen(page.QuerySelectorAll("article")[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_off_the_beat_is_not_shown()
    {
        Assert.DoesNotContain(Edition.Hidden.Headline, Seen((await Host.PageAsync("/")).Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_headline_in_another_language_says_so()
    {
        var headline = (await Host.PageAsync("/")).QuerySelectorAll("h3 a").Single(link => Seen(link) == Edition.Faros.Headline);

        Assert.Equal("es", headline.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("99999999999999999999.1")]
    [InlineData("9223372036854775807.1")]
    [InlineData("-1.-1")]
    [InlineData("1.1.1")]
    public async Task A_cursor_that_is_none_shows_the_first_page(string cursor)
    {
        Assert.Equal(3, (await Host.PageAsync($"/?before={cursor}")).QuerySelectorAll("h3").Length);
    }
}
