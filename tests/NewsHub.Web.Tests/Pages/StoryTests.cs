using System.Net;
using AngleSharp.Dom;
using NewsHub.Data.Donations;
using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Quotes;
using NewsHub.Web.Pages.Stories;
using NewsHub.Web.Tests.Support;
using static NewsHub.Web.Tests.Support.Reading;

namespace NewsHub.Web.Tests.Pages;

public sealed class StoryTests(EditionSite site) : IClassFixture<EditionSite>
{
    private SiteHost Host => site.Host;

    private LanternEdition Edition => site.Edition;

    [Fact]
    public async Task Every_utterance_stands_once_with_its_speakers_and_every_outlets_wording_under_it()
    {
        var page = await LanternsAsync();

        var statements = page.QuerySelectorAll(".statement").ToList();
        Assert.Equal(3, statements.Count);
        Assert.Equal("Ottilie Vane and Marlow Quill", Seen(statements[0].QuerySelector("figcaption")));
        Assert.Equal($"“{LanternEdition.Statement}”", Seen(statements[0].QuerySelector("blockquote")));
        Assert.Equal(
            ["The Copper Post same words", "Tidewater Gazette part 2 broken in two", "Glimmer Weekly reworded", "Pebble Mirror same words"],
            statements[0].QuerySelectorAll(".print-head").Select(Seen));
        Assert.Equal("Bertrand Okonjo-Lisle", Seen(statements[1].QuerySelector("figcaption")));
        Assert.Equal(["As printed by 4 outlets", "As printed by 2 outlets", "As printed by 1 outlet"], page.QuerySelectorAll(".printed").Select(Seen));
    }

