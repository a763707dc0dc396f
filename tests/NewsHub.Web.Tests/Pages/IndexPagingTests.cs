using NewsHub.Web.Tests.Support;
using static NewsHub.Web.Tests.Support.Reading;

namespace NewsHub.Web.Tests.Pages;

public sealed class IndexPagingTests : SiteTest
{
    [Fact]
    public async Task Before_anything_is_scraped_the_page_says_so_and_what_to_do()
    {
        await using (var db = Host.Open())
            await new Archive(db).SourceAsync("Tidewater Gazette");

        var empty = Seen((await Host.PageAsync("/")).QuerySelector(".empty"));

        Assert.Contains("Nothing scraped yet", empty, StringComparison.Ordinal);
        Assert.Contains("1 publisher will be visited", empty, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Following_the_earlier_stories_shows_each_story_once_even_those_of_one_moment()
    {
        await using (var db = Host.Open())
        {
            var archive = new Archive(db);
            var source = await archive.SourceAsync("Tidewater Gazette");
            for (var i = 0; i < 45; i++) // fifteen moments, three stories each
                await archive.StoryAsync([await archive.ArticleAsync(source, $"Gift number {i}", "A gift.", new DateTimeOffset(2026, 1, 1 + i / 3, 0, 0, 0, TimeSpan.Zero).AddTicks(12_345_670))]);
        }

        var seen = new List<string>();
        for (string? path = "/"; path is not null;)
        {
            var page = await Host.PageAsync(path);
            seen.AddRange(page.QuerySelectorAll("h3").Select(Seen));
            path = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(45, seen.Count);
        Assert.Equal(45, seen.Distinct().Count());
        Assert.Equal("Gift number 44", seen[0]);
        Assert.Equal("Gift number 0", seen[^1]);
    }

    [Fact]
    public async Task Within_a_day_independent_origins_outweigh_hours_and_never_carry_a_story_into_the_next_day()
    {
        await using (var db = Host.Open())
        {
            var archive = new Archive(db);
            var source = await archive.SourceAsync("Tidewater Gazette");
            foreach (var (title, hour, origins) in ((string, int, int)[])[("At noon, alone", 24 + 12, 1), ("At seven, told by four", 24 + 7, 4), ("At eight, told by two", 24 + 8, 2), ("Yesterday's sensation", 20, 60)])
                await archive.StoryAsync([await archive.ArticleAsync(source, title, "A gift.", new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(hour))], story => story.OriginCount = origins);
        }

        var page = await Host.PageAsync("/");

        Assert.Equal(["At seven, told by four", "At noon, alone", "At eight, told by two", "Yesterday's sensation"], page.QuerySelectorAll("h3").Select(Seen));
        Assert.Equal(2, page.QuerySelectorAll(".day").Length);
    }

    [Theory]
    [InlineData("20260102.50400.7", true)]
    [InlineData("1767225600000000.7", false)]
    [InlineData("20260199.1.7", false)]
    [InlineData("20260102.-1.7", false)]
    [InlineData("", false)]
    public void A_place_on_the_front_page_is_read_as_it_was_written_or_not_at_all(string text, bool isPlace) =>
        Assert.Equal(isPlace ? text : null, NewsHub.Web.Pages.FrontCursor.TryParse(text)?.ToString());
}
