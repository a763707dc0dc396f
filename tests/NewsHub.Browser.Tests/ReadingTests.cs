using Microsoft.Playwright;

namespace NewsHub.Browser.Tests;

[Collection(BrowserTests.Name)]
public sealed class ReadingTests(BrowserSite site)
{
    [Fact]
    public async Task A_reader_goes_from_the_front_page_to_a_story_and_on_to_its_source()
    {
        var page = await site.OpenAsync("/");

        await page.GetByRole(AriaRole.Link, new() { Name = site.Edition.Lanterns.Headline }).ClickAsync();
        Assert.Equal(site.Edition.Lanterns.Headline, await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync());

        var evidence = page.Locator("#gifts ~ .gift .evidence").First;
        Assert.False(await evidence.IsVisibleAsync());
        await page.Locator("#gifts ~ .gift summary").First.ClickAsync();
        Assert.True(await evidence.IsVisibleAsync());

        await page.Locator(".byline").GetByRole(AriaRole.Link, new() { Name = "The Copper Post" }).First.ClickAsync();
        Assert.Equal("The Copper Post", await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync());
    }

    [Fact]
    public async Task A_reader_goes_from_a_quotation_to_its_speaker_and_back_to_the_statement_in_its_story()
    {
        var page = await site.OpenAsync("/stories/1");

        await page.Locator(".statement figcaption").GetByRole(AriaRole.Link, new() { Name = "Ottilie Vane" }).ClickAsync();
        Assert.Equal("Ottilie Vane", await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync());

        await page.Locator(".told a").First.ClickAsync();
        Assert.EndsWith("#said-1", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("#said-1:target")).ToBeInViewportAsync(); // once the page has scrolled there
    }

    [Fact]
    public async Task The_marks_of_a_changed_word_begin_with_the_word()
    {
        var page = await site.OpenAsync("/stories/1");

        Assert.All(await page.Locator("ins, del").EvaluateAllAsync<string[]>("marks => marks.map(mark => mark.innerText)"), words => Assert.Equal(words.Trim(), words));
    }

    [Fact]
    public async Task The_keyboard_reaches_the_content_first_and_every_link_shows_its_focus()
    {
        var page = await site.OpenAsync("/");

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the content", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        Assert.True((await page.Locator(".skip").BoundingBoxAsync())!.Y >= 0);
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Wednesday, 13 May 2026", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal(site.Edition.Looms.Headline, await page.EvaluateAsync<string>("document.activeElement.textContent"));
        Assert.NotEqual("none", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
    }

    [Fact]
    public async Task In_the_dark_the_paper_is_dark_and_the_ink_is_light()
    {
        var light = await site.OpenAsync("/");
        var dark = await site.OpenAsync("/", colors: ColorScheme.Dark);

        Assert.True(await PaperAsync(light) > 200);
        Assert.True(await PaperAsync(dark) < 60);

        static Task<int> PaperAsync(IPage page) => page.EvaluateAsync<int>(@"parseInt(getComputedStyle(document.body).backgroundColor.match(/\d+/)[0])");
    }

    [Theory]
    [ClassData(typeof(EveryPage))]
    public async Task A_page_asks_no_one_else_for_anything_breaks_no_rule_of_its_own_and_fits_the_narrowest_phone_and_twice_the_size(string path)
    {
        var page = await site.OpenAsync("about:blank", width: 320);
        var hosts = new HashSet<string>();
        var complaints = new List<string>();
        page.Request += (_, request) => hosts.Add(new Uri(request.Url).Host);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal))
                complaints.Add(message.Text);
        };

        await page.GotoAsync(path);

        Assert.Equal(["127.0.0.1"], hosts);
        Assert.Empty(complaints);
        Assert.Equal(320, await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth"));

        // A window of 1280 at 200 %, and then the letters alone twice as large.
        await page.SetViewportSizeAsync(640, 450);
        Assert.Equal(640, await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth"));
        await page.SetViewportSizeAsync(1280, 900);
        await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
        Assert.Equal(1280, await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth"));
    }

    [Fact]
    public async Task What_is_new_since_the_last_visit_is_marked_by_the_readers_own_browser()
    {
        var page = await site.OpenAsync("/");
        Assert.False(await page.Locator("#new-since").IsVisibleAsync()); // the first visit

        await page.EvaluateAsync("localStorage.setItem('newshub.visits', JSON.stringify({ last: Date.parse('2020-01-01'), before: 0 }))");
        await page.ReloadAsync();

        await Assertions.Expect(page.Locator("#new-since")).ToContainTextAsync("new since your last visit, 1 January");
        Assert.Equal(await page.Locator(".summary").CountAsync(), await page.Locator(".label.new").CountAsync());
        await page.ReloadAsync(); // the same visit goes on
        await Assertions.Expect(page.Locator("#new-since")).ToContainTextAsync("1 January");
    }
}
