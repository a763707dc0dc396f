using NewsHub.Analysis.Donations;

namespace NewsHub.Analysis.Tests.Donations;

public sealed class DonationConsolidatorTests
{
    private const string Nora = "Nora Quillfeather";
    private const string Trust = "Harbour Lantern Trust";

    [Fact]
    public void The_same_gift_told_by_two_outlets_is_one_donation()
    {
        var gift = Assert.Single(DonationConsolidator.Consolidate([Claim(1, Nora, Trust, 100_000), Claim(2, "Quillfeather", "the Harbour Lantern Trust", 100_000)]));
        Assert.Equal(Nora, Assert.Single(gift.Donors));
        Assert.Equal(2, gift.Claims.Count);
        Assert.Empty(gift.Conflicts);
    }

    [Fact]
    public void Sums_that_disagree_are_one_donation_with_a_conflict()
    {
        var gift = Assert.Single(DonationConsolidator.Consolidate([Claim(1, Nora, Trust, 100_000), Claim(2, Nora, Trust, 120_000), Claim(3, Nora, Trust, 100_000)]));
        Assert.Equal(100_000, gift.Amount);
        var conflict = Assert.Single(gift.Conflicts);
        Assert.Equal(ConflictKind.Amount, conflict.Kind);
        Assert.Equal(["$100,000", "$120,000"], conflict.Values.Select(value => value.Text));
        Assert.Equal([2, 1], conflict.Values.Select(value => value.Claims.Count));
    }

    [Fact]
    public void A_unit_amount_is_shown_beside_a_total_and_never_multiplied()
    {
        var gift = Assert.Single(DonationConsolidator.Consolidate([With(Claim(1, Nora, Trust, 72_000), claim => claim with { Per = "member of their family" }), Claim(2, Nora, Trust, 288_000), Claim(3, Nora, Trust, 288_000)]));
        Assert.Equal((288_000m, null), (gift.Amount, gift.Per));
        Assert.Equal(["$288,000", "$72,000 per member of their family"], Assert.Single(gift.Conflicts).Values.Select(value => value.Text));
    }

    [Fact]
    public void A_conversion_is_no_conflict()
    {
        var gift = Assert.Single(DonationConsolidator.Consolidate(
            [Claim(1, Nora, Trust, 100_000), Claim(2, Nora, Trust, 100_000), With(Claim(3, Nora, Trust, 135_000), claim => claim with { Currency = null, Conversions = [new ConvertedAmount(100_000, "USD")] })]));
        Assert.Equal((100_000m, "USD"), (gift.Amount, gift.Currency));
        Assert.Empty(gift.Conflicts);
    }

    [Fact]
    public void A_pledge_in_one_outlet_and_a_gift_in_another_are_shown_side_by_side()
    {
        var gift = Assert.Single(DonationConsolidator.Consolidate([Claim(1, Nora, Trust, 5_000, DonationStatus.Pledged), Claim(2, Nora, Trust, 5_000), Claim(3, Nora, Trust, 5_000)]));
        Assert.Equal(DonationStatus.Given, gift.Status);
        Assert.Equal(ConflictKind.Status, Assert.Single(gift.Conflicts).Kind);
    }

    [Fact]
    public void One_article_that_tells_two_stages_contradicts_nobody() =>
        Assert.Empty(Assert.Single(DonationConsolidator.Consolidate([Claim(1, Nora, Trust, 5_000), Claim(1, Nora, Trust, 5_000, DonationStatus.Announced, 1), Claim(2, Nora, Trust, 5_000, DonationStatus.Announced)])).Conflicts);

    [Fact]
    public void A_claim_without_its_recipient_joins_the_gift_that_it_can_only_mean()
    {
        var gift = Assert.Single(DonationConsolidator.Consolidate([Claim(1, Nora, null, 100_000), Claim(2, Nora, Trust, 100_000), Claim(3, null, Trust, 100_000)]));
        Assert.Equal(Trust, gift.Recipient);
    }