    [Fact]
    public async Task The_lead_is_whole_sentences_of_the_leading_article_and_names_and_links_its_outlet()
    {
        var lead = (await LanternsAsync()).QuerySelector(".lead")!;

        Assert.Equal("Ottilie Vane and Marlow Quill gave $2.5 million to the Lantern Harbour Trust on Tuesday, so that the old light above the bay can be lit again.", Seen(lead.Children[0]));
        Assert.Equal("The Copper Post", Seen(lead.QuerySelector(".lead-source")));
        Assert.StartsWith("https://the-copper-post.example/", lead.QuerySelector(".lead-source a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_speaker_leads_to_everything_that_they_said()
    {
        var page = await LanternsAsync();

        Assert.Equal(
            ["/people/1/ottilie-vane", "/people/2/marlow-quill", "/people/3/bertrand-okonjo-lisle", "/organisations/4/lantern-harbour-trust"],
            page.QuerySelectorAll(".statement figcaption a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Words_that_an_outlet_changed_are_marked_and_what_is_not_struck_through_is_what_it_printed()
    {
        var page = await LanternsAsync();

        var words = page.QuerySelectorAll(".print-words").Single(print => print.QuerySelector("ins") is not null);

        Assert.Equal(["[only here: with no]", "[only here: want]"], words.QuerySelectorAll("ins").Select(mark => mark.TextContent)); // no mark begins a space early
        foreach (var aside in words.QuerySelectorAll(".left-out, .visually-hidden").ToList())
            aside.Remove();
        Assert.Equal("“A harbour with no light is only a rumour of home. We want the children of this coast to see it from far away,”", Seen(words));
    }

    [Fact]
    public async Task A_statement_broken_by_its_attribution_is_shown_in_its_pieces()
    {
        var page = await LanternsAsync();

        Assert.Contains("only a rumour of home,” … “We would like", Seen(page.QuerySelector(".print-words")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_wording_leads_to_its_place_and_tells_nobody_where_it_was_followed()
    {
        var page = await LanternsAsync();

        var links = page.QuerySelectorAll(".prints a").ToList();

        Assert.Equal(8, links.Count);
        Assert.All(links, link => Assert.Contains("#:~:text=", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("a[href^=http]"), link =>
        {
            Assert.Equal("nofollow noopener external", link.GetAttribute("rel"));
            Assert.Equal("no-referrer", link.GetAttribute("referrerpolicy"));
        });
    }

    [Fact]
    public async Task Outlets_that_disagree_stand_side_by_side_and_nothing_is_averaged()
    {
        var page = await LanternsAsync();

        var table = page.QuerySelector("#gifts ~ .gift table")!;

        Assert.Equal("Outlets disagree about the amount and status", Seen(table.QuerySelector("caption")));
        Assert.Equal(
            ["The Copper Post $2.5 million given", "Tidewater Gazette $2.5 million announced", "Glimmer Weekly $3 million given"],
            table.QuerySelectorAll("tbody tr").Select(Seen));
        Assert.DoesNotContain("2.75", Seen(page.Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_claims_sentence_is_one_click_away()
    {
        var page = await LanternsAsync();

        var evidence = page.QuerySelectorAll("#gifts ~ .gift details .evidence li").Select(Seen).ToList();

        Assert.Equal(3, evidence.Count);
        Assert.Equal("Vane and Quill will donate $2.5 million to the Lantern Harbour Trust, the singer’s foundation said. Tidewater Gazette", evidence[1]);
    }

    [Fact]
    public async Task Earlier_gifts_stand_apart()
    {
        var page = await LanternsAsync();

        Assert.Single(page.QuerySelectorAll("#gifts ~ .gift"));
        Assert.Equal("Ottilie Vane pledged $400,000 to the Saltmarsh Reading Rooms.", Seen(page.QuerySelector("#earlier ~ .gift .gift-sentence")));
    }

    [Fact]
    public async Task Outlets_stand_in_order_of_publication_with_copies_under_their_original()
    {
        var page = await LanternsAsync();

        var outlets = page.QuerySelectorAll(".reports > li").ToList();

        Assert.Equal(["The Copper Post by Philippa Drewe", "Tidewater Gazette by Jory Tamsin and Adaeze Hollow", "Glimmer Weekly subscribers only"],
            outlets.Select(outlet => Seen(outlet.QuerySelector(".byline"))));
        Assert.Equal("Couple brings back harbour light", Seen(outlets[0].QuerySelector(".copies .report-title")));
        Assert.Contains("same gift of $2.5 million", Seen(outlets[1].QuerySelector("details")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_or_old_slug_leads_to_the_right_address_for_good()
    {
        foreach (var slug in (string[])["", "/an-older-headline"])
        {
            var response = await Host.Client.GetAsync(new Uri($"/stories/{Edition.Lanterns.Id}{slug}", UriKind.Relative));

            Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
            Assert.Equal($"/stories/{Edition.Lanterns.Id}/ottilie-vane-and-marlow-quill-give-2-5-million-to-relight-the-lantern", response.Headers.Location?.OriginalString);
        }
    }

    [Fact]
    public async Task Outlets_that_republish_or_credit_another_are_no_origins() =>
        Assert.StartsWith("4 outlets, 3 independent origins ·", Seen((await LanternsAsync()).QuerySelector(".kicker")), StringComparison.Ordinal);

    [Fact]
    public async Task A_givers_earlier_and_later_stories_are_linked_unless_they_are_hidden()
    {
        var page = await LanternsAsync();

        var link = Assert.Single(page.QuerySelectorAll(".sequels a"));
        Assert.Equal(StoryPath.Of(Edition.Looms.Id, Edition.Looms.Headline), link.GetAttribute("href"));
        Assert.StartsWith("Earlier, ", Seen(link.ParentElement), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merged_story_leads_to_the_one_that_tells_its_event_for_good()
    {
        foreach (var (path, target) in new[]
        {
            ($"/stories/{Edition.Merged.Id}/an-older-headline", StoryPath.Of(Edition.Lanterns.Id, Edition.Lanterns.Headline)),
            ($"/stories/{Edition.Merged.Id}/feed.atom", $"/stories/{Edition.Lanterns.Id}/feed.atom"),
        })
        {
            var response = await Host.Client.GetAsync(new Uri(path, UriKind.Relative));

            Assert.Equal((HttpStatusCode.MovedPermanently, target), (response.StatusCode, response.Headers.Location?.OriginalString));
        }
    }

    [Fact]
    public async Task Unknown_and_hidden_stories_are_not_found_and_the_page_helps()
    {
        foreach (var path in (string[])["/stories/999", $"/stories/{Edition.Hidden.Id}", "/stories/99999999999999999999", "/nowhere"])
        {
            var response = await Host.Client.GetAsync(new Uri(path, UriKind.Relative));

            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.Contains("The latest stories", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_story_names_its_own_feeds()
    {
        var page = await Host.PageAsync(StoryPath.Of(Edition.Lanterns.Id, Edition.Lanterns.Headline));

        var feeds = page.QuerySelectorAll("link[rel=alternate]").Select(link => link.GetAttribute("href"));
        Assert.Equal([$"/stories/{Edition.Lanterns.Id}/feed.rss", $"/stories/{Edition.Lanterns.Id}/feed.atom", $"/stories/{Edition.Lanterns.Id}/feed.json", "/feed.rss", "/feed.atom", "/feed.json"], feeds);
    }

    private async Task<IDocument> LanternsAsync() => await Host.PageAsync(StoryPath.Of(Edition.Lanterns.Id, Edition.Lanterns.Headline));
}
