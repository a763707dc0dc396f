using Microsoft.Playwright;
using NewsHub.Data.Accounts;
using NewsHub.Data.Desk.Plans;
using NewsHub.Web.Tests.Support;

namespace NewsHub.Browser.Tests;

/// <summary>Makes pictures of every kind of page, for the documents and for whoever works on the design.</summary>
[Collection(BrowserTests.Name)]
public sealed class Screenshots(BrowserSite browser)
{
    // Small enough for a document, large enough to read: a page beyond that is cut.
    private const int Width = 1180, PhoneWidth = 390, LongestPage = 2200;

    private const int Quality = 62;

    private static readonly (string Name, string Path)[] Readers =
    [
        ("front", "/"), ("front-earlier", "/?before=20000101.0.1"), ("story", "/stories/1"), ("story-of-one-outlet", "/stories/2"), ("story-withdrawn", "/stories/3"),
        ("day", "/days/2026-05-13"), ("day-empty", "/days/2026-05-01"), ("giving", "/giving"), ("giving-none", "/giving?who=nobody"), ("gift", "/giving/1"),
        ("people", "/people"), ("people-by-name", "/people?sort=name"), ("person", "/people/1"), ("organisations", "/organisations"), ("organisation", "/organisations/4"),
        ("search", "/search?q=ottilie+vane+or+knot"), ("search-start", "/search"), ("search-meant", "/search?q=otilie+vain"), ("search-none", "/search?q=zeppelin&min=5&currency=USD"),
        ("sources", "/sources"), ("source", "/sources/1"), ("subscribe", "/subscribe"), ("about", "/about"), ("api", "/api"), ("missing", "/nowhere"), ("sign-in", "/account/sign-in"),
    ];

    private static readonly (string Name, string Path)[] Desk =
    [
        ("desk-queue", "/desk"), ("desk-amounts", "/desk?kind=Amount"), ("desk-stories", "/desk/stories"), ("desk-story", "/desk/stories/1"), ("desk-gift", "/desk/gifts/1"), ("desk-party", "/desk/parties/1"),
        ("desk-log", "/desk/log"), ("desk-sources", "/desk/sources"), ("desk-source", "/desk/sources/1"), ("account", "/account"), ("account-editors", "/account/editors"),
    ];

    // In the dark, on a phone and on paper those that most people look at.
    private static readonly string[] Main = ["front", "story", "giving", "person", "search", "subscribe", "desk-queue"];
    private static readonly string[] OnPaper = ["front", "story"];

    [ScreenshotFact]
    public async Task Every_kind_of_page_in_light_dark_on_a_phone_and_on_paper()
    {
        await using var host = await SiteHost.StartAsync(("Site:PublicUrl", "http://news.example/"));
        var edition = await host.EditionAsync();
        await host.AskAsync(edition.Lanterns.Id, edition.Looms.Id);
        await host.DoAsync(new HideStory(edition.Faros.Id, true), "The meals were never served");
        await host.DoAsync(new ShowImages(1, true), "Their press office, 3 May");
        var session = await host.SessionCookieAsync(await host.AddEditorAsync(EditorRole.Admin));
        foreach (var (name, path) in Readers)
            await TakeAsync(await browser.OpenAtAsync(host.Address, path, Width), name);
        foreach (var (name, path) in Desk)
            await TakeAsync(await browser.OpenAtAsync(host, session, path, Width), name);
    }

    private static async Task TakeAsync(IPage page, string name)
    {
        await SaveAsync(page, name);
        if (!Main.Contains(name))
            return;
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await SaveAsync(page, $"{name}-dark");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(PhoneWidth, 844);
        await SaveAsync(page, $"{name}-phone");
        if (!OnPaper.Contains(name))
            return;
        await page.SetViewportSizeAsync(720, 1018); // A4 between its margins
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await SaveAsync(page, $"{name}-print");
    }

    // As WebP, of which Playwright itself makes none.
    private static async Task SaveAsync(IPage page, string name)
    {
        var size = await page.EvaluateAsync<int[]>("[innerWidth, Math.max(innerHeight, document.documentElement.scrollHeight)]");
        var session = await page.Context.NewCDPSessionAsync(page);
        var taken = await session.SendAsync("Page.captureScreenshot", new Dictionary<string, object>
        {
            ["format"] = "webp", ["quality"] = Quality, ["captureBeyondViewport"] = true,
            ["clip"] = new Dictionary<string, object> { ["x"] = 0, ["y"] = 0, ["width"] = size[0], ["height"] = Math.Min(size[1], LongestPage), ["scale"] = 1 },
        });
        await session.DetachAsync();
        var picture = taken!.Value.GetProperty("data").GetBytesFromBase64();
        Assert.NotEmpty(picture);
        await File.WriteAllBytesAsync(Path.Combine(ScreenshotFactAttribute.Folder!, $"{name}.webp"), picture);
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
