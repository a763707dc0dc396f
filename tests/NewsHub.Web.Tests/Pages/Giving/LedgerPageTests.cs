using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsHub.Web.Tests.Support;
using static NewsHub.Web.Tests.Support.Reading;

namespace NewsHub.Web.Tests.Pages.Giving;

public sealed class LedgerPageTests(EditionSite site) : IClassFixture<EditionSite>
{
    private SiteHost Host => site.Host;

    [Fact]
    public async Task Every_gift_is_listed_once_the_newest_first()
    {
        var page = await Host.PageAsync("/giving");

        Assert.Equal(
            [
                "Casimir Thornwell pledged £18,000 for each apprentice to the Pennywhistle Looms",
                "Ottilie Vane pledged $400,000 to the Saltmarsh Reading Rooms",
                "Ottilie Vane and Marlow Quill gave $2.5 million to the Lantern Harbour Trust through the Vane Foundation",
                "Jacinta Olmedal gave 10.000 comidas to los Comedores de La Ribera",
            ],
            page.QuerySelectorAll(".gift-line .gift-sentence").Select(Seen));
    }

    [Fact]
    public async Task Totals_stand_by_currency_with_the_rules_that_made_them()
    {
        var page = await Host.PageAsync("/giving");

        Assert.Equal("USD2$2.5 million$400,000$2.9 million", Seen(Assert.Single(page.QuerySelectorAll("section[aria-labelledby=totals] > .scroll tbody tr"))));
        Assert.Contains("not converted or averaged", Seen(page.QuerySelector("#rules")).Replace("Nothing is", "not", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("not in totals: a sum for each of several", Seen(page.QuerySelectorAll(".gift-notes span").Single(note => Seen(note).Contains("each of several", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("status=pledged", 2)]
    [InlineData("status=pledged&currency=gbp", 1)]
    [InlineData("min=1000000", 1)]
    [InlineData("cause=hunger", 1)]
    [InlineData("year=2026&currency=USD", 2)]
    [InlineData("status=nonsense&year=soon&min=7&cause=none&currency=%3Cb%3E", 4)]
    public async Task Filters_narrow_the_list_and_nonsense_is_left_out(string query, int gifts) =>
        Assert.Equal(gifts, (await Host.PageAsync($"/giving?{query}")).QuerySelectorAll(".gift-line").Length);

    [Fact]
    public async Task A_name_leads_to_the_gifts_of_its_bearer()
    {
        var response = await Host.Client.GetAsync(new Uri("/giving?who=ottilie+vane&status=pledged", UriKind.Relative));

        Assert.Equal((HttpStatusCode.Redirect, "/giving?party=1&status=pledged"), (response.StatusCode, response.Headers.Location?.OriginalString));
        var page = await Host.PageAsync("/giving?party=1&status=pledged");
        Assert.Equal("Gifts given or received by Ottilie Vane, pledged", Seen(page.QuerySelector("h1")));
        Assert.Single(page.QuerySelectorAll(".gift-line"));
    }

    [Fact]
    public async Task A_name_that_nobody_bears_and_a_filter_that_lets_nothing_through_say_what_helps()
    {
        Assert.Contains("Try the full name", Seen((await Host.PageAsync("/giving?who=Nobody+Atall")).QuerySelector(".empty")), StringComparison.Ordinal);
        var empty = (await Host.PageAsync("/giving?year=2001&status=given")).QuerySelector(".empty")!;
        Assert.Equal(["/giving?status=given", "/giving?year=2001", "/giving"], empty.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_gift_has_a_page_with_every_claim_the_conflicts_side_by_side_and_the_sentences_one_click_away()
    {
        var page = await Host.PageAsync("/giving/1");

        Assert.Equal("Outlets disagree about the amount and status", Seen(page.QuerySelector("caption")));
        Assert.Equal(["The Copper Post", "Tidewater Gazette", "Glimmer Weekly"], page.QuerySelectorAll("tbody th").Select(Seen));
        Assert.Equal(["$2.5 million", "$2.5 million", "$3 million"], page.QuerySelectorAll("tbody td:nth-of-type(2)").Select(Seen));
        Assert.Equal(3, page.QuerySelectorAll(".evidence li").Length);
        Assert.All(page.QuerySelectorAll(".evidence a"), link => Assert.Contains("#:~:text=", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal(site.Edition.Lanterns.Headline, Seen(page.QuerySelector("section[aria-labelledby=stories] a")));
        Assert.Contains("/people/1/ottilie-vane", page.QuerySelectorAll(".aside a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task The_story_and_both_parties_lead_to_the_gift()
    {
        const string Gift = "/giving/1/ottilie-vane-and-marlow-quill-gave-2-5-million-to-the-lantern-harbour";

        Assert.Contains(Gift, (await Host.PageAsync("/stories/1")).QuerySelectorAll(".gift-entry a").Select(link => link.GetAttribute("href")));
        var person = await Host.PageAsync("/people/1/ottilie-vane");
        Assert.Contains(Gift, person.QuerySelectorAll(".gift-line a").Select(link => link.GetAttribute("href")));
        Assert.Equal("Gave, in 2 gifts$2.9 million of it $400,000 pledged or announced", Seen(person.QuerySelector(".totals div")));
        var trust = await Host.PageAsync("/organisations/4/lantern-harbour-trust");
        Assert.Equal("Received, in 1 gift$2.5 million", Seen(trust.QuerySelector(".totals div")));
    }

    [Fact]
    public async Task The_address_of_a_gift_never_dies()
    {
        await using var host = await SiteHost.StartAsync();
        await using (var db = host.Open())
        {
            await LanternEdition.StoreAsync(db);
            await db.Donations.Where(donation => donation.EntryId == 2).ExecuteUpdateAsync(set => set.SetProperty(donation => donation.EntryId, (long?)null));
            await db.LedgerEntries.Where(entry => entry.Id == 2).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.MergedIntoId, 1).SetProperty(entry => entry.IsShown, false));
            await db.LedgerEntries.Where(entry => entry.Id == 3).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.IsShown, false));
        }

        var merged = await host.Client.GetAsync(new Uri("/giving/2", UriKind.Relative));
        Assert.Equal(HttpStatusCode.MovedPermanently, merged.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.Client.GetAsync(merged.Headers.Location)).StatusCode); // at once, under its words
        var gone = await host.Client.GetAsync(new Uri("/giving/3", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Contains("No story tells this gift at present", await gone.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync(new Uri("/giving/77", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task The_ledger_and_any_filter_have_feeds()
    {
        var all = await Host.Client.GetStringAsync(new Uri("/giving/feed.rss", UriKind.Relative));
        var pledged = await Host.Client.GetStringAsync(new Uri("/giving/feed.json?status=pledged", UriKind.Relative));

        Assert.Equal(4, all.Split("<item>").Length - 1);
        Assert.Contains("https://news.example/hub/giving/1/", all, StringComparison.Ordinal);
        Assert.Equal(2, pledged.Split("\"date_published\"").Length - 1);
        Assert.Contains("Gifts pledged", pledged, StringComparison.Ordinal);
    }
}
