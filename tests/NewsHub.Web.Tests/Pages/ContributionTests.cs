using AngleSharp.Dom;
using NewsHub.Web.Pages.Stories;
using NewsHub.Web.Tests.Support;
using static NewsHub.Web.Tests.Support.Reading;

namespace NewsHub.Web.Tests.Pages;

/// <summary>What each outlet adds to a story, how the story grew, and how it is passed on.</summary>
public sealed class ContributionTests(EditionSite site) : IClassFixture<EditionSite>
{
    private SiteHost Host => site.Host;

    private LanternEdition Edition => site.Edition;

    [Fact]
    public async Task Each_report_says_what_it_alone_tells_and_leads_to_it()
    {
        var reports = (await LanternsAsync()).QuerySelectorAll(".reports > li");

        var first = reports[0].QuerySelectorAll(".adds li").ToList();
        Assert.Contains("Alone quotes “The lamp is older than the town, and it will be lit by a child of the town”", first.Select(Seen));
        var place = first[0].QuerySelector("a")!.GetAttribute("href")!;
        Assert.NotNull((await LanternsAsync()).QuerySelector(place)); // the quotation on the same page
    }

    [Fact]
    public async Task A_republished_text_adds_nothing_and_takes_nothing_from_its_original() =>
        Assert.Empty((await LanternsAsync()).QuerySelectorAll(".copies .adds"));

    [Fact]
    public async Task What_several_outlets_tell_is_nobodys_own() =>
        Assert.DoesNotContain((await LanternsAsync()).QuerySelectorAll(".adds li").Select(Seen), added => added.Contains("counting on the roof", StringComparison.Ordinal));

    [Fact]
    public async Task A_single_report_is_not_said_to_be_alone() =>
        Assert.Empty((await Host.PageAsync($"/stories/{Edition.Looms.Id}")).QuerySelectorAll(".adds"));

    [Fact]
    public async Task The_history_tells_who_came_in_when_the_latest_first()
    {
        var history = (await LanternsAsync()).QuerySelectorAll(".history li").Select(Seen).ToList();

        Assert.Equal(
            ["13 May 2026, 09:00 UTC Pebble Mirror came in with a republished text", "13 May 2026, 06:15 UTC Glimmer Weekly came in", "12 May 2026, 11:05 UTC Tidewater Gazette came in", "12 May 2026, 07:40 UTC Begun with the report of The Copper Post"],
            history);
    }

    [Fact]
    public async Task A_story_is_shared_by_its_lasting_address()
    {
        var share = (await LanternsAsync()).QuerySelector(".share")!;

        var address = share.QuerySelector("[data-copy]")!.GetAttribute("data-copy")!;
        Assert.EndsWith(StoryPath.Of(Edition.Lanterns.Id, Edition.Lanterns.Headline), address, StringComparison.Ordinal);
        Assert.Contains(Uri.EscapeDataString(address), share.QuerySelector("a")!.GetAttribute("href")!, StringComparison.Ordinal);
    }

    private Task<AngleSharp.Html.Dom.IHtmlDocument> LanternsAsync() => Host.PageAsync($"/stories/{Edition.Lanterns.Id}");
}
