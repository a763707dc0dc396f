using NewsHub.Analysis.Donations;

namespace NewsHub.Analysis.Tests.Donations;

public sealed class DonationConsolidatorTests
{
    private static readonly TextSpan Evidence = new(0, 10);

    [Fact]
    public void The_same_gift_told_by_two_outlets_is_one_donation()
    {
        var gift = Assert.Single(DonationConsolidator.Consolidate(
        [
            Claim(1, "Mirela Oakhurst", "Harbour Lantern Trust", 100_000, "USD"),
            Claim(2, "Oakhurst", "the Harbour Lantern Trust", 100_000, "USD"),
        ]));
        Assert.Equal("Mirela Oakhurst", Assert.Single(gift.Donors));
        Assert.Equal(2, gift.Claims.Count);
        Assert.Empty(gift.Conflicts);
    }

    [Fact]
    public void Sums_that_disagree_are_one_donation_with_a_conflict()
    {
        var gift = Assert.Single(DonationConsolidator.Consolidate(
        [
            Claim(1, "Mirela Oakhurst", "Harbour Lantern Trust", 100_000, "USD"),
            Claim(2, "Mirela Oakhurst", "Harbour Lantern Trust", 120_000, "USD"),
            Claim(3, "Mirela Oakhurst", "Harbour Lantern Trust", 100_000, "USD"),
        ]));
        Assert.Equal(100_000, gift.Amount);
        var conflict = Assert.Single(gift.Conflicts);
        Assert.Equal(ConflictKind.Amount, conflict.Kind);
        Assert.Equal(["$100,000", "$120,000"], conflict.Values.Select(value => value.Text));
    }

    [Fact]
    public void An_outlet_that_tells_no_recipient_disagrees_about_the_same_gift()
    {
        var gift = Assert.Single(DonationConsolidator.Consolidate(
        [
            Claim(1, "Mirela Oakhurst", "Harbour Lantern Trust", 72_000, "USD"),
            Claim(2, "Mirela Oakhurst", null, 90_000, "USD"),
        ]));
        Assert.Equal(ConflictKind.Amount, Assert.Single(gift.Conflicts).Kind);
    }

    [Fact]
    public void Sums_far_apart_without_a_recipient_are_two_gifts() =>
        Assert.Equal(2, DonationConsolidator.Consolidate([Claim(1, "Mirela Oakhurst", "Harbour Lantern Trust", 72_000, "USD"), Claim(2, "Mirela Oakhurst", null, 900_000, "USD")]).Count);

    [Fact]
    public void The_same_number_of_meals_by_another_word_is_one_gift() =>
        Assert.Single(DonationConsolidator.Consolidate([Goods(1, "10,000 hot meals"), Goods(2, "10,000 dinners")]));

    private static ClaimOfArticle Goods(long article, string words) =>
        new(article, 0, new ExtractedClaim { Donors = ["Mirela Oakhurst"], AmountText = words, Status = DonationStatus.Given, Evidence = Evidence });

    private static ClaimOfArticle Claim(long article, string donor, string? recipient, decimal amount, string currency) =>
        new(article, 0, new ExtractedClaim { Donors = [donor], Recipient = recipient, Amount = amount, Currency = currency, AmountText = $"{amount} {currency}", Status = DonationStatus.Given, Evidence = Evidence });
}
