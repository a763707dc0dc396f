using System.Net;
using NewsHub.Web.Tests.Support;
using static NewsHub.Web.Tests.Support.Reading;

namespace NewsHub.Web.Tests.Pages.Days;

public sealed class DayTests(EditionSite site) : IClassFixture<EditionSite>
{
    [Fact]
    public async Task A_day_has_its_stories_newest_first_and_leads_to_the_days_beside_it()
    {
        var page = await site.Host.PageAsync("/days/2026-05-13");

        Assert.Equal("Wednesday, 13 May 2026", Seen(page.QuerySelector("h1")));
        Assert.Equal([site.Edition.Looms.Headline, site.Edition.Lanterns.Headline], page.QuerySelectorAll("article h3").Select(Seen));
        Assert.Equal(["/days/2026-05-10"], page.QuerySelectorAll("nav[aria-label=Days] a").Select(link => link.GetAttribute("href")));
        Assert.Equal("https://news.example/hub/days/2026-05-13", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_day_without_stories_says_so_and_leads_to_those_with()
    {
        var page = await site.Host.PageAsync("/days/2026-05-12");

        Assert.Equal("No story on this day", Seen(page.QuerySelector(".empty h2")));
        Assert.Equal(["/days/2026-05-10", "/days/2026-05-13"], page.QuerySelectorAll("nav[aria-label=Days] a").Select(link => link.GetAttribute("href")));
        Assert.Null(page.QuerySelector("link[rel=canonical]"));
    }

    [Fact]
    public async Task Without_a_day_the_latest_is_shown()
    {
        var response = await site.Host.Client.GetAsync(new Uri("/days", UriKind.Relative));

        Assert.Equal((HttpStatusCode.Redirect, "/days/2026-05-13"), (response.StatusCode, response.Headers.Location?.OriginalString));
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2026-13-01")]
    [InlineData("9999-12-31")]
    public async Task What_is_no_day_is_not_found(string day) =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Host.Client.GetAsync(new Uri($"/days/{day}", UriKind.Relative))).StatusCode);

    [Fact]
    public async Task A_full_day_is_read_page_by_page_without_gap_or_repetition()
    {
        await using var host = await SiteHost.StartAsync();
        await using (var db = host.Open())
        {
            var archive = new Archive(db);
            var source = await archive.SourceAsync("Gazette");
            for (var n = 0; n < 34; n++)
                await archive.StoryAsync([await archive.ArticleAsync(source, $"Gift {n}", "A text.", new DateTimeOffset(2026, 2, 3, 12, n / 2, 0, TimeSpan.Zero))]);
        }

        var first = await host.PageAsync("/days/2026-02-03");
        var second = await host.PageAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal(Enumerable.Range(0, 34).Reverse().Select(n => $"Gift {n}"), first.QuerySelectorAll("article h3").Concat(second.QuerySelectorAll("article h3")).Select(Seen));
        Assert.Equal(30, first.QuerySelectorAll("article").Length);
    }

    [Fact]
    public async Task The_front_page_leads_to_its_days() =>
        Assert.Equal(["/days/2026-05-13", "/days/2026-05-10"], (await site.Host.PageAsync("/")).QuerySelectorAll(".day > h2 a").Select(link => link.GetAttribute("href")));

    [Theory]
    [InlineData("/people?name=va", "Ottilie Vane")]
    [InlineData("/people?name=OTTI", "Ottilie Vane")]
    [InlineData("/people?name=%25", "Bertrand Okonjo-Lisle|Casimir Thornwell|Marlow Quill|Ottilie Vane")]
    [InlineData("/organisations?name=harb", "Lantern Harbour Trust")]
    [InlineData("/people?name=zz", "")]
    public async Task A_list_of_names_is_filtered_by_how_a_word_of_them_begins(string path, string names)
    {
        var page = await site.Host.PageAsync(path);

        Assert.Equal(names, string.Join('|', page.QuerySelectorAll(".parties a").Select(Seen).Order(StringComparer.Ordinal)));
        Assert.Equal(names.Length == 0, page.QuerySelector(".empty") is not null);
    }
}
