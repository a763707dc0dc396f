using System.Net;
using NewsHub.Web.Tests.Support;
using static NewsHub.Web.Tests.Support.Reading;

namespace NewsHub.Web.Tests.Pages;

public sealed class SourceTests(EditionSite site) : IClassFixture<EditionSite>
{
    private SiteHost Host => site.Host;

    private LanternEdition Edition => site.Edition;

    [Fact]
    public async Task The_list_tells_what_is_followed_and_when_it_was_last_visited()
    {
        var rows = (await Host.PageAsync("/sources")).QuerySelectorAll("tbody tr").Select(Seen).ToList();

        Assert.Equal(5, rows.Count);
        Assert.Contains("The Copper Post 1 1 feed 14 May 2026, 09:30 UTC", rows);
        Assert.Contains("Tidewater Gazette 1 0 feeds not yet", rows); // its article off the beat does not count
    }

    [Fact]
    public async Task A_source_shows_its_feeds_next_visit_and_the_stories_of_its_articles()
    {
        var page = await Host.PageAsync($"/sources/{Edition.CopperPost.Id}");

        Assert.Contains("Next visit 14 May 2026, 09:45 UTC", Seen(page.QuerySelector(".facts")), StringComparison.Ordinal);
        Assert.Equal("https://the-copper-post.example/feed.xml Not modified, 14 May 2026, 09:30 UTC", Seen(page.QuerySelector(".feeds li")));
        Assert.Equal($"in the story {Edition.Lanterns.Headline} (4 outlets)", Seen(page.QuerySelector(".reports .byline")));
    }

    [Fact]
    public async Task An_unknown_source_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await Host.Client.GetAsync(new Uri("/sources/77", UriKind.Relative))).StatusCode);
}
