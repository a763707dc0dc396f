using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NewsHub.Data.Desk.Plans;
using NewsHub.Web.Tests.Support;

namespace NewsHub.Browser.Tests;

/// <summary>What a browser asks an outlet for, where its pictures may be shown.</summary>
[Collection(BrowserTests.Name)]
public sealed class PictureTests(BrowserSite browser)
{
    private const string Address = "https://pictures.example/lamp.svg";

    // Wider than high, and of a size that the page cannot know.
    private const string Drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='300' height='900'><rect width='300' height='900' fill='green'/></svg>";

    [Fact]
    public async Task One_picture_is_fetched_without_telling_from_where_and_nothing_moves_when_it_comes()
    {
        await using var host = await SiteHost.StartAsync();
        var edition = await host.EditionAsync();
        await host.DoAsync(new ShowImages(1, true), "Their press office");
        await using (var db = host.Open())
            await db.Articles.Where(article => article.SourceId == 1).ExecuteUpdateAsync(set => set.SetProperty(article => article.ImageUrl, Address).SetProperty(article => article.ImageAlt, "A lamp"));
        var page = await browser.OpenAtAsync(host.Address, "about:blank");
        var come = new TaskCompletionSource();
        var asked = new List<IRequest>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(host.Address.AbsoluteUri, StringComparison.Ordinal))
                asked.Add(request);
        };
        await page.RouteAsync(Address, async route =>
        {
            await come.Task;
            await route.FulfillAsync(new RouteFulfillOptions { ContentType = "image/svg+xml", Body = Drawing });
        });

        await page.GotoAsync($"/stories/{edition.Lanterns.Id}", new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
        await Assertions.Expect(page.Locator("#gifts")).ToBeVisibleAsync();
        var before = await page.Locator("#gifts").BoundingBoxAsync();
        come.SetResult();
        await page.EvaluateAsync("document.querySelector('.picture img').decode()");
        var after = await page.Locator("#gifts").BoundingBoxAsync();

        Assert.Equal((before!.X, before.Y, before.Width), (after!.X, after.Y, after.Width));
        var request = Assert.Single(asked);
        Assert.Equal(Address, request.Url);
        Assert.DoesNotContain("referer", (await request.AllHeadersAsync()).Keys);
        Assert.DoesNotContain("cookie", (await request.AllHeadersAsync()).Keys);

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.False(await page.Locator(".picture").IsVisibleAsync());
    }
}
