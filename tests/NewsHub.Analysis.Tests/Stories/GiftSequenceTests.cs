using NewsHub.Analysis.Stories;

namespace NewsHub.Analysis.Tests.Stories;

public sealed class GiftSequenceTests
{
    [Theory]
    [InlineData("mirela oakhurst", "oakhurst")]
    [InlineData("casimir oakhurst & mirela oakhurst", "mirela oakhurst")]
    [InlineData("oakhurst foundation", "oakhurst family foundation")]
    public void The_same_giver_gives_again(string then, string now) => Assert.True(GiftSequence.IsOne(Gift(then), Gift(now)));

    [Theory]
    [InlineData("mirela oakhurst", "mirela thornwell")]
    [InlineData("bank of oakport", "oakport lights")]
    public void A_name_in_common_makes_no_giver_the_same(string then, string now) => Assert.False(GiftSequence.IsOne(Gift(then), Gift(now)));

    private static GiftKey Gift(string donor) => new(donor, "lantern trust", "USD", 50_000);
}
