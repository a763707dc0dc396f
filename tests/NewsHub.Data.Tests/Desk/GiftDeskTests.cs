using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Donations.Ledger;
using NewsHub.Data.Articles;
using NewsHub.Data.Desk;
using NewsHub.Data.Desk.Plans;
using NewsHub.Data.Desk.Queue;
using NewsHub.Data.Donations;

namespace NewsHub.Data.Tests.Desk;

public sealed class GiftDeskTests : IAsyncLifetime
{
    private const string Wells = """
        The singer Orla Quillfeather has given $1 million to the Deep Well Society, which digs in dry valleys.

        “Water first, songs later,” Quillfeather told the diggers.
        """;

    private static readonly GiftDecision Less = new() { Sum = new DecidedSum(205_000, "USD") };

    private DeskRoom room = null!;

    public async Task InitializeAsync() => room = await DeskRoom.OpenAsync();

    public async Task DisposeAsync() => await room.DisposeAsync();

    [Fact]
    public async Task A_corrected_sum_stands_in_the_story_in_the_ledger_and_in_totals_until_it_is_undone()
    {
        var lamps = await LampsAsync();
        var entry = await EntryAsync(250_000);
        var before = await room.LedgerAsync();

        var corrected = await room.DoneAsync(new CorrectGift(entry, Less));

        Assert.Equal("Corrected the amount of $250,000 from Orla Quillfeather to Paper Lantern Fund", corrected.Summary);
        Assert.Equal((205_000m, 205_000m), (await TotalAsync(), (await GiftAsync(lamps.StoryId)).Amount));
        Assert.Equal(entry, await EntryAsync(205_000));
        Assert.Equal(["amount"], (await GiftAsync(lamps.StoryId)).Decided);
        Assert.Equal(250_000, (await GiftAsync(lamps.StoryId)).Told!.Sum!.Amount);

        await room.UndoneAsync(corrected.Id);
        Assert.Equal(before, await room.LedgerAsync());
        Assert.Empty((await GiftAsync(lamps.StoryId)).Decided);
        Assert.Equal((null, 250_000m), ((await GiftAsync(lamps.StoryId)).Told, (await GiftAsync(lamps.StoryId)).Amount));
    }

    [Fact]
    public async Task A_correction_holds_when_articles_come_late_or_are_read_again()
    {
        var lamps = await LampsAsync();
        var entry = await EntryAsync(250_000);
        await room.DoneAsync(new CorrectGift(entry, Less));

        await VillagesAsync();
        await room.Newsstand.PrintAsync("Courier", "wells", "Quillfeather gives $1 million for wells", Wells.Replace("“Water", "Last week, Quillfeather donated $250,000 to the Paper Lantern Fund.\n\n“Water", StringComparison.Ordinal), Newsstand.Morning.AddDays(8));
        await room.Newsstand.PrintAsync("Gazette", "lamps", "Quillfeather gives lamps", $"A correction of the spelling of a village was made.\n\n{DeskRoom.Lamps}");

        Assert.Equal((entry, 1_205_000m), (await EntryAsync(205_000), await TotalAsync()));
        Assert.Equal(205_000, (await GiftAsync(lamps.StoryId)).Amount);
        await using var db = room.Open();
        Assert.Equal(2, await db.LedgerEntries.CountAsync(known => known.IsShown));
        Assert.All(await db.Donations.Where(gift => gift.EntryId == entry).ToListAsync(), gift => Assert.Equal(205_000, gift.Amount));
    }

    [Fact]
    public async Task An_outlet_that_prints_the_decided_sum_tells_the_same_gift()
    {
        await LampsAsync();
        var entry = await EntryAsync(250_000);
        await room.DoneAsync(new CorrectGift(entry, new GiftDecision { Sum = new DecidedSum(100_000, "USD") }));

        await room.Newsstand.PrintAsync("Courier", "wells", "Quillfeather gives $1 million for wells", Wells.Replace("“Water", "In March, Quillfeather donated $100,000 to the Paper Lantern Fund.\n\n“Water", StringComparison.Ordinal), Newsstand.Morning.AddMonths(3));

        Assert.Equal((entry, 1_100_000m), (await EntryAsync(100_000), await TotalAsync()));
    }

