using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsHub.Data.Desk.Plans;
using NewsHub.Newsroom;
using NewsHub.Web.Tests.Support;

namespace NewsHub.Browser.Tests;

/// <summary>Editors at work, each test on a site of its own.</summary>
[Collection(BrowserTests.Name)]
public sealed class DeskTests(BrowserSite browser) : IAsyncLifetime
{
    private SiteHost host = null!;
    private LanternEdition edition = null!;

    public async Task InitializeAsync()
    {
        host = await SiteHost.StartAsync();
        edition = await host.EditionAsync();
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task An_editor_merges_two_stories_looks_at_the_effect_and_takes_it_back_with_one_key()
    {
        var page = await DeskAsync($"/desk/stories/{edition.Lanterns.Id}");

        await page.GetByLabel("The other story").FillAsync($"{edition.Looms.Id}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Preview the merge" }).ClickAsync();
        Assert.Equal("What will change", await Heading(page).InnerTextAsync());
        Assert.Contains($"leads to /stories/{edition.Lanterns.Id} for ever", await page.Locator(".effects").InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Do it" }).ClickAsync();
        Assert.Contains("Merged", await page.Locator(".just-done").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(edition.Lanterns.Id, await MergedIntoAsync(edition.Looms.Id));

        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("u");
        await page.Locator(".just-done", new() { HasText = "Undid: Merged" }).WaitForAsync();
        Assert.Null(await MergedIntoAsync(edition.Looms.Id));
    }

    [Fact]
    public async Task An_editor_splits_a_story_by_ticking_articles()
    {
        var page = await DeskAsync($"/desk/stories/{edition.Lanterns.Id}");

        await page.GetByLabel("Light returns to harbour").CheckAsync();
        await page.GetByLabel("Headline of the new story").FillAsync("Another lamp");
        await page.GetByRole(AriaRole.Button, new() { Name = "Preview the split" }).ClickAsync();
        await Assertions.Expect(page.Locator(".effect")).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Button, new() { Name = "Do it" }).ClickAsync();

        await using var db = host.Open();
        Assert.True(await db.Stories.AnyAsync(story => story.Headline == "Another lamp" && story.IsShown));
        Assert.Equal(3, await db.StoryMembers.CountAsync(member => member.StoryId == edition.Lanterns.Id));
    }

    [Fact]
    public async Task An_editor_moves_an_article()
    {
        var page = await DeskAsync($"/desk/stories/{edition.Lanterns.Id}");

        await page.Locator("#article").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("#other").FillAsync($"{host.Address}stories/{edition.Looms.Id}/looms");
        await page.GetByRole(AriaRole.Button, new() { Name = "Preview the move" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Do it" }).ClickAsync();

        await using var db = host.Open();
        Assert.Equal(2, await db.StoryMembers.CountAsync(member => member.StoryId == edition.Looms.Id));
    }

    [Fact]
    public async Task An_editor_corrects_rejects_merges_splits_and_chooses_gifts_and_takes_each_back()
    {
        var page = await DeskAsync($"/desk/stories/{edition.Lanterns.Id}");
        await page.Locator("#gifts + ul a").First.ClickAsync();
        var gift = new Uri(page.Url).AbsolutePath;

        await page.Locator("#gift-amount").FillAsync("2600000");
        await page.Locator("#correct-why").FillAsync("the trust says so");
        await GiveAsync(page, "Preview the correction", "$2.6 million");
        await page.Locator("#gift-other").FillAsync("2");
        await page.Locator("#standing-why").FillAsync("one cheque");
        await GiveAsync(page, "Preview the merge", "leads to");
        await page.Locator("#standing-why").FillAsync("a loan");
        await GiveAsync(page, "Preview: it is no gift", "not told any more");
        await page.Locator("input[name='Form.Claims']").Last.CheckAsync();
        await page.Locator("#claims-why").FillAsync("two cheques");
        await GiveAsync(page, "Preview the split", "A new gift");
        await page.Locator("#claims-why").FillAsync("the bank confirmed it");
        await GiveAsync(page, "Choose what Glimmer Weekly says", "$3 million");

        Assert.Equal(gift, new Uri(page.Url).AbsolutePath);
        await using var db = host.Open();
        Assert.Empty(await db.GiftRulings.ToListAsync());
        Assert.Equal(5, await db.DeskActions.CountAsync(action => action.Kind == Data.Desk.DeskActionKind.Undo));
    }

    [Fact]
    public async Task A_suggestion_is_rejected_with_one_key()
    {
        await host.AskAsync(edition.Lanterns.Id, edition.Looms.Id);
        var page = await DeskAsync("/desk");

        await page.Keyboard.PressAsync("r");

        await page.Locator(".just-done", new() { HasText = "apart" }).WaitForAsync();
        await Assertions.Expect(page.Locator(".question")).ToHaveCountAsync(0);
        Assert.Null(await MergedIntoAsync(edition.Looms.Id));
    }

    [Fact]
    public async Task Without_scripts_a_suggestion_is_accepted_with_a_button()
    {
        await host.AskAsync(edition.Lanterns.Id, edition.Looms.Id);
        var page = await DeskAsync("/desk", scripts: false);

        await page.GetByRole(AriaRole.Button, new() { Name = "Merge into story" }).ClickAsync();

        Assert.NotNull(await MergedIntoAsync(Math.Max(edition.Lanterns.Id, edition.Looms.Id)));
    }

    [Fact]
    public async Task Of_two_editors_the_second_is_told_and_keeps_what_was_typed()
    {
        var page = await DeskAsync($"/desk/stories/{edition.Lanterns.Id}");
        await page.Locator("#pin-headline").FillAsync("A lamp is lit");
        await page.GetByRole(AriaRole.Button, new() { Name = "Preview headline and lead" }).ClickAsync();
        await host.DoAsync(new PinStory(edition.Lanterns.Id, "The harbour shines", null));

        await page.GetByRole(AriaRole.Button, new() { Name = "Do it" }).ClickAsync();

        Assert.Equal("Somebody was faster", await Heading(page).InnerTextAsync());
        Assert.Contains("The harbour shines", await page.Locator("#overtaken").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("A lamp is lit", await page.GetByLabel("Headline that stays").InputValueAsync());
    }

    [Fact]
    public async Task A_source_is_looked_at_before_it_is_followed()
    {
        await using var newsroom = await SampleNewsroom.StartAsync(0, CancellationToken.None);
        await using var site = await SiteHost.StartAsync(("Fetching:AllowedPrivateHosts:0", $"*.localhost:{newsroom.Port}"), ("Visits:HostDelay", "00:00:00.01"));
        var page = await browser.OpenAtAsync(site, await site.SessionCookieAsync(await site.AddEditorAsync()), "/desk/sources");

        await page.GetByLabel("Address of a site").FillAsync(newsroom.UrlOf(newsroom.Publishers.Single(publisher => publisher.Key == "kettle-post").Host, "/").AbsoluteUri);
        await page.GetByRole(AriaRole.Button, new() { Name = "Look", Exact = true }).ClickAsync();
        Assert.Contains("robots.txt", await page.Locator("#finding").InnerTextAsync(), StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("#finding > .lines li").First).ToBeVisibleAsync();
        await using (var db = site.Open())
            Assert.Empty(await db.Sources.ToListAsync());

        await page.GetByLabel("Name as readers see it").FillAsync("The First Sample");
        await page.GetByRole(AriaRole.Button, new() { Name = "Follow it" }).ClickAsync();
        Assert.Contains("Follows The First Sample", await page.Locator(".just-done").InnerTextAsync(), StringComparison.Ordinal);
        await using (var db = site.Open())
            Assert.Equal("The First Sample", (await db.Sources.SingleAsync()).Name);
    }

    [Theory]
    [InlineData("/desk")]
    [InlineData("/desk/stories")]
    [InlineData("/desk/stories/1")]
    [InlineData("/desk/parties/1")]
    [InlineData("/desk/gifts/1")]
    [InlineData("/desk/log")]
    [InlineData("/desk/sources")]
    [InlineData("/desk/sources/1")]
    public async Task No_page_of_the_desk_scrolls_sideways_on_the_narrowest_phone_or_breaks_its_policy(string path)
    {
        await host.AskAsync(edition.Lanterns.Id, edition.Looms.Id);
        await host.DoAsync(new PinStory(edition.Looms.Id, "Looms", null));
        var complaints = new List<string>();
        var page = await DeskAsync("about:blank", width: 320);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                complaints.Add(message.Text);
        };

        await page.GotoAsync(path);

        Assert.Equal(320, await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth"));
        Assert.Empty(complaints);
    }

    [AxeTheory]
    [ClassData(typeof(EveryDeskPage))]
    public async Task Axe_finds_nothing_at_the_desk_in_light_and_dark(string path)
    {
        await host.AskAsync(edition.Lanterns.Id, edition.Looms.Id);
        await host.DoAsync(new PinStory(edition.Looms.Id, "Looms", null));
        Assert.Empty(await (await DeskAsync(path)).ViolationsAsync());
    }

    /// <summary>Looks at the effect of what was typed, does it, and takes it back.</summary>
    private static async Task GiveAsync(IPage page, string button, string effect)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();
        Assert.Contains(effect, (await page.Locator("section[aria-labelledby=ledger-effect]").InnerTextAsync()).Replace('\u00a0', ' '), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Do it" }).ClickAsync();
        await page.Locator(".just-done button").ClickAsync();
        await page.Locator(".just-done", new() { HasText = "Undid" }).WaitForAsync();
    }

    private static ILocator Heading(IPage page) => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    private async Task<IPage> DeskAsync(string path, int width = 1280, ColorScheme colors = ColorScheme.Light, bool scripts = true) =>
        await browser.OpenAtAsync(host, await host.SessionCookieAsync(await host.AddEditorAsync(name: $"Wilma Thorne {Guid.NewGuid():N}")), path, width, colors, scripts);

    private async Task<long?> MergedIntoAsync(long story)
    {
        await using var db = host.Open();
        return await db.Stories.Where(known => known.Id == story).Select(known => known.MergedIntoId).SingleAsync();
    }
}
