using Microsoft.Playwright;

namespace NewsHub.Browser.Tests;

/// <summary>Asks axe-core about an open page.</summary>
internal static class Axe
{
    private const string Violations = "flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html}: ${node.failureSummary}`))";

    /// <summary>
    /// Everything that axe finds in a page in light colours, in dark ones, and on a phone, all its details open. The page is the same one: dark changes colours
    /// alone, and a phone the layout, so only what depends on these is looked at again.
    /// </summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(this IPage page)
    {
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(details => details.open = true)");
        await page.EvaluateAsync(await File.ReadAllTextAsync(AxeTheoryAttribute.Script()));
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        var light = await page.EvaluateAsync<string[]>($"async () => (await axe.run()).violations.{Violations}");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        var dark = await page.EvaluateAsync<string[]>($"async () => (await axe.run({{ runOnly: ['color-contrast'] }})).violations.{Violations}");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(320, 900);
        var phone = await page.EvaluateAsync<string[]>($"async () => (await axe.run({{ runOnly: ['color-contrast', 'scrollable-region-focusable', 'link-in-text-block', 'region', 'bypass'] }})).violations.{Violations}");
        return [.. light.Select(found => $"light: {found}"), .. dark.Select(found => $"dark: {found}"), .. phone.Select(found => $"phone: {found}")];
    }
}
