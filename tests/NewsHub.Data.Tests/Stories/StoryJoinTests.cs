using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Articles;
using NewsHub.Data.Stories;

namespace NewsHub.Data.Tests.Stories;

public sealed class StoryJoinTests : IAsyncLifetime
{
    private const string Cheque = """
        Orla Quillfeather has donated $250,000 to the Paper Lantern Fund, the charity announced on Monday. The singer's cheque pays for forty villages.
        """;

    private const string Speech = """
        “Every child deserves a lamp to read by, and nobody should have to choose between bread and light, not in the longest winter that anybody remembers,” a musician told an audience of schoolteachers at the harbour hall.

        The evening ended with a song about the sea.
        """;

    private const string Both = """
        Orla Quillfeather has donated $250,000 to the Paper Lantern Fund, the charity announced on Monday. The singer's cheque pays for forty villages.

        “Every child deserves a lamp to read by, and nobody should have to choose between bread and light, not in the longest winter that anybody remembers,” the musician told an audience of schoolteachers at the harbour hall.

        The evening ended with a song about the sea.
        """;

    private const string Library = "The library of Lower Fenwick, burnt down in January, will be rebuilt: the footballer Odo Brack has given €2 million to the village council.";

    private const string Film = "The film runs for three hours and says in all of them what it said in the first. Its camera loves fog, and there is a great deal of fog.";

    private TestDatabase.TestDatabase database = null!;
    private Newsstand newsstand = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.TestDatabase.CreateAsync();
        newsstand = new Newsstand(database);
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task A_late_article_that_tells_two_stories_as_one_joins_them()
    {
        var cheque = await newsstand.PrintAsync("Gazette", "cheque", "Quillfeather gives $250,000 for lamps", Cheque);
        var speech = await newsstand.PrintAsync("Courier", "speech", "Bread and light at the harbour hall", Speech);
        Assert.NotEqual(cheque.StoryId, speech.StoryId);

        var both = await newsstand.PrintAsync("Herald", "both", "Quillfeather gives $250,000 for lamps: bread and light at the harbour hall", Both);

        await using var db = newsstand.Open();
        var story = await db.Stories.SingleAsync(story => story.MergedIntoId == null);
        Assert.Equal(Math.Min(cheque.StoryId, speech.StoryId), story.Id);
        Assert.Equal((story.Id, ArticleChange.JoinedStory), (both.StoryId, both.Change));
        Assert.Equal(3, story.ArticleCount);
        var merged = await db.Stories.SingleAsync(merged => merged.MergedIntoId == story.Id);
        Assert.False(merged.IsShown);
        Assert.Equal((0, 0, 0), (merged.ArticleCount, merged.OutletCount, merged.OriginCount));
        Assert.Empty(await db.StoryMembers.Where(member => member.StoryId == merged.Id).ToListAsync());
        Assert.All(await db.StoryMembers.ToListAsync(), member => Assert.Equal((member.ArticleId == cheque.ArticleId, member.ArticleId == cheque.ArticleId), (member.Score == 0, member.Reasons.Count == 0)));
        Assert.All(await db.Fingerprints.ToListAsync(), print => Assert.Equal(story.Id, print.StoryId));
        Assert.Single(await db.Utterances.ToListAsync());
        Assert.All(await db.Utterances.ToListAsync(), utterance => Assert.Equal(story.Id, utterance.StoryId));
    }

    [Fact]
    public async Task What_an_editor_keeps_apart_is_neither_joined_nor_asked_about()
    {
        var cheque = await newsstand.PrintAsync("Gazette", "cheque", "Quillfeather gives $250,000 for lamps", Cheque);
        var speech = await newsstand.PrintAsync("Courier", "speech", "Bread and light at the harbour hall", Speech);
        await using (var desk = newsstand.Open())
        {
            desk.ArticlePairs.Add(new ArticlePair { ArticleId = cheque.ArticleId, OtherId = speech.ArticleId, Link = PairLink.Cannot, DecidedAt = Newsstand.Morning });
            await desk.SaveChangesAsync();
        }

        await newsstand.PrintAsync("Herald", "both", "Quillfeather gives $250,000 for lamps: bread and light at the harbour hall", Both);

        await using var db = newsstand.Open();
        Assert.Equal(2, await db.Stories.CountAsync(story => story.MergedIntoId == null));
        Assert.Empty(await db.MergeSuggestions.ToListAsync());
    }

    [Fact]
    public async Task Every_old_address_is_one_step_from_its_story_and_every_question_follows()
    {
        var stories = new List<StoredArticle>();
        foreach (var (outlet, title, text) in new[] { ("Gazette", "A cheque", Cheque), ("Courier", "A speech", Speech), ("Herald", "A library", Library), ("Post", "A film", Film) })
            stories.Add(await newsstand.PrintAsync(outlet, "news", title, text));
        var ids = stories.Select(stored => stored.StoryId).ToList();
        Assert.Distinct(ids);

        await using var db = newsstand.Open();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await StoryLock.AcquireAsync(db, CancellationToken.None);
        db.MergeSuggestions.Add(Question(ids[1], ids[2], stories[1].ArticleId));
        db.MergeSuggestions.Add(Question(ids[2], ids[3], stories[3].ArticleId));
        await db.SaveChangesAsync();
        await StoryJoin.ApplyAsync(db, ids[1], ids[2], Newsstand.Morning, CancellationToken.None);
        await StoryJoin.ApplyAsync(db, ids[0], ids[1], Newsstand.Morning, CancellationToken.None);
        await StoryWriter.RefreshAsync(db, ids[0], Newsstand.Morning, CancellationToken.None);
        await transaction.CommitAsync();

        await using var after = newsstand.Open();
        Assert.Equal([null, ids[0], ids[0], null], await after.Stories.OrderBy(story => story.Id).Select(story => story.MergedIntoId).ToListAsync());
        Assert.Equal(3, (await after.Stories.SingleAsync(story => story.Id == ids[0])).ArticleCount);
        var question = await after.MergeSuggestions.SingleAsync();
        Assert.Equal((ids[0], ids[3]), (question.StoryId, question.OtherId));
    }

    private static MergeSuggestion Question(long one, long other, long article) =>
        new() { StoryId = one, OtherId = other, Confidence = 0.7, ArticleId = article, FoundAt = Newsstand.Morning };
}
