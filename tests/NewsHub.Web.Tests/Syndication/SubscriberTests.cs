using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Desk.Plans;
using NewsHub.Web.Tests.Support;

namespace NewsHub.Web.Tests.Syndication;

/// <summary>What a subscriber sees while editors and the pipeline work on the stories.</summary>
public sealed class SubscriberTests : SiteTest
{
    [Theory]
    [InlineData("/feed.atom")]
    [InlineData("/feed.atom?each=development")]
    [InlineData("/sources/3/feed.atom")]
    [InlineData("/sources/3/feed.atom?each=development")]
    [InlineData("/people/1/feed.atom")]
    [InlineData("/people/1/feed.atom?each=story")]
    [InlineData("/stories/1/feed.atom")]
    [InlineData("/giving/feed.atom")]
    [InlineData("/search/feed.atom?q=harbour+or+knot")]
    [InlineData("/search/feed.atom?q=harbour+or+knot&each=development")]
    public async Task Nobody_sees_an_item_twice_or_one_that_leads_nowhere_while_a_story_is_merged_split_updated_and_undone(string path)
    {
        var edition = await Host.EditionAsync();
        var subscriber = new Subscriber(Host, path);
        Assert.NotEmpty(await subscriber.PollAsync());

        var merge = await Host.DoAsync(new MergeStories(edition.Lanterns.Id, edition.Looms.Id));
        await subscriber.PollAsync();
        await Host.GatherAsync(edition.Lanterns.Id);
        await subscriber.PollAsync();
        await Host.UndoAsync(merge.Id);
        Assert.Empty(await subscriber.PollAsync());

        var split = await Host.DoAsync(new SplitStory(edition.Lanterns.Id, [await ArticleAsync("Light returns"), await ArticleAsync("Ottilie and Marlow")]));
        await subscriber.PollAsync();
        await Host.GatherAsync(edition.Lanterns.Id);
        await subscriber.PollAsync();
        await Host.UndoAsync(split.Id);
        Assert.Empty(await subscriber.PollAsync());

        var hide = await Host.DoAsync(new HideStory(edition.Looms.Id, true));
        Assert.Empty(await subscriber.PollAsync());
        await Host.UndoAsync(hide.Id);
        Assert.Empty(await subscriber.PollAsync());

        var again = await Host.DoAsync(new MergeStories(edition.Looms.Id, edition.Lanterns.Id));
        await subscriber.PollAsync();
        await Host.UndoAsync(again.Id);
        Assert.Empty(await subscriber.PollAsync());
    }

    [Fact]
    public async Task A_split_brings_the_new_story_and_a_merge_brings_nothing_where_each_story_is_told_once()
    {
        var edition = await Host.EditionAsync();
        var subscriber = new Subscriber(Host, "/feed.atom");
        await subscriber.PollAsync();

        await Host.DoAsync(new MergeStories(edition.Lanterns.Id, edition.Looms.Id));
        Assert.Empty(await subscriber.PollAsync());
        Assert.DoesNotContain($"tag:newshub,2026:story/{edition.Looms.Guid:D}", subscriber.Current);

        await Host.DoAsync(new SplitStory(edition.Lanterns.Id, [await ArticleAsync("Light returns")]));
        Assert.Equal(["Light returns to harbour after gift by singer and actor"], await subscriber.PollAsync());
        Assert.DoesNotContain($"tag:newshub,2026:story/{edition.Looms.Guid:D}", subscriber.Current);
    }

    private async Task<long> ArticleAsync(string title)
    {
        await using var db = Host.Open();
        return await db.Articles.Where(article => article.Title.StartsWith(title)).Select(article => article.Id).SingleAsync();
    }
}
