using Microsoft.Playwright;

namespace NewsHub.Browser.Tests;

/// <summary>Readers without a mouse, and without scripts.</summary>
[Collection(BrowserTests.Name)]
public sealed class KeyboardTests(BrowserSite site)
{
    // After a key the browser shows where the focus is, wherever it is brought.
    private const string WithoutFocus =
        """
        () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]')]
            .filter(element => element.checkVisibility({ visibilityProperty: true }) && element.getAttribute('tabindex') !== '-1' && !element.disabled)
            .filter(element => {
                element.focus();
                const style = getComputedStyle(element);
                return element.tabIndex !== 0 || document.activeElement !== element || !element.matches(':focus-visible') || style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2;
            }).map(element => element.outerHTML)
        """;

    [Theory]
    [ClassData(typeof(EveryPage))]
    public async Task Everything_that_can_be_used_takes_the_focus_in_its_place_and_shows_it(string path)
    {
        var page = await site.OpenAsync(path);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the content", await page.EvaluateAsync<string>("document.activeElement.textContent"));

        Assert.Empty(await page.EvaluateAsync<string[]>(WithoutFocus));
    }

    [Theory]
    [InlineData("/stories/1")]
    [InlineData("/giving")]
    public async Task The_keyboard_goes_through_a_page_from_the_first_line_to_the_last(string path)
    {
        var page = await site.OpenAsync(path);
        var tops = new List<double>();
        for (var count = await page.Locator("a[href], button, input, select, summary, [tabindex='0']").CountAsync(); count >= 0; count--)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("document.activeElement === document.body"))
                break;
            tops.Add(await page.EvaluateAsync<double>("document.activeElement.getBoundingClientRect().top + scrollY"));
        }

        Assert.True(await page.EvaluateAsync<bool>("document.activeElement === document.body"), "the keyboard does not leave the page");
        Assert.InRange(tops.Count, 20, 1_000);

        // Up only from the foot of a column to the head of the one beside it.
        Assert.All(tops.Skip(1).Zip(tops.Skip(2)), step => Assert.True(step.Second > step.First - 400, $"the focus jumps from {step.First} up to {step.Second}"));
    }

    [Fact]
    public async Task Without_scripts_a_reader_finds_reads_and_follows()
    {
        var page = await site.OpenAtAsync(site.Host.Address, "/", runsScripts: false);
        await page.GetByRole(AriaRole.Link, new() { Name = site.Edition.Lanterns.Headline }).ClickAsync();
        await page.Locator("#gifts ~ .gift summary").First.ClickAsync();
        Assert.True(await page.Locator("#gifts ~ .gift .evidence").First.IsVisibleAsync());

        await page.Locator(".statement figcaption a").First.ClickAsync();
        Assert.Contains("/people/", page.Url, StringComparison.Ordinal);
        await page.Locator("#find").FillAsync("harbour");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/search?q=harbour");
        await page.Locator("details.search-more summary").ClickAsync();
        await page.Locator("#min").FillAsync("1000");
        await page.Locator(".field-button button").ClickAsync();
        await page.WaitForURLAsync("**/search?**min=1000**");
        Assert.StartsWith("/search/feed.rss?q=harbour&min=1000", await page.Locator(".follow a").First.GetAttributeAsync("href"), StringComparison.Ordinal);

        await page.GotoAsync("/giving");
        await page.Locator("main form button").First.ClickAsync();
        Assert.NotEqual(0, await page.Locator(".gifts li").CountAsync());
    }
}
