using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Donations.Ledger;
using NewsHub.Data.Donations;
using NewsHub.Data.Stories;

namespace NewsHub.Data.Tests.Donations;

public sealed class LedgerGatheringTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Autumn = Newsstand.Morning.AddMonths(-5);

    private static readonly DateTimeOffset Later = Newsstand.Morning;

    private TestDatabase.TestDatabase database = null!;
    private Newsstand newsstand = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.TestDatabase.CreateAsync();
        newsstand = new Newsstand(database);
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task A_gift_that_another_story_recalls_is_one_entry_with_a_page_for_each_party()
    {
        await LampsAsync();
        await WellsAsync();

        await using var db = newsstand.Open();
        var lamps = await db.LedgerEntries.Include(entry => entry.Parties).ThenInclude(party => party.Party).SingleAsync(entry => entry.Amount == 250_000);
        Assert.Equal(2, await db.Donations.CountAsync(donation => donation.EntryId == lamps.Id));
        Assert.Equal((2, 2, true, GiftStanding.Counted), (lamps.OutletCount, lamps.ArticleCount, lamps.IsShown, lamps.Standing));
        Assert.Equal(["Orla Quillfeather", "Paper Lantern Fund"], lamps.Parties.OrderBy(party => party.Role).Select(party => party.Party!.Name));
        Assert.Equal(1_250_000, await TotalAsync());
    }

    [Fact]
    public async Task Whichever_story_comes_first_the_totals_are_the_same()
    {
        await WellsAsync();
        await LampsAsync();

        Assert.Equal(1_250_000, await TotalAsync());
    }

    [Fact]
    public async Task An_entry_that_turns_out_to_be_another_leads_there_and_comes_back_when_it_is_told_apart()
    {
        await LampsAsync();
        await WellsAsync("Last spring the singer Orla Quillfeather gave $260,000 to the Saltmarsh Reading Rooms.");
        await using (var db = newsstand.Open())
            Assert.Equal([250_000, 260_000, 1_000_000], await db.LedgerEntries.Where(entry => entry.IsShown).OrderBy(entry => entry.Amount).Select(entry => entry.Amount!.Value).ToListAsync());
        var rooms = await EntryAsync(260_000);
        var lamps = await EntryAsync(250_000);

        await WellsAsync(); // the outlet corrects itself
        await using (var db = newsstand.Open())
            Assert.Equal(lamps, (await db.LedgerEntries.SingleAsync(entry => entry.Id == rooms)).MergedIntoId ?? lamps);
        Assert.Equal(1_250_000, await TotalAsync());

        await WellsAsync("Last spring the singer Orla Quillfeather gave $260,000 to the Saltmarsh Reading Rooms.");
        Assert.Equal(rooms, await EntryAsync(260_000));
        Assert.Equal(lamps, await EntryAsync(250_000));
        Assert.Equal(1_510_000, await TotalAsync());
    }

    [Fact]
    public async Task Stories_that_join_and_part_never_count_a_gift_twice()
    {
        var lamps = await LampsAsync();
        var wells = await WellsAsync();
        var before = await EntryAsync(250_000);

        await ActAsync(db => StoryJoin.ApplyAsync(db, lamps, wells, Later, CancellationToken.None), lamps);
        Assert.Equal((before, 1_250_000m), (await EntryAsync(250_000), await TotalAsync()));

        await ActAsync(async db =>
        {
            await db.Stories.Where(story => story.Id == wells).ExecuteUpdateAsync(set => set.SetProperty(story => story.MergedIntoId, (long?)null));
            await db.StoryMembers.Where(member => member.StoryId == lamps && member.Article!.Title.Contains("wells")).ExecuteUpdateAsync(set => set.SetProperty(member => member.StoryId, wells));
        }, lamps, wells);
        Assert.Equal((before, 1_250_000m), (await EntryAsync(250_000), await TotalAsync()));
    }

    [Fact]
    public async Task Money_put_into_an_own_foundation_is_not_counted_again_when_it_is_given_on()
    {
        await newsstand.PrintAsync("Gazette", "own", "Odo Brack puts $3 million into his foundation", "The footballer Odo Brack has donated $3 million to the Odo Brack Foundation, the club said on Monday.", Autumn);
        await newsstand.PrintAsync("Courier", "on", "Brack Foundation gives $400,000 for boats", "The Odo Brack Foundation has donated $400,000 to the Tidewater Lifeboat Trust, the trust announced on Monday.", Later);

        await using var db = newsstand.Open();
        Assert.Equal(2, await db.LedgerEntries.CountAsync(entry => entry.IsShown));
        Assert.Equal(3_000_000, await TotalAsync());
    }

    [Fact]
    public async Task An_article_of_a_story_that_readers_do_not_see_is_not_in_the_ledger()
    {
        var lamps = await LampsAsync();
        await ActAsync(db => db.Articles.ExecuteUpdateAsync(set => set.SetProperty(article => article.OnBeat, false)), lamps);

        Assert.Equal(0, await TotalAsync());
        await using var db = newsstand.Open();
        Assert.False((await db.LedgerEntries.SingleAsync()).IsShown);
    }

    private async Task<long> LampsAsync() => (await newsstand.PrintAsync("Gazette", "lamps", "Quillfeather gives $250,000 for lamps", """
        Orla Quillfeather has donated $250,000 to the Paper Lantern Fund, the charity announced on Monday. The singer's cheque pays for forty villages.
        """, Autumn)).StoryId;

    private async Task<long> WellsAsync(string recalled = "In October, Quillfeather donated $250,000 to the Paper Lantern Fund.") => (await newsstand.PrintAsync("Courier", "wells", "Quillfeather gives $1 million for wells", $"""
        The singer Orla Quillfeather has given $1 million to the Deep Well Society, which digs in dry valleys.

        {recalled}
        """, Later)).StoryId;

    private async Task ActAsync(Func<NewsHubDb, Task> act, params long[] refreshed)
    {
        await using var db = newsstand.Open();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await StoryLock.AcquireAsync(db, CancellationToken.None);
        await act(db);
        foreach (var story in refreshed)
        {
            db.ChangeTracker.Clear();
            await StoryWriter.RefreshAsync(db, story, Later, CancellationToken.None);
        }

        await transaction.CommitAsync();
    }

    private async Task<long> EntryAsync(decimal amount)
    {
        await using var db = newsstand.Open();
        return await db.LedgerEntries.Where(entry => entry.Amount == amount && entry.IsShown).Select(entry => entry.Id).SingleAsync();
    }

    /// <summary>The total, which the kept sums and the entries must tell alike.</summary>
    private async Task<decimal> TotalAsync()
    {
        await using var db = newsstand.Open();
        var entries = await db.LedgerEntries.Where(entry => entry.IsShown && entry.IsCounted).SumAsync(entry => entry.Amount ?? 0);
        var shown = await db.LedgerEntries.CountAsync(entry => entry.IsShown);
        foreach (var (isAnyCause, isAnySize) in ((bool, bool)[])[(false, false), (true, false), (false, true), (true, true)])
        {
            var kept = db.LedgerSums.Where(sum => sum.Cause == LedgerSum.AnyCause == isAnyCause && sum.Magnitude == LedgerSum.AnyMagnitude == isAnySize);
            Assert.Equal(entries, await kept.SumAsync(sum => sum.Amount));
            Assert.Equal(shown, await kept.SumAsync(sum => sum.Gifts));
        }

        Assert.Equal(await db.LedgerEntries.Where(entry => entry.IsShown && entry.IsCounted && entry.RecipientPartyId != null).SumAsync(entry => entry.Amount ?? 0), await db.LedgerRecipients.Where(sum => sum.Year == 0).SumAsync(sum => sum.Amount));
        return entries;
    }
}