    [Fact]
    public async Task Two_corrections_of_one_gift_are_undone_in_any_order()
    {
        var lamps = await LampsAsync();
        var entry = await EntryAsync(250_000);
        var sum = await room.DoneAsync(new CorrectGift(entry, Less));
        var rest = await room.DoneAsync(new CorrectGift(entry, new GiftDecision { Status = DonationStatus.Pledged, Recipient = "Tallow Street School", Cause = "education", Date = ToldDate.Month(2026, 2), Donors = ["Orla Quillfeather", "Odo Brack"], Via = "Quillfeather Fund" }));
        Assert.Equal(["amount", "donor", "intermediary", "recipient", "status", "cause", "date"], (await GiftAsync(lamps.StoryId)).Decided);
        Assert.Equal((205_000m, DonationStatus.Pledged, "Tallow Street School", "education", new DateOnly(2026, 2, 1)), await FactsAsync(entry));

        await room.UndoneAsync(sum.Id);
        Assert.Equal((250_000m, DonationStatus.Pledged, "Tallow Street School", "education", new DateOnly(2026, 2, 1)), await FactsAsync(entry));
        await room.UndoneAsync(rest.Id);
        Assert.Equal((250_000m, "Paper Lantern Fund"), ((await FactsAsync(entry)).Sum, (await FactsAsync(entry)).Recipient));
    }

    [Fact]
    public async Task The_later_of_two_corrections_counts()
    {
        await LampsAsync();
        var entry = await EntryAsync(250_000);
        await room.DoneAsync(new CorrectGift(entry, Less));
        var later = await room.DoneAsync(new CorrectGift(entry, new GiftDecision { Sum = new DecidedSum(210_000, "USD") }));
        Assert.Equal(210_000, await TotalAsync());

        await room.UndoneAsync(later.Id);
        Assert.Equal(205_000, await TotalAsync());
    }

    [Fact]
    public async Task A_rejected_gift_is_nowhere_and_no_late_article_brings_it_back()
    {
        var lamps = await LampsAsync();
        var entry = await EntryAsync(250_000);
        var rejected = await room.DoneAsync(new RejectGift(entry, true));
        Assert.Equal(0, await TotalAsync());

        await VillagesAsync();
        await room.Newsstand.PrintAsync("Gazette", "lamps", "Quillfeather gives lamps", $"The lamps are blue.\n\n{DeskRoom.Lamps}");

        Assert.Equal(0, await TotalAsync());
        await using (var db = room.Open())
        {
            var known = await db.LedgerEntries.SingleAsync(known => known.Id == entry);
            Assert.Equal((false, GiftStanding.Rejected), (known.IsShown, known.Standing));
            Assert.All(await db.Donations.Where(gift => gift.StoryId == lamps.StoryId).ToListAsync(), gift => Assert.True(gift.IsRejected));
        }

        await room.UndoneAsync(rejected.Id);
        Assert.Equal((entry, 250_000m), (await EntryAsync(250_000), await TotalAsync()));
    }

    [Fact]
    public async Task A_rejected_gift_can_be_restored_and_both_are_in_the_log()
    {
        await LampsAsync();
        var entry = await EntryAsync(250_000);
        await room.DoneAsync(new RejectGift(entry, true));

        Assert.Equal("It is rejected already.", Assert.IsType<DeskOutcome.Refused>(await room.DoAsync(new RejectGift(entry, true))).Reason);
        await room.DoneAsync(new RejectGift(entry, false));

        Assert.Equal((entry, 250_000m), (await EntryAsync(250_000), await TotalAsync()));
    }

    [Fact]
    public async Task Merged_gifts_of_two_stories_count_once_and_each_gets_its_number_back()
    {
        await LampsAsync();
        await room.Newsstand.PrintAsync("Courier", "wells", "Quillfeather gives $1 million for wells", Wells, Newsstand.Morning.AddDays(40));
        var (lamps, wells) = (await EntryAsync(250_000), await EntryAsync(1_000_000));
        var before = await room.LedgerAsync();

        var merge = await room.DoneAsync(new MergeGifts(wells, lamps));

        await using (var db = room.Open())
            Assert.Equal(wells, (await db.LedgerEntries.SingleAsync(known => known.Id == lamps)).MergedIntoId);
        Assert.Equal(1, await CountAsync());
        Assert.Contains(await TotalAsync(), (decimal[])[250_000, 1_000_000]);
        await room.Newsstand.PrintAsync("Gazette", "lamps", "Quillfeather gives lamps", $"The lamps are blue.\n\n{DeskRoom.Lamps}");
        Assert.Equal(1, await CountAsync());

        await room.UndoneAsync(merge.Id);
        Assert.Equal(before, await room.LedgerAsync());
    }

