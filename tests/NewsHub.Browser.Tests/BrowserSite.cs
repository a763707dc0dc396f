using Microsoft.Playwright;
using NewsHub.Web.Tests.Support;

namespace NewsHub.Browser.Tests;

/// <summary>One Chromium and one site with the invented edition for all browser tests; each test takes a context of its own.</summary>
public sealed class BrowserSite : IAsyncLifetime
{
    /// <summary>Names the Chromium to use, where it is not Debian's.</summary>
    public const string ChromiumVariable = "NEWSHUB_CHROMIUM";

    /// <summary>More pages than any test looks at together. Older ones are closed: left open they go on asking and cost more than the test itself.</summary>
    private const int MostOpen = 4;

    private readonly EditionSite site = new();
    private readonly Queue<IBrowserContext> open = new();
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    /// <summary>The site.</summary>
    public SiteHost Host => site.Host;

    /// <summary>What the site shows.</summary>
    public LanternEdition Edition => site.Edition;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        var chromium = Environment.GetEnvironmentVariable(ChromiumVariable) is { Length: > 0 } named ? named : "/usr/bin/chromium";
        if (!File.Exists(chromium))
            throw new InvalidOperationException($"There is no Chromium at {chromium}; install it (apt-get install chromium) or name it in {ChromiumVariable}.");
        await site.InitializeAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = chromium,
            ChromiumSandbox = false,
            Args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await site.DisposeAsync();
    }

    /// <summary>A page of a context of its own, at a path of the site.</summary>
    public Task<IPage> OpenAsync(string path, int width = 1280, ColorScheme colors = ColorScheme.Light) => OpenAtAsync(site.Host.Address, path, width, colors);

    /// <summary>The same at a site that a test has of its own.</summary>
    public async Task<IPage> OpenAtAsync(Uri address, string path, int width = 1280, ColorScheme colors = ColorScheme.Light, bool runsScripts = true)
    {
        var context = await ContextAsync(address, width, colors, runsScripts);
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>A page of another site for somebody who carries a cookie.</summary>
    public async Task<IPage> OpenAtAsync(SiteHost host, (string Name, string Value) cookie, string path, int width = 1280, ColorScheme colors = ColorScheme.Light, bool scripts = true)
    {
        var context = await ContextAsync(host.Address, width, colors, scripts);
        await context.AddCookiesAsync([new Cookie { Name = cookie.Name, Value = cookie.Value, Url = host.Address.AbsoluteUri }]);
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    private async Task<IBrowserContext> ContextAsync(Uri address, int width, ColorScheme colors, bool runsScripts)
    {
        while (open.Count >= MostOpen)
            await open.Dequeue().CloseAsync();
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.AbsoluteUri,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = colors,
            JavaScriptEnabled = runsScripts,
        });
        open.Enqueue(context);
        return context;
    }
}

/// <summary>The tests that share a <see cref="BrowserSite"/>.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<BrowserSite>
{
    /// <summary>For <see cref="CollectionAttribute"/>.</summary>
    public const string Name = "browser";
}
