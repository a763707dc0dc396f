using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Donations.Ledger;

namespace NewsHub.Analysis.Tests.Donations.Ledger;

public sealed class GiftLedgerTests
{
    private static readonly DateOnly Spring = new(2026, 3, 2);

    private long accounts;

    [Fact]
    public void A_gift_recalled_years_later_is_the_gift_that_was_news()
    {
        var gifts = GiftLedger.Gather([News(Spring), News(Spring.AddYears(3)) with { IsBackground = true }]);

        Assert.Single(gifts);
    }

    [Fact]
    public void The_same_sum_given_to_the_same_charity_three_years_later_is_another_gift() =>
        Assert.Equal(2, GiftLedger.Gather([News(Spring), News(Spring.AddYears(3))]).Count);

    [Fact]
    public void What_recalls_one_of_two_like_gifts_never_makes_them_one()
    {
        var gifts = GiftLedger.Gather([News(Spring), News(Spring.AddYears(3)), News(Spring.AddYears(4)) with { IsBackground = true }]);

        Assert.Equal(2, gifts.Count);
        Assert.Equal(Spring.AddYears(3), gifts.Single(gift => gift.Count == 2)[0].ReportedOn);
    }

    [Fact]
    public void A_dated_recollection_goes_to_the_gift_of_that_date()
    {
        var gifts = GiftLedger.Gather([News(Spring), News(Spring.AddYears(3)), News(Spring.AddYears(4)) with { IsBackground = true, GivenOn = ToldDate.Year(2026) }]);

        Assert.Equal(Spring, gifts.Single(gift => gift.Count == 2)[0].ReportedOn);
    }

    [Fact]
    public void A_pledge_that_is_kept_within_the_year_is_one_gift_under_the_day_of_the_pledge()
    {
        var gift = GatheredGift.Of(Assert.Single(GiftLedger.Gather([News(Spring) with { Status = DonationStatus.Pledged }, News(Spring.AddMonths(7))])));

        Assert.Equal((DonationStatus.Given, Spring), (gift.Status, gift.Date.Day));
        Assert.Empty(gift.Disagreements);
    }

    [Fact]
    public void A_sum_for_each_and_their_total_are_one_gift_whose_total_counts()
    {
        var gift = GatheredGift.Of(Assert.Single(GiftLedger.Gather([News(Spring) with { Sums = [new(72_000, "USD")], Per = "member of their family" }, News(Spring) with { Sums = [new(288_000, "USD")] }])));

        Assert.Equal((288_000, GiftStanding.Counted), (gift.Sum?.Amount, gift.Standing));
        Assert.Contains("amount", gift.Disagreements);
    }

    [Fact]
    public void A_sum_for_each_alone_is_never_counted() =>
        Assert.Equal(GiftStanding.UnitSum, GatheredGift.Of([News(Spring) with { Per = "pupil" }]).Standing);

    [Fact]
    public void Sums_in_two_currencies_meet_in_the_one_that_an_outlet_brackets() =>
        Assert.Single(GiftLedger.Gather([News(Spring), News(Spring) with { Sums = [new(92_000, "EUR"), new(100_000, "USD")] }]));

    [Fact]
    public void A_person_and_the_foundation_of_that_name_give_the_same_gift() =>
        Assert.Single(GiftLedger.Gather([News(Spring), News(Spring) with { Donors = ["the Oakhurst Foundation for Light"] }]));

    [Fact]
    public void What_others_raise_is_apart_and_never_counted()
    {
        var gifts = GiftLedger.Gather([News(Spring), News(Spring) with { Status = DonationStatus.Raised }]);

        Assert.Equal(2, gifts.Count);
        Assert.Single(gifts, gift => GatheredGift.Of(gift).Standing == GiftStanding.Counted);
    }

    [Fact]
    public void What_is_only_recalled_without_a_recipient_is_listed_and_not_counted() =>
        Assert.Equal(GiftStanding.Uncertain, GatheredGift.Of([News(Spring) with { IsBackground = true, Recipient = null }]).Standing);

    [Fact]
    public void Outlets_that_tell_days_that_cannot_both_hold_disagree_about_the_date() =>
        Assert.Equal(["date"], GatheredGift.Of([News(Spring) with { GivenOn = ToldDate.Day(Spring) }, News(Spring) with { GivenOn = ToldDate.Day(Spring.AddDays(-2)) }]).Disagreements);

    [Theory]
    [InlineData("Mirela Oakhurst", "the Oakhurst Foundation", true)]
    [InlineData("Mirela Oakhurst", "Mirela and Odo Oakhurst Family Fund", true)]
    [InlineData("Mirela Oakhurst", "the Mirela Primary School", false)]
    [InlineData("Mirela Oakhurst", "the Lantern Trust", false)]
    [InlineData("Oakhurst Foundation", "the Oakhurst Trust", false)]
    public void A_foundation_of_the_givers_surname_is_the_givers_own(string giver, string organization, bool expected) =>
        Assert.Equal(expected, OwnFoundation.Is(giver, organization));

    private GiftAccount News(DateOnly on) => new()
    {
        Id = ++accounts, StoryId = accounts, Donors = ["Mirela Oakhurst"], Recipient = "Harbour Lantern Trust", Sums = [new(100_000, "USD")], Status = DonationStatus.Given, ReportedOn = on,
    };
}
