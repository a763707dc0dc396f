using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Donations.Ledger;

namespace NewsHub.Analysis.Tests.Donations;

public sealed class GiftTieTests
{
    private static readonly DateOnly Spring = new(2026, 3, 2);

    [Fact]
    public void The_last_decision_on_both_counts()
    {
        Assert.True(GiftTie.Between([new(1, 0), new(2, 0)], [new(1, 1), new(2, 0)]));
        Assert.False(GiftTie.Between([new(1, 0), new(2, 0)], [new(1, 0), new(2, 1)]));
        Assert.Null(GiftTie.Between([new(1, 0)], [new(2, 0)]));
        Assert.Null(GiftTie.Between([], [new(2, 0)]));
    }

    [Fact]
    public void A_decision_that_a_later_one_overran_says_nothing() =>
        Assert.Null(GiftTie.Between([new(1, 0), new(1, 1)], [new(1, 1)]));

    [Fact]
    public void What_is_told_apart_leaves_behind_what_was_decided_before()
    {
        Assert.Equal([new(1, 0), new(2, 0), new(3, 0)], GiftTie.InForce([new(3, 0), new(1, 0), new(2, 0)]));
        Assert.Equal([new(2, 1), new(3, 0)], GiftTie.InForce([new(1, 0), new(2, 1), new(3, 0)]));
    }

    [Fact]
    public void Claims_that_an_editor_put_together_are_one_gift_and_a_late_one_finds_it_by_either()
    {
        var gifts = DonationConsolidator.Consolidate([Claim(1, 100_000, new GiftTie(1, 0)), Claim(2, 900_000, new GiftTie(1, 0)), Claim(3, 900_000), Claim(4, 100_000)]);

        Assert.Equal(4, Assert.Single(gifts).Claims.Count);
    }

    [Fact]
    public void Claims_that_an_editor_told_apart_are_two_gifts_and_a_late_one_joins_one_of_them()
    {
        var gifts = DonationConsolidator.Consolidate([Claim(1, 100_000, new GiftTie(1, 0)), Claim(2, 100_000, new GiftTie(1, 1)), Claim(3, 100_000)]);

        Assert.Equal([1, 2], gifts.Select(gift => gift.Claims.Count).Order());
    }

    [Fact]
    public void Accounts_that_an_editor_put_together_are_one_gift_and_a_late_one_finds_it_by_either()
    {
        var gifts = GiftLedger.Gather(
        [
            Account(1, 100_000, Spring, new GiftTie(1, 0)), Account(2, 900_000, Spring.AddYears(2), new GiftTie(1, 0)),
            Account(3, 900_000, Spring.AddYears(2)), Account(4, 100_000, Spring),
        ]);

        Assert.Equal(4, Assert.Single(gifts).Count);
    }

    [Fact]
    public void Accounts_that_an_editor_told_apart_never_meet_again()
    {
        var gifts = GiftLedger.Gather([Account(1, 100_000, Spring, new GiftTie(1, 0)), Account(2, 100_000, Spring, new GiftTie(1, 1)), Account(3, 100_000, Spring)]);

        Assert.Equal(2, gifts.Count);
        Assert.DoesNotContain(gifts, gift => gift.Any(account => account.Id == 1) && gift.Any(account => account.Id == 2));
    }

    [Fact]
    public void What_is_decided_is_shown_and_counted_and_what_outlets_disagree_about_stays()
    {
        var gift = GatheredGift.Of([Account(1, 100_000, Spring), Account(2, 150_000, Spring)]);

        var decided = gift.Decided(new GiftDecision { Sum = new DecidedSum(150_000, "USD"), Recipient = "", Date = ToldDate.Month(2026, 2) });

        Assert.Equal((150_000, null, GiftDateKind.Month), (decided.Sum?.Amount, decided.Recipient, decided.Date.Kind));
        Assert.Equal(gift.Disagreements, decided.Disagreements);
        Assert.Equal(GiftStanding.UnitSum, gift.Decided(new GiftDecision { Sum = new DecidedSum(150_000, "USD") { Per = "school" } }).Standing);
        Assert.Equal(GiftStanding.Rejected, decided.Decided(new GiftDecision { IsRejected = true }).Standing);
    }

    private static ClaimOfArticle Claim(long article, decimal amount, params GiftTie[] ties) => new(article, 0, new ExtractedClaim
    {
        Donors = ["Mirela Oakhurst"], Recipient = "Harbour Lantern Trust", Amount = amount, Currency = "USD", Status = DonationStatus.Given, Evidence = new TextSpan(0, 10), IsBackground = article % 2 == 0 && amount > 500_000,
    }) { Ties = ties };

    private static GiftAccount Account(long id, decimal amount, DateOnly day, params GiftTie[] ties) => new()
    {
        Id = id, StoryId = id, Donors = ["Mirela Oakhurst"], Recipient = "Harbour Lantern Trust", Sums = [new(amount, "USD")], Status = DonationStatus.Given, ReportedOn = day, Ties = ties,
    };
}
