using Microsoft.Playwright;

namespace NewsHub.Browser.Tests;

[Collection(BrowserTests.Name)]
public sealed class SearchTests(BrowserSite site)
{
    private static readonly DateTime Then = new(2026, 6, 15, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task The_keyboard_goes_to_the_box_and_through_the_suggestions_to_a_page()
    {
        var page = await site.OpenAsync("/");

        await page.Keyboard.PressAsync("/");
        Assert.Equal("find", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Keyboard.TypeAsync("otti/");
        await page.GetByRole(AriaRole.Option, new() { Name = "Ottilie Vane", Exact = true }).WaitForAsync();
        var box = page.GetByRole(AriaRole.Combobox);
        Assert.Equal(("true", "find-suggestions"), (await box.GetAttributeAsync("aria-expanded"), await box.GetAttributeAsync("aria-controls")));

        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("Ottilie Vane", await page.Locator("[aria-selected=true]").InnerTextAsync());
        Assert.Equal(await page.Locator("[aria-selected=true]").GetAttributeAsync("id"), await box.GetAttributeAsync("aria-activedescendant"));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/people/1/ottilie-vane");
    }

    [Fact]
    public async Task A_choice_among_the_suggestions_stays_when_the_last_letter_was_not_asked_for_yet()
    {
        var page = await site.OpenAsync("/about");

        // The page's time stands still but for what is let pass: on a slow machine it would ask between two keys.
        await page.Clock.InstallAsync(new() { TimeDate = Then });
        await page.Clock.PauseAtAsync(Then.AddHours(1));
        var asked = 0;
        page.Request += (_, request) => asked += request.Url.Contains("/suggest", StringComparison.Ordinal) ? 1 : 0;
        var box = page.Locator("#find");
        await box.FillAsync("otti");
        await page.Clock.RunForAsync(1_000);
        await page.GetByRole(AriaRole.Option, new() { Name = "Ottilie Vane", Exact = true }).WaitForAsync();

        await box.PressAsync("l");
        await box.PressAsync("ArrowDown");
        await page.Clock.RunForAsync(1_000);

        Assert.Equal("Ottilie Vane", await page.Locator("[aria-selected=true]").InnerTextAsync());
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task Escape_closes_the_suggestions_and_enter_searches_for_what_was_typed()
    {
        var page = await site.OpenAsync("/about");
        await page.Locator("#find").PressSequentiallyAsync("lantern");
        await page.GetByRole(AriaRole.Listbox).WaitForAsync();

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Listbox)).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/search?q=lantern");
        await Assertions.Expect(page.Locator("main article")).ToHaveCountAsync(1);
    }

    [AxeFact]
    public async Task Axe_finds_nothing_while_suggestions_are_open()
    {
        foreach (var (colors, width) in ((ColorScheme, int)[])[(ColorScheme.Light, 1280), (ColorScheme.Dark, 320)])
        {
            var page = await site.OpenAsync("/search", width, colors);
            await page.Locator("#q").PressSequentiallyAsync("lan");
            await page.GetByRole(AriaRole.Listbox).WaitForAsync();
            await page.Keyboard.PressAsync("ArrowDown");
            await page.EvaluateAsync(await File.ReadAllTextAsync(AxeTheoryAttribute.Script()));

            Assert.Empty(await page.EvaluateAsync<string[]>("async () => (await axe.run()).violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html}: ${node.failureSummary}`))"));
            Assert.Equal(width, await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth"));
        }
    }

    [Fact]
    public async Task Without_scripts_the_box_is_a_form()
    {
        var page = await site.OpenAtAsync(site.Host.Address, "/", runsScripts: false);

        await page.Locator("#find").FillAsync("lantern");
        await page.Locator("header form button").ClickAsync();
        await page.WaitForURLAsync("**/search?q=lantern");
        await Assertions.Expect(page.Locator("main article")).ToHaveCountAsync(1);
    }
}
