using Microsoft.EntityFrameworkCore;
using NewsHub.Newsroom;

namespace NewsHub.Scraper.Tests.Pipeline;

/// <summary>The three articles that the project began with, published by sample publishers; passed over where they are not at hand.</summary>
public sealed class SeedStoryTests
{
    private static readonly string[] Publishers = ["kettle-post.localhost", "wren-and-thistle.localhost", "touchline-echo.localhost"];

    [Fact]
    public async Task The_seed_texts_and_their_twins_in_the_newsroom_are_one_story()
    {
        if (SeedFolder() is not { } folder)
            return;
        await using var scraping = await Scraping.StartAsync();
        foreach (var (host, file) in Publishers.Zip(Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal)))
            scraping.Newsroom.Publish(host, new Article
            {
                Path = $"/2018/06/{Path.GetFileNameWithoutExtension(file)}",
                Title = "The Clooneys and the migrant children",
                Published = new DateTimeOffset(2018, 6, 20, 18, 0, 0, TimeSpan.Zero),
                Body = await File.ReadAllTextAsync(file),
            });

        await scraping.VisitAllAsync();

        await using var db = scraping.Open();
        var story = await db.Stories.Include(story => story.Members).ThenInclude(member => member.Article).Include(story => story.Utterances).ThenInclude(utterance => utterance.Quotes)
            .SingleAsync(story => story.Members.Any(member => member.Article!.Url.Contains("000_f93e0644047c6194")));
        Assert.Equal(6, story.Members.Count);
        var clooneys = story.Utterances.Single(utterance => utterance.Wording.StartsWith("At some point in the future our children", StringComparison.Ordinal));
        Assert.Equal(6, clooneys.Quotes.Select(quote => quote.ArticleId).Distinct().Count());
    }

    private static string? SeedFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "NewsHub.sln")))
                return Path.Combine(folder.FullName, "..", "shared", "seeds") is var seeds && Directory.Exists(seeds) ? seeds : null;
        return null;
    }
}
