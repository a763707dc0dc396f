using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Desk.Plans;
using NewsHub.Data.Search;
using NewsHub.Data.Stories;

namespace NewsHub.Data.Tests.Search;

/// <summary>Over stories as the pipeline stores them; all people and charities are invented.</summary>
public sealed class SearchReaderTests : IAsyncLifetime
{
    private TestDatabase.TestDatabase database = null!;
    private Newsstand stand = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.TestDatabase.CreateAsync();
        stand = new Newsstand(database);
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Theory]
    [InlineData("lamps")]
    [InlineData("lamp")]
    [InlineData("LÁMPS")]
    [InlineData("Orla Quillfeather")]
    [InlineData("\"lamps to the village\"")]
    [InlineData("zeppelins or lamps")]
    [InlineData("lamps & !village:*")]
    [InlineData("lamps -violins")]
    [InlineData("quillfeather \"nobody should")]
    public async Task A_story_is_found_by_its_words_in_any_form(string text)
    {
        var story = await LampsAsync();
        await ViolinsAsync();

        Assert.Equal([story], (await FindAsync(new SearchQuery { Text = text })).Stories);
    }

    [Theory]
    [InlineData("lamps violins")]
    [InlineData("\"village lamps\"")]
    [InlineData("lamps -village")]
    [InlineData("zeppelin")]
    [InlineData("') or true --")]
    public async Task A_story_is_not_found_by_words_that_it_does_not_have(string text)
    {
        await LampsAsync();

        var page = await FindAsync(new SearchQuery { Text = text });

        Assert.Empty(page.Stories);
        Assert.Equal(0, page.Total);
    }

    [Theory]
    [InlineData("the")]
    [InlineData("of and to")]
    [InlineData("!!!")]
    [InlineData("\"\"")]
    public async Task Words_that_stand_everywhere_are_told_apart_from_words_that_stand_nowhere(string text)
    {
        await LampsAsync();

        Assert.IsType<SearchOutcome.Nothing>(await SearchAsync(new SearchQuery { Text = text }));
    }

    [Fact]
    public async Task A_story_is_found_by_what_any_of_its_outlets_writes_and_once()
    {
        var story = await LampsAsync();
        Assert.Equal(story, (await stand.PrintAsync("Courier", "lamps", "Singer's gleaming surprise", LampsText)).StoryId);

        Assert.Equal([story], (await FindAsync(new SearchQuery { Text = "gleaming lamps" })).Stories);
    }

    [Fact]
    public async Task A_story_is_found_by_what_was_said()
    {
        var story = await LampsAsync();

        Assert.Equal([story], (await FindAsync(new SearchQuery { Text = "\"walk home in the dark\"" })).Stories);
    }

    [Fact]
    public async Task What_is_not_shown_any_more_is_not_found_any_more()
    {
        var story = await LampsAsync();
        await using var db = stand.Open();
        await db.Stories.Where(row => row.Id == story).ExecuteUpdateAsync(row => row.SetProperty(told => told.IsShown, false));

        Assert.Empty((await FindAsync(new SearchQuery { Text = "lamps" })).Stories);
    }

    [Fact]
    public async Task A_headline_given_by_an_editor_is_found_at_once()
    {
        var story = await LampsAsync();
        await using var db = stand.Open();
        await db.Stories.Where(row => row.Id == story).ExecuteUpdateAsync(row => row.SetProperty(told => told.Headline, "Brightness for Elmfold"));

        Assert.Equal([story], (await FindAsync(new SearchQuery { Text = "brightness" })).Stories);
    }

    [Fact]
    public async Task Of_stories_that_fit_alike_the_newer_one_is_better_and_a_headline_is_better_than_a_lead()
    {
        var old = await LampsAsync(Newsstand.Morning.AddDays(-400));
        var violins = await ViolinsAsync();
        var recent = (await stand.PrintAsync("Gazette", "again", "Tamsin Oakhollow gives lamps to the pier", "Tamsin Oakhollow gave 40 lamps worth $9,000 to the Pier Trust.", Newsstand.Morning.AddDays(-1))).StoryId;
        await using var db = stand.Open();
        await db.Stories.Where(row => row.Id == violins).ExecuteUpdateAsync(row => row.SetProperty(told => told.Lead, "Violins by the light of lamps.").SetProperty(told => told.LastPublishedAt, Newsstand.Morning.AddDays(-400)));

        Assert.Equal([recent, old, violins], (await FindAsync(new SearchQuery { Text = "lamps" })).Stories);
    }

    [Fact]
    public async Task Filters_take_away_what_does_not_have_them()
    {
        var lamps = await LampsAsync();
        var violins = await ViolinsAsync();
        await using var db = stand.Open();
        var courier = await db.Sources.Where(source => source.Name == "Courier").Select(source => source.Id).SingleAsync();
        var orla = await db.Parties.Where(party => party.Name == "Orla Quillfeather").Select(party => party.Id).SingleAsync();
        var day = DateOnly.FromDateTime(Newsstand.Morning.UtcDateTime);

        Assert.Equal([violins], (await FindAsync(new SearchQuery { SourceId = courier })).Stories);
        Assert.Equal([lamps], (await FindAsync(new SearchQuery { PartyId = orla })).Stories);
        Assert.Equal([lamps], (await FindAsync(new SearchQuery { From = day, To = day })).Stories);
        Assert.Equal([violins], (await FindAsync(new SearchQuery { To = day.AddDays(-1) })).Stories);
        Assert.Equal([lamps], (await FindAsync(new SearchQuery { AtLeast = 250_000, Currency = "USD" })).Stories);
        Assert.Empty((await FindAsync(new SearchQuery { AtLeast = 250_001, AtMost = 999_999 })).Stories);
        Assert.Empty((await FindAsync(new SearchQuery { AtLeast = 1, Currency = "EUR" })).Stories);
        Assert.Equal([violins], (await FindAsync(new SearchQuery { AtMost = 60_000 })).Stories);
        Assert.Empty((await FindAsync(new SearchQuery { Text = "lamps", SourceId = courier })).Stories);
    }

    [Fact]
    public async Task A_gift_that_editors_rejected_is_found_neither_by_its_sum_nor_by_its_receiver()
    {
        var room = DeskRoom.On(database);
        var lamps = await LampsAsync();
        await stand.PrintAsync("Courier", "well", "A well is dug", "Nobody knows who pays for the well.\n\nPiers Wetherden donated $777,000 to the Orchard School Foundation.", Newsstand.Morning.AddDays(-30));
        Assert.Single((await FindAsync(new SearchQuery { Text = "orchard", AtLeast = 777_000 })).Stories);
        await using var db = stand.Open();
        var gift = await db.LedgerEntries.Where(entry => entry.Amount == 777_000).Select(entry => entry.Id).SingleAsync();

        await room.DoneAsync(new RejectGift(gift, rejected: true));

        Assert.Empty((await FindAsync(new SearchQuery { AtLeast = 777_000 })).Stories);
        Assert.Equal([lamps], (await FindAsync(new SearchQuery { AtLeast = 1 })).Stories);
        Assert.Empty((await FindAsync(new SearchQuery { Text = "orchard" })).Stories);
    }

    [Fact]
    public async Task A_party_that_turned_out_to_be_another_is_found_under_both_numbers()
    {
        var lamps = await LampsAsync();
        await using var db = stand.Open();
        var orla = await db.Parties.SingleAsync(party => party.Name == "Orla Quillfeather");
        var whole = db.Parties.Add(NewsHub.Data.Parties.Party.Named("Orla Jane Quillfeather", NewsHub.Analysis.Parties.PartyKind.Person)).Entity;
        orla.MergedInto = whole;
        await db.SaveChangesAsync();

        Assert.Equal([lamps], (await FindAsync(new SearchQuery { PartyId = whole.Id })).Stories);
        Assert.Equal([lamps], (await FindAsync(new SearchQuery { PartyId = orla.Id })).Stories);
    }

    [Theory]
    [InlineData(SearchOrder.Relevance, "lamps")]
    [InlineData(SearchOrder.Newest, "lamps")]
    [InlineData(SearchOrder.Changed, "lamps")]
    [InlineData(SearchOrder.Newest, "")]
    public async Task Pages_follow_each_other_without_gap_or_repetition(SearchOrder order, string text)
    {
        for (var n = 0; n < 7; n++)
            await StoryAsync($"Lamps number {n}", Newsstand.Morning.AddDays(n / 2));
        var query = new SearchQuery { Text = text, From = new DateOnly(2020, 1, 1) };
        var all = (await FindAsync(query, order, size: 100)).Stories;
        Assert.Equal(7, all.Count);

        var read = new List<long>();
        SearchCursor? after = null;
        do
        {
            var page = await FindAsync(query, order, after, size: 2);
            Assert.Equal(7, page.Total);
            read.AddRange(page.Stories);
            after = SearchCursor.TryParse(page.Next?.ToString());
        }
        while (after is not null);

        Assert.Equal(all, read);
    }

    [Fact]
    public async Task Of_a_word_in_very_many_stories_the_newest_are_found_and_nothing_is_counted_to_the_end()
    {
        await using (var db = stand.Open())
        {
            var source = db.Sources.Add(new Sources.Source { Name = "Gazette", CreatedAt = Newsstand.Morning }).Entity;
            await db.SaveChangesAsync();
            await db.Database.ExecuteSqlAsync(
                $"""
                set session_replication_role = replica;
                insert into stories (id, guid, headline, lead_article_id, first_published_at, last_published_at, created_at, changed_at, article_count, outlet_count, is_shown, version) overriding system value
                    select n, gen_random_uuid(), 'Lamps number ' || n, 1, now(), timestamptz '2020-01-01' + n * interval '1 hour', now(), now() - n * interval '1 second', 1, 1, true, n from generate_series(1, 6000) n;
                select story_search_gather(id) from stories;
                """);
        }

        foreach (var order in (SearchOrder[])[SearchOrder.Newest, SearchOrder.Relevance])
        {
            var page = await FindAsync(new SearchQuery { Text = "lamps" }, order, size: 3);
            Assert.Equal([6000L, 5999, 5998], page.Stories);
            Assert.True(page.IsMore);
            Assert.Equal(order == SearchOrder.Relevance, page.IsNewestOnly);
            Assert.Equal([5997L, 5996, 5995], (await FindAsync(new SearchQuery { Text = "lamps" }, order, page.Next, 3)).Stories);
        }

        Assert.Equal([1L, 2, 3], (await FindAsync(new SearchQuery { Text = "lamps" }, SearchOrder.Changed, size: 3)).Stories);
        Assert.Equal([77L], (await FindAsync(new SearchQuery { Text = "lamps 77" })).Stories);
    }

    [Fact]
    public async Task What_search_reads_is_not_written_again_when_nothing_of_it_has_changed()
    {
        var story = await LampsAsync();
        var before = await RowAsync(story);
        await using (var db = stand.Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await StoryLock.AcquireAsync(db, default);
            await StoryWriter.RefreshAsync(db, story, Newsstand.Morning.AddHours(3), default);
            await transaction.CommitAsync();
        }

        Assert.Equal(before, await RowAsync(story));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task What_is_still_being_typed_finds_the_newest_stories_with_such_a_word_however_many_are_asked_for(int size)
    {
        var at = new DateTimeOffset(2026, 5, 1, 9, 0, 0, TimeSpan.Zero);
        long[] stories = [await StoryAsync("Harbour lanterns for Elmfold", at), await StoryAsync("Lantern makers are thanked", at.AddDays(2)), await StoryAsync("Violins for Elmfold", at.AddDays(1))];

        var page = await FindAsync(new SearchQuery { Text = "lant", IsBeginning = true }, SearchOrder.Newest, size: size);

        Assert.Equal(((long[])[stories[1], stories[0]]).Take(size), page.Stories);
    }

    private const string LampsText = "Orla Quillfeather has donated $250,000 in lamps to the Elmfold Village Trust.\n\n“Nobody should have to walk home in the dark,” Quillfeather said.\n\n“We had stopped hoping for light,” said Bram Ostler, who chairs the Elmfold Village Trust.";

    private async Task<long> LampsAsync(DateTimeOffset? published = null) =>
        (await stand.PrintAsync("Gazette", "lamps", "Quillfeather gives lamps to the village", LampsText, published)).StoryId;

    private async Task<long> ViolinsAsync() =>
        (await stand.PrintAsync("Courier", "violins", "Actor donates violins to a school", "Piers Wetherden donated $50,000 for violins to the Orchard School Foundation on Friday.", Newsstand.Morning.AddDays(-3))).StoryId;

    private async Task<long> StoryAsync(string headline, DateTimeOffset at)
    {
        await using var db = stand.Open();
        var lead = await db.Articles.Select(article => (long?)article.Id).FirstOrDefaultAsync() ?? (await stand.PrintAsync("Gazette", "violins", "Actor donates violins", "Piers Wetherden donated violins to the Orchard School Foundation.", new DateTimeOffset(2019, 1, 1, 0, 0, 0, TimeSpan.Zero))).ArticleId;
        var story = db.Stories.Add(new Story { Headline = headline, LeadArticleId = lead, FirstPublishedAt = at, LastPublishedAt = at, CreatedAt = at, ChangedAt = at, IsShown = true }).Entity;
        await db.SaveChangesAsync();
        return story.Id;
    }

    private async Task<SearchPage> FindAsync(SearchQuery query, SearchOrder order = SearchOrder.Relevance, SearchCursor? after = null, int size = 10) =>
        Assert.IsType<SearchOutcome.Found>(await SearchAsync(query, order, after, size)).Page;

    private async Task<SearchOutcome> SearchAsync(SearchQuery query, SearchOrder order = SearchOrder.Relevance, SearchCursor? after = null, int size = 10)
    {
        await using var db = stand.Open();
        await SearchFollower.FollowAsync(db, default);
        return await new SearchReader(db, TimeProvider.System).FindAsync(query, order, after, size, default);
    }

    private async Task<string> RowAsync(long story)
    {
        await using var db = stand.Open();
        await SearchFollower.FollowAsync(db, default);
        return await db.Database.SqlQuery<string>($"""select ctid || ' ' || words as "Value" from story_search where story_id = {story}""").SingleAsync();
    }
}
