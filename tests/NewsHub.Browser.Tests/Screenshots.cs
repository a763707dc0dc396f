using Microsoft.Playwright;

namespace NewsHub.Browser.Tests;

/// <summary>Makes pictures of every kind of page, for the documents and for whoever works on the design.</summary>
[Collection(BrowserTests.Name)]
public sealed class Screenshots(BrowserSite site)
{
    [ScreenshotFact]
    public async Task Every_kind_of_page_in_light_dark_and_on_a_phone()
    {
        foreach (var (name, path) in ((string, string)[])[("front", "/"), ("story", "/stories/1"), ("giving", "/giving"), ("gift", "/giving/1"), ("people", "/people"), ("people-by-name", "/people?sort=name"), ("person", "/people/1"), ("organisations", "/organisations"), ("organisation", "/organisations/4"), ("search-empty", "/search"), ("search", "/search?q=ottilie+vane+or+knot"), ("search-meant", "/search?q=otilie+vain"), ("search-none", "/search?q=zeppelin&min=5"), ("source", "/sources/1"), ("sources", "/sources"), ("about", "/about"), ("api", "/api"), ("day", "/days/2026-05-13"), ("missing", "/nowhere")])
            foreach (var (look, colors, width) in ((string, ColorScheme, int)[])[("light", ColorScheme.Light, 1280), ("dark", ColorScheme.Dark, 1280), ("phone", ColorScheme.Light, 390)])
            {
                var page = await site.OpenAsync(path, width, colors);
                var file = Path.Combine(ScreenshotFactAttribute.Folder!, $"{name}-{look}.png");
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = file, FullPage = true });
                Assert.True(new FileInfo(file).Length > 0);
            }
    }
}

/// <summary>Runs only where <see cref="Variable"/> names a folder.</summary>
public sealed class ScreenshotFactAttribute : FactAttribute
{
    /// <summary>Where the pictures go.</summary>
    public const string Variable = "NEWSHUB_SCREENSHOTS";

    /// <summary>Looks at the variable.</summary>
    public ScreenshotFactAttribute()
    {
        if (Folder is null)
            Skip = $"{Variable} names no folder for the pictures.";
    }

    /// <summary>The folder; null where no pictures are wanted.</summary>
    public static string? Folder => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : null;
}
