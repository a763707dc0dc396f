using NewsHub.Analysis.Parties;
using NewsHub.Analysis.Stories;

namespace NewsHub.Analysis.Tests.Stories;

public sealed class StoryIndexTests
{
    private static readonly DateTimeOffset Day = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Two_reports_of_one_event_are_one_story_and_another_event_is_its_own()
    {
        var index = new StoryIndex();
        var first = index.Add(Article(1, "Mirabel Quance gives Tarn Valley hospice a new wing",
            "Singer Mirabel Quance has paid for a new wing at the Tarn Valley hospice, nurses said. The hospice will open the wing in spring."));
        var second = index.Add(Article(2, "Tarn Valley hospice gets wing from singer Quance",
            "A new wing will open at Tarn Valley hospice in spring. The singer Mirabel Quance paid for it, the hospice said."));
        var third = index.Add(Article(3, "Footballer Odo Brack rebuilds village library",
            "The library of Lower Fenwick, burnt down in January, will be rebuilt with money from the footballer Odo Brack."));

        Assert.Null(first.StoryId);
        Assert.Equal(1, second.StoryId);
        Assert.Null(third.StoryId);
        Assert.NotEmpty(second.Reasons);
    }

    [Fact]
    public void A_story_that_shares_a_word_by_chance_is_not_weighed_beside_one_that_shares_many()
    {
        var index = new StoryIndex();
        index.Add(Article(1, "Mirabel Quance gives Tarn Valley hospice a new wing",
            "Singer Mirabel Quance has paid for a new wing at the Tarn Valley hospice, nurses said. The hospice will open the wing in spring."));
        index.Add(Article(2, "Choir wins cup", "The choir of Lower Fenwick brought a silver cup home from its journey in spring, and the baker paid for cake."));

        var candidates = index.Candidates(Article(3, "Tarn Valley hospice gets wing from singer Quance",
            "A new wing will open at Tarn Valley hospice in spring. The singer Mirabel Quance paid for it, the hospice said."));

        Assert.Equal([1], candidates.Select(candidate => candidate.StoryId));
    }

    private static ArticleFacts Article(long id, string title, string text) =>
        ArticleFactsBuilder.From(id, "Test Post", Day, title, text, "en", ArticleParties.None, [], []);
}