    [Fact]
    public async Task Gifts_told_apart_again_take_their_first_numbers_whatever_was_reported_in_the_meantime()
    {
        await LampsAsync();
        await room.Newsstand.PrintAsync("Courier", "wells", "Quillfeather gives $1 million for wells", Wells, Newsstand.Morning.AddDays(40));
        var (lamps, wells) = (await EntryAsync(250_000), await EntryAsync(1_000_000));
        var merge = await room.DoneAsync(new MergeGifts(wells, lamps));

        // Its gift is new, and comes to the number that the lamps are under for now.
        await room.Newsstand.PrintAsync("Beacon", "books", "Brack rebuilds a library", $"{DeskRoom.Library}\n\nOrla Quillfeather donated $250,000 to the Paper Lantern Fund.", Newsstand.Morning.AddDays(60));

        await room.UndoneAsync(merge.Id);
        Assert.Equal((lamps, wells), (await EntryAsync(250_000), await EntryAsync(1_000_000)));
    }

    [Fact]
    public async Task The_number_of_a_part_leads_to_the_gift_once_it_is_whole_again()
    {
        await LampsAsync();
        var entry = await EntryAsync(250_000);
        var split = await room.DoneAsync(new SplitGift(entry, await ClaimsAsync((await VillagesAsync()).ArticleId, 250_000)));
        await using var db = room.Open();
        var part = await db.LedgerEntries.Where(known => known.IsShown && known.Id != entry).Select(known => known.Id).SingleAsync();

        await room.UndoneAsync(split.Id);

        Assert.Equal(entry, await db.LedgerEntries.Where(known => known.Id == part).Select(known => known.MergedIntoId).SingleAsync());
    }

    [Fact]
    public async Task Merged_gifts_of_one_story_stay_one_when_its_articles_are_read_again()
    {
        var text = $"{DeskRoom.Lamps}\n\nQuillfeather has also given $40,000 to the Tallow Street School.";
        await room.Newsstand.PrintAsync("Gazette", "lamps", "Quillfeather gives lamps", text);
        var (lamps, school) = (await EntryAsync(250_000), await EntryAsync(40_000));
        var before = await room.LedgerAsync();

        var merge = await room.DoneAsync(new MergeGifts(lamps, school));
        Assert.Equal((lamps, 250_000m, 1), (await EntryAsync(250_000), await TotalAsync(), await CountAsync()));
        await using (var db = room.Open())
            Assert.Equal(lamps, (await db.LedgerEntries.SingleAsync(known => known.Id == school)).MergedIntoId);
        await room.Newsstand.PrintAsync("Gazette", "lamps", "Quillfeather gives lamps", $"The lamps are blue.\n\n{text}");
        Assert.Equal((lamps, 250_000m, 1), (await EntryAsync(250_000), await TotalAsync(), await CountAsync()));

        await room.UndoneAsync(merge.Id);
        Assert.Equal(before.Split('\n').Length, (await room.LedgerAsync()).Split('\n').Length);
        Assert.Equal((lamps, school, 290_000m), (await EntryAsync(250_000), await EntryAsync(40_000), await TotalAsync()));
    }

