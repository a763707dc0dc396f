using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Stories;

namespace NewsHub.Analysis.Tests.Stories;

public sealed class GiftKeysTests
{
    [Fact]
    public void A_gift_is_found_by_either_of_its_sums()
    {
        var here = GiftKeys.Of(new GiftKey("mirela oakhurst", null, "EUR", 50_000));
        var abroad = GiftKeys.Of(new GiftKey("mirela oakhurst", null, "AUD", 90_000) { Converted = new ConvertedAmount(50_000, "EUR") });

        Assert.Superset(here.ToHashSet(), abroad.ToHashSet());
    }
}
