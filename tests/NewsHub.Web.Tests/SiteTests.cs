using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.Options;
using NewsHub.Web.Tests.Support;
using static NewsHub.Web.Tests.Support.Reading;

namespace NewsHub.Web.Tests;

public sealed class SiteTests : SiteTest
{
    [Fact]
    public async Task The_stylesheet_is_ours_named_by_its_content_and_kept_for_a_year()
    {
        var address = (await Host.PageAsync("/")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        Assert.StartsWith("/site.", address, StringComparison.Ordinal);
        Assert.NotEqual("/site.css", address);

        var response = await Host.Client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal("text/css", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(TimeSpan.FromDays(365), response.Headers.CacheControl?.MaxAge);
        Assert.Contains("--paper", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_of_the_fetcher_is_told_as_it_is_set()
    {
        await using var host = await SiteHost.StartAsync(("Fetching:UserAgent", "LanternBot"));

        Assert.Contains("User-agent: LanternBot", (await host.PageAsync("/about")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/robots.txt", "text/plain")]
    [InlineData("/favicon.svg", "image/svg+xml")]
    [InlineData("/healthz", "text/plain")]
    [InlineData("/about", "text/html")]
    public async Task It_serves(string path, string mediaType)
    {
        var response = await Host.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/nowhere")]
    [InlineData("/feed.rss")]
    public async Task Every_answer_forbids_what_it_does_not_need(string path)
    {
        var response = await Host.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.StartsWith("default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self';", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Pages_are_compressed_for_those_who_ask()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/about", UriKind.Relative));
        request.Headers.AcceptEncoding.ParseAdd("br");

        Assert.Equal("br", (await Host.Client.SendAsync(request)).Content.Headers.ContentEncoding.Single());
    }

    [Fact]
    public async Task Pages_load_nothing_from_elsewhere_and_run_no_script_but_our_own_files()
    {
        await using var db = Host.Open();
        var edition = await LanternEdition.StoreAsync(db);
        foreach (var path in (string[])["/", $"/stories/{edition.Lanterns.Id}", "/sources", $"/sources/{edition.CopperPost.Id}", "/about"])
        {
            var page = await Host.PageAsync(path);

            Assert.Empty(page.QuerySelectorAll("script:not([src^='/search.']):not([src^='/reading.']):not([type='application/ld+json']), script[src]:not(:empty), style, [style], iframe, img, [src^=http], link[rel=stylesheet][href^=http]"));
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.Single(page.QuerySelectorAll("main"));
        }
    }

    [Fact]
    public async Task When_the_database_is_away_the_reader_sees_a_page_and_a_500()
    {
        await using var broken = await SiteHost.StartWithoutDatabaseAsync();

        var response = await broken.Client.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("Something went wrong on our side", new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync()).QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task A_public_address_that_is_none_stops_the_start()
    {
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => SiteHost.StartAsync(("Site:PublicUrl", "ftp://news.example/")));

        Assert.Contains("Site:PublicUrl", error.Message, StringComparison.Ordinal);
    }
}
