using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis;
using NewsHub.Analysis.Beat;
using NewsHub.Analysis.Extraction;
using NewsHub.Data.Articles;
using Npgsql;

namespace NewsHub.Data.Tests.Articles;

public sealed class ArticleStoreTests : IAsyncLifetime
{
    private const string Gift = """
        Orla Quillfeather has donated $250,000 to the Paper Lantern Fund, the singer announced on Monday.

        “Every child deserves a lamp to read by, and nobody should have to choose between bread and light,” Quillfeather said in a statement.

        The Paper Lantern Fund said that the money will pay for lamps in forty villages this winter.
        """;

    private const string SameGift = """
        Lamps for forty villages: that is what a cheque from Orla Quillfeather will buy. The singer donated $250,000 to the Paper Lantern Fund.

        “Every child deserves a lamp to read by,” said Quillfeather, “and nobody should have to choose between bread and light.”
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
    public async Task A_first_article_begins_a_story_that_readers_see()
    {
        var stored = await newsstand.PrintAsync("Gazette", "lamps", "Orla Quillfeather donates $250,000 to the Paper Lantern Fund", Gift);

        await using var db = newsstand.Open();
        var story = await db.Stories.Include(story => story.Donations).Include(story => story.Utterances).SingleAsync();
        Assert.Equal(ArticleChange.BeganStory, stored.Change);
        Assert.True(story.IsShown);
        Assert.Equal("Orla Quillfeather donates $250,000 to the Paper Lantern Fund", story.Headline);
        Assert.Equal(250_000, Assert.Single(story.Donations).Amount);
        Assert.StartsWith("Every child deserves", Assert.Single(story.Utterances).Wording, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_outlet_joins_the_story_and_its_quotation_is_another_print_of_the_same_utterance()
    {
        var first = await newsstand.PrintAsync("Gazette", "lamps", "Orla Quillfeather donates $250,000 to the Paper Lantern Fund", Gift);
        var second = await newsstand.PrintAsync("Courier", "light", "A singer pays for light", SameGift, Newsstand.Morning.AddHours(5));

        await using var db = newsstand.Open();
        var story = await db.Stories.Include(story => story.Donations).ThenInclude(donation => donation.Claims).Include(story => story.Utterances).ThenInclude(utterance => utterance.Quotes).SingleAsync();
        Assert.Equal(first.StoryId, second.StoryId);
        Assert.Equal(ArticleChange.JoinedStory, second.Change);
        Assert.NotEmpty(second.Reasons);
        Assert.Equal(2, story.OutletCount);
        Assert.Equal(3, Assert.Single(story.Utterances).Quotes.Count);
        Assert.Equal(2, Assert.Single(story.Donations).Claims.Select(claim => claim.ArticleId).Distinct().Count());
    }

    [Fact]
    public async Task The_same_page_stored_twice_changes_nothing()
    {
        await newsstand.PrintAsync("Gazette", "lamps", "Lamps", Gift);
        var before = await CountsAsync();

        var again = await newsstand.PrintAsync("Gazette", "lamps", "Lamps", Gift);

        Assert.Equal(ArticleChange.None, again.Change);
        Assert.Equal(before, await CountsAsync());
    }

    [Fact]
    public async Task One_article_under_two_addresses_of_a_source_is_stored_once()
    {
        var canonical = new Uri("https://gazette.example/lamps");
        var first = await newsstand.PrintAsync("Gazette", "lamps", "Lamps", Gift, canonical: canonical);
        var twin = await newsstand.PrintAsync("Gazette", "section/culture/lamps", "Lamps", Gift, canonical: canonical);

        await using var db = newsstand.Open();
        Assert.Equal(first.ArticleId, twin.ArticleId);
        Assert.Equal(1, await db.Articles.CountAsync());
        Assert.All(await db.Entries.ToListAsync(), entry => Assert.Equal((EntryState.Done, first.ArticleId), (entry.State, entry.ArticleId)));
    }

    [Fact]
    public async Task An_article_updated_after_publication_keeps_its_story_and_the_ids_of_what_remains()
    {
        var first = await newsstand.PrintAsync("Gazette", "lamps", "Lamps", Gift);
        await newsstand.PrintAsync("Courier", "light", "A singer pays for light", SameGift);
        await using var before = newsstand.Open();
        var (utterance, donation) = (await before.Utterances.SingleAsync(), await before.Donations.SingleAsync());

        var update = await newsstand.PrintAsync("Gazette", "lamps", "Lamps, now for fifty villages",
            Gift + "\n\n“We have never been able to plan a winter before, and now we are planning three of them,” said Bram Osterling, the fund's director.");

        await using var after = newsstand.Open();
        Assert.Equal((ArticleChange.Updated, first.StoryId, first.ArticleId), (update.Change, update.StoryId, update.ArticleId));
        Assert.Equal("Lamps, now for fifty villages", update.StoryHeadline);
        Assert.Equal(donation.Id, (await after.Donations.SingleAsync()).Id);
        Assert.Equal(2, await after.Utterances.CountAsync());
        Assert.Contains(await after.Utterances.ToListAsync(), kept => kept.Id == utterance.Id && kept.Wording == utterance.Wording);
    }

    [Fact]
    public async Task Every_stored_quote_and_amount_is_an_exact_piece_of_the_stored_text()
    {
        await newsstand.PrintAsync("Gazette", "lamps", "Lamps", Gift);
        await newsstand.PrintAsync("Courier", "light", "A singer pays for light", SameGift);

        await using var db = newsstand.Open();
        foreach (var article in await db.Articles.Include(article => article.Quotes).Include(article => article.Claims).ToListAsync())
        {
            Assert.NotEmpty(article.Quotes);
            Assert.All(article.Quotes, quote => Assert.Equal(quote.Text, article.Text[quote.Start..quote.End]));
            Assert.All(article.Claims.Where(claim => claim.AmountStart is not null), claim => Assert.Equal(claim.AmountText, article.Text[claim.AmountStart!.Value..claim.AmountEnd!.Value]));
        }
    }

    [Fact]
    public async Task An_article_off_the_beat_is_kept_and_its_story_not_shown()
    {
        var stored = await newsstand.PrintAsync("Gazette", "film", "A long film about a short war",
            "The film runs for three hours and says in all of them what it said in the first. Its camera loves fog, and there is a great deal of fog.\n\nThe leading man whispers. The audience coughs. At the end somebody has won.");

        await using var db = newsstand.Open();
        Assert.False((await db.Stories.SingleAsync()).IsShown);
        Assert.NotEmpty((await db.Articles.SingleAsync(article => article.Id == stored.ArticleId)).Text);
    }

    [Fact]
    public async Task A_date_in_the_future_is_not_believed()
    {
        await newsstand.PrintAsync("Gazette", "lamps", "Lamps", Gift, Newsstand.Morning.AddYears(50));

        await using var db = newsstand.Open();
        Assert.Equal(Newsstand.Morning.AddHours(1), (await db.Articles.SingleAsync()).PublishedAt);
    }

    [Fact]
    public async Task A_failure_in_the_middle_leaves_nothing_behind()
    {
        var page = await newsstand.PageAsync("Gazette", "lamps");
        var analysis = ArticleAnalyzer.Analyze(new ExtractedArticle { Title = "Lamps", Text = Gift }, BeatProfile.CelebrityGiving);
        var unstorable = analysis with { Quotes = [.. analysis.Quotes, analysis.Quotes[0]] };

        await Assert.ThrowsAsync<PostgresException>(() => newsstand.SaveAsync(page, unstorable));

        await using var db = newsstand.Open();
        Assert.Equal((0, 0, 0), (await db.Pages.CountAsync(), await db.Articles.CountAsync(), await db.Stories.CountAsync()));
        Assert.Equal(EntryState.Pending, (await db.Entries.SingleAsync()).State);
    }

    private async Task<(int Pages, int Articles, int Quotes, int Claims, int Stories, int Utterances, int Donations, int Counted)> CountsAsync()
    {
        await using var db = newsstand.Open();
        return (await db.Pages.CountAsync(), await db.Articles.CountAsync(), await db.Quotes.CountAsync(), await db.Claims.CountAsync(),
            await db.Stories.CountAsync(), await db.Utterances.CountAsync(), await db.Donations.CountAsync(),
            await db.TermFrequencies.Where(term => term.Term == "").Select(term => term.Articles).SingleAsync());
    }
}