    [Fact]
    public void Two_gifts_of_one_sum_in_one_article_stay_two() =>
        Assert.Equal(2, DonationConsolidator.Consolidate([Claim(1, Nora, Trust, 100_000), Claim(1, Nora, "Otter Rescue", 100_000, ordinal: 1)]).Count);

    [Fact]
    public void Other_donors_of_the_same_sum_give_another_gift() =>
        Assert.Equal(2, DonationConsolidator.Consolidate([Claim(1, Nora, Trust, 100_000), Claim(2, "Tobias Oakhurst", Trust, 100_000)]).Count);

    [Fact]
    public void Money_raised_from_others_is_not_the_donors_gift() =>
        Assert.Equal(2, DonationConsolidator.Consolidate([Claim(1, Nora, Trust, 100_000), Claim(2, null, Trust, 100_000, DonationStatus.Raised)]).Count);

    [Fact]
    public void An_acronym_names_the_same_recipient() =>
        Assert.Single(DonationConsolidator.Consolidate([Claim(1, Nora, "Fenwick Otter Rescue League", 100_000), Claim(2, Nora, "FORL", 100_000)]));

    [Fact]
    public void Recipients_that_disagree_are_one_donation_with_a_conflict() =>
        Assert.Equal(ConflictKind.Recipient, Assert.Single(Assert.Single(DonationConsolidator.Consolidate([Claim(1, Nora, Trust, 100_000), Claim(2, Nora, "Otter Rescue", 100_000)])).Conflicts).Kind);

    [Fact]
    public void Goods_are_compared_by_their_words() =>
        Assert.Single(DonationConsolidator.Consolidate([Goods(1, "10,000 meals"), Goods(2, "10,000 meals")]));

    /// <summary>Whatever the order of the claims: the same donations, and every claim in exactly one of them.</summary>
    [Fact]
    public void The_order_of_claims_changes_nothing_and_no_claim_counts_twice()
    {
        var random = new Random(7);
        string?[] donors = [Nora, "Quillfeather", "Tobias Oakhurst", null];
        string?[] recipients = [Trust, "Lantern Trust", "Otter Rescue", null];
        for (var round = 0; round < 200; round++)
        {
            var claims = Enumerable.Range(0, random.Next(1, 14)).Select(i => Claim(i / 2, donors[random.Next(4)], recipients[random.Next(4)], random.Next(1, 4) * 1000, (DonationStatus)random.Next(5), i % 2)).ToArray();
            var expected = Described(claims);
            random.Shuffle(claims);
            Assert.Equal(expected, Described(claims));
            Assert.Equal(claims.Length, DonationConsolidator.Consolidate(claims).SelectMany(gift => gift.Claims).Distinct().Count());
        }
    }

    private static string Described(IReadOnlyList<ClaimOfArticle> claims) => string.Join('\n', DonationConsolidator.Consolidate(claims).Select(gift =>
        $"{string.Join('+', gift.Donors)} {gift.Recipient} {gift.Amount} {gift.Status} {string.Join(',', gift.Claims.Select(claim => $"{claim.ArticleId}.{claim.Ordinal}"))} {string.Join(',', gift.Conflicts.Select(conflict => conflict.Kind))}"));

    private static ClaimOfArticle With(ClaimOfArticle claim, Func<ExtractedClaim, ExtractedClaim> change) => claim with { Claim = change(claim.Claim) };

    private static ClaimOfArticle Goods(long article, string words) =>
        new(article, 0, new ExtractedClaim { Donors = [Nora], Recipient = Trust, AmountText = words, Status = DonationStatus.Given, Evidence = new TextSpan(0, 10) });

    private static ClaimOfArticle Claim(long article, string? donor, string? recipient, decimal amount, DonationStatus status = DonationStatus.Given, int ordinal = 0) =>
        new(article, ordinal, new ExtractedClaim { Donors = donor is null ? [] : [donor], Recipient = recipient, Amount = amount, Currency = "USD", AmountText = $"${amount}", Status = status, Evidence = new TextSpan(0, 10) });
}
