using NewsHub.Analysis.Beat;
using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Tests.Beat;

public sealed class BeatScorerTests
{
    [Fact]
    public void Fashion_from_a_charity_shop_is_off_the_beat() =>
        Assert.False(BeatScorer.Score("The best charity shop fashion finds", "A gift guide.", ArticleParties.None, [], BeatProfile.CelebrityGiving).On);
}
