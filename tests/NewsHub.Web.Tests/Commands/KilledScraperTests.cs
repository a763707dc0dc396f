using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Articles;
using NewsHub.Newsroom;

namespace NewsHub.Web.Tests.Commands;

public sealed class KilledScraperTests
{
    private const int Seed = 20261121;
    private const int Kills = 10;

    // A whole scrape of the sample logs some 300 lines: each life sees the start, a feed, a page or a story.
    private const int LongestLife = 45;

    [Fact]
    public async Task A_scraper_killed_at_ten_random_moments_loses_nothing_and_doubles_nothing()
    {
        await using var newsroom = await SampleNewsroom.StartAsync(0, CancellationToken.None);
        await using var database = await TestDatabase.TestDatabase.CreateAsync();
        var folder = Directory.CreateTempSubdirectory("newshub-killed-").FullName;
        var sources = Path.Combine(folder, "sources.opml");
        await File.WriteAllTextAsync(sources, newsroom.SourcesOpml());
        var random = new Random(Seed);

        for (var kill = 0; kill < Kills; kill++)
        {
            using var scraper = ScraperProcess.Start(newsroom, database.ConnectionString, sources, folder);
            for (var line = random.Next(1, LongestLife); line > 0; line--)
                Assert.NotNull(await scraper.ReadLineAsync());
            await scraper.KillAsync();
        }

        using var survivor = ScraperProcess.Start(newsroom, database.ConnectionString, sources, folder);
        while (!await IsCompleteAsync(database))
            Assert.NotNull(await survivor.ReadLineAsync());
        await survivor.KillAsync();

        await AssertWholeAsync(database);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<bool> IsCompleteAsync(TestDatabase.TestDatabase database)
    {
        await using var db = database.Open();
        return await db.Feeds.AnyAsync() && !await db.Feeds.AnyAsync(feed => feed.LastPolledAt == null) && !await db.Entries.AnyAsync(entry => entry.State == EntryState.Pending);
    }

    private static async Task AssertWholeAsync(TestDatabase.TestDatabase database)
    {
        await using var db = database.Open();
        var fetchable = SampleArticles.All.Count(sample => !sample.Article.Cases.Contains("disallowed"));
        Assert.Equal(fetchable, await db.Articles.CountAsync());
        Assert.Equal(fetchable, await db.Entries.CountAsync(entry => entry.State == EntryState.Done));
        Assert.Equal(fetchable, await db.Pages.CountAsync());
        Assert.Equal(fetchable, await db.StoryMembers.CountAsync());
        Assert.Equal(fetchable, await db.Fingerprints.CountAsync());
        Assert.Equal(fetchable, await db.TermFrequencies.Where(term => term.Term == "").Select(term => term.Articles).SingleAsync());
        Assert.False(await db.Stories.AnyAsync(story => story.ArticleCount != story.Members.Count));
        Assert.False(await db.Quotes.AnyAsync(quote => quote.UtteranceId != null && quote.Article!.Membership!.StoryId != quote.Utterance!.StoryId));
        Assert.False(await db.Utterances.AnyAsync(utterance => !utterance.Quotes.Any()));
        Assert.False(await db.Donations.AnyAsync(donation => !donation.Claims.Any()));
    }
}
