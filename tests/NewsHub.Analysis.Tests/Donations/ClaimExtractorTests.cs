using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Tests.Donations;

public sealed class ClaimExtractorTests
{
    [Theory]
    [InlineData("Mirela Oakhurst scored twice, said the coach.\n\nThe Harbour Rovers winger is donating $50,000 to the Lantern Trust.")]
    [InlineData("Mirela Oakhurst said that she would sing.\n\nThe Utrecht-born singer has given $50,000 to the Lantern Trust.")]
    [InlineData("Mirela Oakhurst said that she would ride.\n\nThe Dutch rider gave the whole $50,000 to the Lantern Trust.")]
    [InlineData("Mirela Oakhurst told reporters of it in Ashford.\n\nThe chef has donated $50,000 to the Lantern Trust.")]
    [InlineData("OAKPORT (Wire) - Mirela Oakhurst, winner of the Tour of the Dunes, donated $50,000 to the Lantern Trust.")]
    [InlineData("Mirela Oakhurst, the star of “Winter Harbour,” pledged $50,000 to the Lantern Trust.")]
    public void A_description_names_whom_the_article_is_about(string text)
    {
        var claim = Assert.Single(Extract(text));

        Assert.Equal(["Mirela Oakhurst"], claim.Donors);
        Assert.Equal("Lantern Trust", claim.Recipient);
    }

    [Fact]
    public void A_converted_sum_stands_beside_the_first_and_the_recipient_behind_the_bracket()
    {
        var claim = Assert.Single(Extract("Mirela Oakhurst donated all A$90,000 (€50,000) of her prize to the Lantern Trust."));

        Assert.Equal((90_000, "AUD"), (claim.Amount, claim.Currency));
        Assert.Equal(new ConvertedAmount(50_000, "EUR"), claim.Converted);
        Assert.Equal("Lantern Trust", claim.Recipient);
    }

    [Theory]
    [InlineData("Mirela Oakhurst has put up £75,000 for the crew of the theatre.")]
    [InlineData("Mirela Oakhurst puts £75,000 into school kitchens.")]
    [InlineData("Mirela Oakhurst parted with £75,000 in aid of the Lantern Trust.")]
    [InlineData("La cantante Mirela Oakhurst ha donado 75.000 euros a la Fundación Farol.")]
    public void Money_put_up_or_parted_with_is_given(string text) =>
        Assert.Equal(DonationStatus.Given, Assert.Single(Extract(text)).Status);

    [Theory]
    [InlineData("Mirela Oakhurst donated $1 million to the campaign of her old friend, who wants to be the next mayor of Oakport.")]
    [InlineData("A fan forked out $60,000 for the famous green piano.")]
    public void Politics_and_purchases_are_no_gifts(string text) => Assert.Empty(Extract(text));

    [Fact]
    public void What_followers_give_is_raised_and_not_the_gift_of_the_one_they_follow()
    {
        var claims = Extract("Mirela Oakhurst donated $72,000 to the Lantern Trust, and her followers piled in with more than $1 million of their own.");

        Assert.Equal([DonationStatus.Given, DonationStatus.Raised], claims.Select(claim => claim.Status));
        Assert.Empty(claims[1].Donors);
    }

    [Fact]
    public void A_verb_after_to_is_no_recipient() =>
        Assert.Null(Assert.Single(Extract("Mirela Oakhurst donated $90,000 to wipe out every overdue bill in town.")).Recipient);

    private static IReadOnlyList<ExtractedClaim> Extract(string text) => ClaimExtractor.Extract(text, null, PartyFinder.Find(text, null, "en"));
}
