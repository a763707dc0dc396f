using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Desk.Plans;
using NewsHub.Web.Tests.Support;

namespace NewsHub.Web.Tests.Pages.Desk;

public sealed class MergedStoryTests : SiteTest
{
    [Fact]
    public async Task Every_address_of_a_merged_story_leads_to_the_one_that_tells_it_now_in_one_step()
    {
        var edition = await Host.EditionAsync();
        var (first, second, last) = (edition.Faros, edition.Looms, edition.Lanterns);
        await Host.DoAsync(new MergeStories(second.Id, first.Id));
        await Host.DoAsync(new MergeStories(last.Id, second.Id));
        using var reader = Host.Reader();

        foreach (var story in (long[])[first.Id, second.Id])
        {
            var page = await reader.GetAsync($"/stories/{story}/any-slug");
            Assert.Equal(HttpStatusCode.MovedPermanently, page.StatusCode);
            Assert.StartsWith($"/stories/{last.Id}/", page.Headers.Location!.OriginalString, StringComparison.Ordinal);
            foreach (var extension in (string[])["rss", "atom", "json"])
            {
                var feed = await reader.GetAsync($"/stories/{story}/feed.{extension}");
                Assert.Equal((HttpStatusCode.MovedPermanently, $"/stories/{last.Id}/feed.{extension}"), (feed.StatusCode, feed.Headers.Location!.OriginalString));
            }
        }
    }

    [Fact]
    public async Task The_identity_of_a_merged_story_is_in_no_feed_until_the_merge_is_undone()
    {
        var edition = await Host.EditionAsync();
        using var reader = Host.Reader();
        Assert.Contains($"{edition.Looms.Guid:D}", await FeedAsync(reader), StringComparison.Ordinal);

        var merge = await Host.DoAsync(new MergeStories(edition.Lanterns.Id, edition.Looms.Id));
        Assert.DoesNotContain($"{edition.Looms.Guid:D}", await FeedAsync(reader), StringComparison.Ordinal);
        Assert.Contains($"{edition.Lanterns.Guid:D}", await FeedAsync(reader), StringComparison.Ordinal);

        await Host.UndoAsync(merge.Id);
        Assert.Contains($"{edition.Looms.Guid:D}", await FeedAsync(reader), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync($"/stories/{edition.Looms.Id}/{Slug(await reader.GetAsync($"/stories/{edition.Looms.Id}"))}")).StatusCode);
    }

    [Fact]
    public async Task A_hidden_story_says_so_with_its_reason_and_is_in_no_list()
    {
        var edition = await Host.EditionAsync();
        await Host.DoAsync(new HideStory(edition.Looms.Id, true), "The gift was never made");
        using var reader = Host.Reader();

        var answer = await reader.GetAsync($"/stories/{edition.Looms.Id}");
        var page = await Visitor.ReadAsync(answer);

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Equal("This story is not shown at present", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("The gift was never made", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain($"{edition.Looms.Guid:D}", await FeedAsync(reader), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rss"), InlineData("atom"), InlineData("json")]
    public async Task The_feed_of_a_hidden_story_answers_as_its_page_does_and_comes_back_with_it(string extension)
    {
        var edition = await Host.EditionAsync();
        var hidden = await Host.DoAsync(new HideStory(edition.Looms.Id, true), "The gift was never made");
        using var reader = Host.Reader();

        var answer = await reader.GetAsync($"/stories/{edition.Looms.Id}/feed.{extension}");
        var feed = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("The gift was never made", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("tag:newshub,2026:article/", feed, StringComparison.Ordinal);

        await Host.UndoAsync(hidden.Id);
        Assert.Contains("tag:newshub,2026:article/", await (await reader.GetAsync($"/stories/{edition.Looms.Id}/feed.{extension}")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hidden_article_is_on_no_page_of_readers()
    {
        var edition = await Host.EditionAsync();
        await using var db = Host.Open();
        var tide = await db.Articles.Where(article => article.Title.StartsWith("Light returns")).Select(article => article.Id).SingleAsync();
        await Host.DoAsync(new HideArticle(tide, true));
        using var reader = Host.Reader();

        Assert.DoesNotContain("Light returns to harbour", (await Host.PageAsync($"/stories/{edition.Lanterns.Id}")).QuerySelector(".reports")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Light returns to harbour", await FeedAsync(reader), StringComparison.Ordinal);
    }

    private static async Task<string> FeedAsync(Visitor reader) => await (await reader.GetAsync("/feed.atom")).Content.ReadAsStringAsync();

    private static string Slug(HttpResponseMessage answer) => answer.Headers.Location!.OriginalString.Split('/')[^1];
}
