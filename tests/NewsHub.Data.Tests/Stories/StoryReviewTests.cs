using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Articles;
using NewsHub.Data.Stories;

namespace NewsHub.Data.Tests.Stories;

public sealed class StoryReviewTests : IAsyncLifetime
{
    private const string Lamps = """
        Orla Quillfeather has donated $250,000 to the Paper Lantern Fund, the singer announced on Monday. The cheque pays for lamps in forty villages this winter.

        “Every child deserves a lamp to read by, and nobody should have to choose between bread and light,” Quillfeather said in a statement.
        """;

    private const string LampsToo = """
        Lamps for forty villages: that is what a cheque of $250,000 from the singer Orla Quillfeather to the Paper Lantern Fund will buy.

        “Every child deserves a lamp to read by,” said Quillfeather, “and nobody should have to choose between bread and light.”
        """;

    private const string Library = """
        The library of Lower Fenwick, burnt down in January, will be rebuilt: the footballer Odo Brack has given €2 million to the village council.

        “My first books came from those shelves, and I mean to put every one of them back,” Brack told the council.
        """;

    private const string LibraryToo = """
        The footballer Odo Brack pays €2 million for a new library in Lower Fenwick, whose old one burnt down in January.

        “My first books came from those shelves, and I mean to put every one of them back,” Brack told the village council.
        """;

    private TestDatabase.TestDatabase database = null!;
    private Newsstand newsstand = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.TestDatabase.CreateAsync();
        newsstand = new Newsstand(database);
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task An_article_moves_to_the_story_that_tells_its_event()
    {
        var (lamps, library) = await TwoStoriesAsync();
        var stray = await newsstand.PrintAsync("Herald", "library", "Odo Brack pays for a library", LibraryToo);
        await PutAsync(stray, lamps.StoryId);

        var report = await ReviewAsync();

        Assert.Equal(1, report.Moved);
        await using var db = newsstand.Open();
        var place = await db.StoryMembers.SingleAsync(member => member.ArticleId == stray.ArticleId);
        Assert.Equal(library.StoryId, place.StoryId);
        Assert.NotEmpty(place.Reasons);
        Assert.Equal([1, 2], await db.Stories.Where(story => story.MergedIntoId == null).OrderBy(story => story.ArticleCount).Select(story => story.ArticleCount).ToListAsync());
    }

    [Fact]
    public async Task An_article_that_no_story_tells_begins_its_own()
    {
        var lamps = await newsstand.PrintAsync("Gazette", "lamps", "Quillfeather gives lamps", Lamps);
        var stray = await newsstand.PrintAsync("Courier", "library", "Odo Brack rebuilds a library", Library);
        await PutAsync(stray, lamps.StoryId);

        Assert.Equal(1, (await ReviewAsync()).Left);
        await using var db = newsstand.Open();
        Assert.NotEqual(lamps.StoryId, (await db.StoryMembers.SingleAsync(member => member.ArticleId == stray.ArticleId)).StoryId);
    }

    [Fact]
    public async Task Two_stories_of_one_event_are_joined()
    {
        var lamps = await newsstand.PrintAsync("Gazette", "lamps", "Quillfeather gives lamps", Lamps);
        var again = await newsstand.PrintAsync("Courier", "light", "Quillfeather pays for lamps in forty villages", LampsToo);
        await SplitAsync(again);

        Assert.Equal(1, (await ReviewAsync()).Joined);
        await using var db = newsstand.Open();
        var story = await db.Stories.SingleAsync(story => story.MergedIntoId == null);
        Assert.Equal((lamps.StoryId, 2), (story.Id, story.ArticleCount));
    }

    [Fact]
    public async Task What_an_editor_has_decided_stays()
    {
        var (lamps, library) = await TwoStoriesAsync();
        var stray = await newsstand.PrintAsync("Herald", "library", "Odo Brack pays for a library", LibraryToo);
        await PutAsync(stray, lamps.StoryId);
        await using (var desk = newsstand.Open())
        {
            desk.ArticlePairs.Add(new ArticlePair { ArticleId = lamps.ArticleId, OtherId = stray.ArticleId, Link = PairLink.Must, DecidedAt = Newsstand.Morning });
            await desk.SaveChangesAsync();
        }

        var report = await ReviewAsync();

        Assert.Equal((0, 0, 0), (report.Moved, report.Left, report.Joined));
        await using var db = newsstand.Open();
        Assert.Equal(lamps.StoryId, (await db.StoryMembers.SingleAsync(member => member.ArticleId == stray.ArticleId)).StoryId);
        var question = await db.MergeSuggestions.SingleAsync();
        Assert.Equal((lamps.StoryId, library.StoryId), (question.StoryId, question.OtherId));
    }

    [Fact]
    public async Task A_good_edition_is_left_as_it_is()
    {
        await TwoStoriesAsync();
        await newsstand.PrintAsync("Herald", "light", "Quillfeather pays for lamps", LampsToo);
        var before = await PlacesAsync();

        Assert.Equal(new ReviewReport(2, 0, 0, 0), await ReviewAsync());
        Assert.Equal(before, await PlacesAsync());
    }

    private async Task<(StoredArticle Lamps, StoredArticle Library)> TwoStoriesAsync() => (
        await newsstand.PrintAsync("Gazette", "lamps", "Quillfeather gives lamps", Lamps),
        await newsstand.PrintAsync("Courier", "library", "Odo Brack rebuilds a library", Library));

    // As an earlier, worse day might have left it.
    private async Task PutAsync(StoredArticle article, long story)
    {
        await using var db = newsstand.Open();
        var from = (await db.StoryMembers.SingleAsync(member => member.ArticleId == article.ArticleId)).StoryId;
        await db.StoryMembers.Where(member => member.ArticleId == article.ArticleId).ExecuteUpdateAsync(set => set.SetProperty(member => member.StoryId, story));
        if (await db.StoryMembers.AnyAsync(member => member.StoryId == from))
            await StoryWriter.RefreshAsync(db, from, Newsstand.Morning, CancellationToken.None);
        else
            await db.Stories.Where(empty => empty.Id == from).ExecuteUpdateAsync(set => set.SetProperty(empty => empty.MergedIntoId, story));
        await StoryWriter.RefreshAsync(db, story, Newsstand.Morning, CancellationToken.None);
    }

    private async Task SplitAsync(StoredArticle article)
    {
        await using var db = newsstand.Open();
        var story = await StoryWriter.BeginAsync(db, await db.Articles.SingleAsync(known => known.Id == article.ArticleId), Newsstand.Morning, CancellationToken.None);
        await PutAsync(article, story);
    }

    private Task<ReviewReport> ReviewAsync() => new StoryReview(new Contexts(newsstand), TimeProvider.System).RunAsync(Newsstand.Morning.AddDays(-3), CancellationToken.None);

    private async Task<Dictionary<long, long>> PlacesAsync()
    {
        await using var db = newsstand.Open();
        return await db.StoryMembers.ToDictionaryAsync(member => member.ArticleId, member => member.StoryId);
    }

    private sealed class Contexts(Newsstand newsstand) : IDbContextFactory<NewsHubDb>
    {
        public NewsHubDb CreateDbContext() => newsstand.Open();
    }
}