    [Fact]
    public async Task A_split_gift_of_two_stories_is_two_and_one_again_under_its_number()
    {
        await LampsAsync();
        var late = await room.Newsstand.PrintAsync("Courier", "wells", "Quillfeather gives $1 million for wells", Wells.Replace("“Water", "In March, Quillfeather donated $250,000 to the Paper Lantern Fund.\n\n“Water", StringComparison.Ordinal), Newsstand.Morning.AddMonths(3));
        var entry = await EntryAsync(250_000);
        var before = await room.LedgerAsync();

        var split = await room.DoneAsync(new SplitGift(entry, await ClaimsAsync(late.ArticleId, 250_000)));
        Assert.Equal((3, 1_500_000m), (await CountAsync(), await TotalAsync()));
        await VillagesAsync();
        Assert.Equal((3, 1_500_000m), (await CountAsync(), await TotalAsync()));

        await room.UndoneAsync(split.Id);
        Assert.Equal((entry, 2, 1_250_000m), (await EntryAsync(250_000), await CountAsync(), await TotalAsync()));
        Assert.Equal(before.Split('\n').Where(line => line.StartsWith("gift", StringComparison.Ordinal)), (await room.LedgerAsync()).Split('\n').Where(line => line.StartsWith("gift", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_split_gift_of_one_story_leaves_its_number_and_its_corrections_with_the_rest()
    {
        var (lamps, lampsToo) = (await LampsAsync(), await VillagesAsync());
        var entry = await EntryAsync(250_000);
        await room.DoneAsync(new CorrectGift(entry, Less));

        await room.DoneAsync(new SplitGift(entry, await ClaimsAsync(lampsToo.ArticleId, 250_000)));

        Assert.Equal(entry, await EntryAsync(205_000));
        Assert.NotEqual(entry, await EntryAsync(250_000));
        await using var db = room.Open();
        Assert.Equal([205_000m, 250_000m], await db.Donations.Where(gift => gift.StoryId == lamps.StoryId).OrderBy(gift => gift.Amount).Select(gift => gift.Amount!.Value).ToListAsync());
    }

    [Fact]
    public async Task What_an_editor_split_is_merged_again_by_the_last_word()
    {
        await LampsAsync();
        var lampsToo = await VillagesAsync();
        var entry = await EntryAsync(250_000);
        var split = await room.DoneAsync(new SplitGift(entry, await ClaimsAsync(lampsToo.ArticleId, 250_000)));
        await using var db = room.Open();
        var other = await db.LedgerEntries.Where(known => known.IsShown && known.Amount == 250_000 && known.Id != entry).Select(known => known.Id).SingleAsync();

        await room.DoneAsync(new MergeGifts(entry, other));
        Assert.Equal(entry, await EntryAsync(250_000));

        await room.UndoneAsync(split.Id);
        Assert.Equal(entry, await EntryAsync(250_000));
    }

    [Fact]
    public async Task A_chosen_claim_answers_the_question_and_the_disagreement_stays_visible()
    {
        var lamps = await LampsAsync();
        var other = await VillagesAsync("$300,000");
        Assert.Equal(lamps.StoryId, other.StoryId);
        await using var db = room.Open();
        var queue = new QueueReader(db, TimeProvider.System);
        Assert.Equal(1, (await queue.CountsAsync(CancellationToken.None))[QueueKind.Amount]);
        var entry = await EntryAsync(250_000);

        var chosen = await room.DoneAsync(new ChooseClaim(entry, (await ClaimsAsync(other.ArticleId, 300_000))[0]));

        Assert.EndsWith(": $300,000", chosen.Summary, StringComparison.Ordinal);
        Assert.Equal((entry, 300_000m), (await EntryAsync(300_000), await TotalAsync()));
        Assert.Equal(["amount"], (await GiftAsync(lamps.StoryId)).Disagreements);
        Assert.Equal(0, (await queue.CountsAsync(CancellationToken.None))[QueueKind.Amount]);
        await room.Newsstand.PrintAsync("Post", "lamps", "Lamps", DeskRoom.Lamps + "\n\nThe lamps arrive before the first snow.", Newsstand.Morning.AddHours(5));
        Assert.Equal(300_000, await TotalAsync());
    }

    [Fact]
    public async Task What_was_decided_about_gifts_holds_when_their_stories_are_merged_and_split()
    {
        var (lamps, lampsToo, library, _) = await room.PrintAsync();
        var (gift, books) = (await EntryAsync(250_000), await EntryAsync(2_000_000));
        await room.DoneAsync(new CorrectGift(gift, Less));
        await room.DoneAsync(new RejectGift(books, true));

        var merge = await room.DoneAsync(new MergeStories(lamps.StoryId, library.StoryId));
        Assert.Equal((gift, 205_000m), (await EntryAsync(205_000), await TotalAsync()));
        await room.DoneAsync(new SplitStory(lamps.StoryId, [lampsToo.ArticleId]));
        Assert.Equal((gift, 205_000m), (await EntryAsync(205_000), await TotalAsync()));
        await room.UndoneAsync(merge.Id, withLater: true);
        Assert.Equal((gift, 205_000m), (await EntryAsync(205_000), await TotalAsync()));
    }

    [Fact]
    public async Task Nothing_is_decided_about_a_gift_without_a_reason_or_against_what_is_there()
    {
        var lamps = await LampsAsync();
        var entry = await EntryAsync(250_000);

        Assert.Equal("Say why: the reason stands in the log.", await RefusedAsync(new CorrectGift(entry, Less), why: " "));
        Assert.Equal("Nothing was changed.", await RefusedAsync(new CorrectGift(entry, GiftDecision.None)));
        Assert.Equal("There is no such cause.", await RefusedAsync(new CorrectGift(entry, new GiftDecision { Cause = "nothing" })));
        Assert.Equal("A sum needs a currency.", await RefusedAsync(new CorrectGift(entry, new GiftDecision { Sum = new DecidedSum(5, null) })));
        Assert.Equal("Choose some of the claims, but not all.", await RefusedAsync(new SplitGift(entry, await ClaimsAsync(lamps.ArticleId, 250_000))));
        Assert.Equal("Outlets do not disagree about it.", await RefusedAsync(new ChooseClaim(entry, (await ClaimsAsync(lamps.ArticleId, 250_000))[0])));
        Assert.Equal("A gift cannot be merged with itself.", await RefusedAsync(new MergeGifts(entry, entry)));
        Assert.Equal("The gift does not stand any more.", await RefusedAsync(new RejectGift(entry + 99, true)));
    }

    [Fact]
    public async Task A_preview_of_a_gift_changes_nothing()
    {
        await LampsAsync();
        var before = await room.LedgerAsync();
        await using (var db = room.Open())
        {
            var (seen, refusal) = await new StoryDesk(db, TimeProvider.System).PreviewAsync(new RejectGift(await EntryAsync(250_000), true), async (then, _) => await then.LedgerEntries.Where(known => known.IsShown).ToListAsync(), CancellationToken.None);
            Assert.Null(refusal);
            Assert.Empty(seen!);
        }

        Assert.Equal(before, await room.LedgerAsync());
    }

    private Task<StoredArticle> LampsAsync() => room.Newsstand.PrintAsync("Gazette", "lamps", "Quillfeather gives lamps", DeskRoom.Lamps);

    /// <summary>A second article about the lamps, with its own word on the sum.</summary>
    private Task<StoredArticle> VillagesAsync(string sum = "$250,000") => room.Newsstand.PrintAsync("Herald", "light", "Quillfeather pays for lamps in forty villages", $"""
        The singer Orla Quillfeather has given {sum} to the Paper Lantern Fund, which will light forty villages.

        “Every child deserves a lamp to read by, and nobody should have to choose between bread and light,” said Quillfeather.
        """, Newsstand.Morning.AddHours(2));

    private async Task<string> RefusedAsync(DeskPlan plan, string why = "a reason") => Assert.IsType<DeskOutcome.Refused>(await room.DoAsync(plan, why)).Reason;

    private async Task<long> EntryAsync(decimal amount)
    {
        await using var db = room.Open();
        return await db.LedgerEntries.Where(entry => entry.Amount == amount && entry.IsShown).Select(entry => entry.Id).SingleAsync();
    }

    private async Task<int> CountAsync()
    {
        await using var db = room.Open();
        return await db.LedgerEntries.CountAsync(entry => entry.IsShown);
    }

    private async Task<decimal> TotalAsync()
    {
        await using var db = room.Open();
        var sum = await db.LedgerSums.Where(kept => kept.Cause == LedgerSum.AnyCause && kept.Magnitude == LedgerSum.AnyMagnitude).SumAsync(kept => kept.Amount);
        Assert.Equal(await db.LedgerEntries.Where(entry => entry.IsShown && entry.IsCounted).SumAsync(entry => entry.Amount ?? 0), sum);
        return sum;
    }

    private async Task<Donation> GiftAsync(long story)
    {
        await using var db = room.Open();
        return await db.Donations.AsNoTracking().SingleAsync(gift => gift.StoryId == story);
    }

    private async Task<(decimal? Sum, DonationStatus Status, string? Recipient, string? Cause, DateOnly Day)> FactsAsync(long id)
    {
        await using var db = room.Open();
        var entry = await db.LedgerEntries.AsNoTracking().SingleAsync(known => known.Id == id);
        return (entry.Amount, entry.Status, entry.Recipient, entry.Cause, entry.GivenOn);
    }

    private async Task<List<long>> ClaimsAsync(long article, decimal amount)
    {
        await using var db = room.Open();
        return await db.Claims.Where(claim => claim.ArticleId == article && claim.Amount == amount).Select(claim => claim.Id).ToListAsync();
    }
}
