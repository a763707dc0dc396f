using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Articles;
using NewsHub.Data.Desk.Plans;
using NewsHub.Web.Tests.Caching;
using NewsHub.Web.Tests.Support;
using static NewsHub.Web.Tests.Support.Reading;

namespace NewsHub.Web.Tests.Pages;

/// <summary>Outlets' pictures: none, unless an editor has said so of the outlet, and then on that one page.</summary>
public sealed class PictureTests : IAsyncLifetime
{
    private const string Closed = "img-src 'self';", Opened = "img-src 'self' https:;";

    private SiteHost host = null!;
    private LanternEdition edition = null!;

    private string Story => $"/stories/{edition.Lanterns.Id}";

    public async Task InitializeAsync()
    {
        host = await KeepingSite.StartAsync();
        edition = await host.EditionAsync();
        await SetAsync(article => article.Title.StartsWith("Light returns"), "https://pictures.example/tide.jpg?w=1&h=2", "A lamp, lit");
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task By_default_a_page_has_none_and_may_load_none()
    {
        var (page, policy) = await GetAsync(Story);

        Assert.Empty(page.Images);
        Assert.Contains(Closed, policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_an_outlet_whose_pictures_may_be_shown_it_stands_with_its_words_and_its_outlet_and_tells_nobody_what_is_read()
    {
        await ShowAsync("Tidewater Gazette");

        var (page, policy) = await GetAsync(Story);

        var image = Assert.Single(page.Images);
        Assert.Equal(("https://pictures.example/tide.jpg?w=1&h=2", "A lamp, lit"), (image.GetAttribute("src"), image.AlternativeText));
        Assert.Equal(("lazy", "async", "no-referrer"), (image.GetAttribute("loading"), image.GetAttribute("decoding"), image.GetAttribute("referrerpolicy")));
        Assert.True(image.HasAttribute("width") && image.HasAttribute("height"));
        Assert.Equal("Picture: Tidewater Gazette", Seen(page.QuerySelector(".picture figcaption")));
        Assert.Contains(Opened, policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_other_page_may_load_any()
    {
        await ShowAsync("Tidewater Gazette");

        foreach (var path in (string[])["/", $"/stories/{edition.Looms.Id}", "/sources/2", "/people/1", "/search?q=lamp", "/feed.rss"])
            Assert.Contains(Closed, (await GetAsync(path)).Policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kept_page_may_load_its_own_and_an_answer_without_a_page_says_nothing_of_it()
    {
        await ShowAsync("Tidewater Gazette");
        await GetAsync(Story);

        await KeepingSite.UntilAsync(async () => (await AnswerAsync(Story)).IsKept());
        var kept = await AnswerAsync(Story);
        Assert.Contains(Opened, PolicyOf(kept), StringComparison.Ordinal);
        using var again = new HttpRequestMessage(HttpMethod.Get, kept.RequestMessage!.RequestUri);
        again.Headers.IfNoneMatch.Add(kept.Headers.ETag!);
        var unchanged = await host.Client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.False(unchanged.Headers.Contains("Content-Security-Policy"));
    }

    [Theory]
    [InlineData("http://pictures.example/tide.jpg")]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("javascript:alert(1)")]
    [InlineData(null)]
    public async Task Nothing_but_https_is_asked_for(string? address)
    {
        await SetAsync(article => article.Title.StartsWith("Light returns"), address, null);
        await ShowAsync("Tidewater Gazette");

        var (page, policy) = await GetAsync(Story);

        Assert.Empty(page.Images);
        Assert.Contains(Closed, policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_leading_articles_comes_before_others_and_none_is_left_when_it_is_taken_back()
    {
        await SetAsync(article => article.Id == edition.Lanterns.LeadArticleId, "https://pictures.example/post.jpg", null);
        await ShowAsync("Tidewater Gazette");
        var shown = await ShowAsync("The Copper Post");
        Assert.Equal("https://pictures.example/post.jpg", Assert.Single((await GetAsync(Story)).Page.Images).GetAttribute("src"));
        Assert.Equal("", Assert.Single((await GetAsync(Story)).Page.Images).GetAttribute("alt")); // the line below names it

        await host.UndoAsync(shown);
        await KeepingSite.UntilAsync(async () => (await GetAsync(Story)).Page.Images.Single().GetAttribute("src")!.Contains("tide", StringComparison.Ordinal));
    }

    private async Task<long> ShowAsync(string outlet)
    {
        await using var db = host.Open();
        return (await host.DoAsync(new ShowImages(await db.Sources.Where(source => source.Name == outlet).Select(source => source.Id).SingleAsync(), true), "Their press office")).Id;
    }

    private async Task SetAsync(System.Linq.Expressions.Expression<Func<Article, bool>> which, string? address, string? words)
    {
        await using var db = host.Open();
        await db.Articles.Where(which).ExecuteUpdateAsync(set => set.SetProperty(article => article.ImageUrl, address).SetProperty(article => article.ImageAlt, words));
    }

    private async Task<(IHtmlDocument Page, string Policy)> GetAsync(string path)
    {
        var answer = await AnswerAsync(path);
        return (await Visitor.ReadAsync(answer), PolicyOf(answer));
    }

    private async Task<HttpResponseMessage> AnswerAsync(string path)
    {
        var answer = await host.Client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.Headers.Location is { } location ? await host.Client.GetAsync(location) : answer;
    }

    private static string PolicyOf(HttpResponseMessage answer) => answer.Headers.GetValues("Content-Security-Policy").Single();
}
