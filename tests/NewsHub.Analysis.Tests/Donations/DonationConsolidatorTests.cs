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

    private static ClaimOfArticle Claim(long article, string donor, string recipient, decimal amount, string currency) =>
        new(article, 0, new ExtractedClaim { Donors = [donor], Recipient = recipient, Amount = amount, Currency = currency, AmountText = $"{amount} {currency}", Status = DonationStatus.Given, Evidence = Evidence });
}
