using NewsHub.Analysis.Parties;
using NewsHub.Analysis.Stories;

namespace NewsHub.Analysis.Tests.Stories;

public sealed class StoryAssignerTests
{
    private static readonly DateTimeOffset Day = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly ArticleFacts Wing = Article(1, "Mirabel Quance gives Tarn Valley hospice a new wing",
        "Singer Mirabel Quance has paid for a new wing at the Tarn Valley hospice, nurses said. The hospice will open the wing in spring.");

    private static readonly ArticleFacts WingAgain = Article(2, "Tarn Valley hospice gets wing from singer Quance",
        "A new wing will open at Tarn Valley hospice in spring. The singer Mirabel Quance paid for it, the hospice said.");

    private static readonly ArticleFacts Library = Article(3, "Footballer Odo Brack rebuilds village library",
        "The library of Lower Fenwick, burnt down in January, will be rebuilt with money from the footballer Odo Brack.");

    [Fact]
    public void An_article_joins_the_story_that_tells_the_same()
    {
        var assignment = Assign(WingAgain, new StoryCandidate(10, [Wing]), new StoryCandidate(30, [Library]));
        Assert.Equal(10, assignment.StoryId);
        Assert.Contains("same", assignment.Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_of_another_event_begins_a_story() =>
        Assert.Null(Assign(Library, new StoryCandidate(10, [Wing, WingAgain])).StoryId);

    [Fact]
    public void An_editors_word_keeps_an_article_out() =>
        Assert.Null(Assign(WingAgain, new StoryCandidate(10, [Wing], CannotLink: true)).StoryId);

    [Fact]
    public void An_editors_word_puts_an_article_in_whatever_it_tells()
    {
        var assignment = Assign(WingAgain, new StoryCandidate(10, [Wing]), new StoryCandidate(30, [Library], MustLink: true));
        Assert.Equal(30, assignment.StoryId);
        Assert.Equal("an editor put them together", assignment.Reasons[0]);
    }

    [Fact]
    public void No_candidate_begins_a_story() =>
        Assert.Null(Assign(Wing).StoryId);

    [Fact]
    public void Two_stories_of_one_event_are_surely_one_and_of_two_events_are_not()
    {
        var (a, b, c) = (new StoryCandidate(10, [Wing]), new StoryCandidate(20, [WingAgain]), new StoryCandidate(30, [Library]));
        Assert.True(StoryJoiner.IsSure(StoryJoiner.Confidence(a, b, Frequency, 3)));
        Assert.False(StoryJoiner.IsSure(StoryJoiner.Confidence(a, c, Frequency, 3)));
        Assert.Equal(StoryJoiner.Confidence(a, b, Frequency, 3), StoryJoiner.Confidence(b, a, Frequency, 3));
    }

    private static Assignment Assign(ArticleFacts article, params StoryCandidate[] candidates) =>
        StoryAssigner.Assign(article, candidates, Frequency, 3);

    private static int Frequency(string term) => new[] { Wing, WingAgain, Library }.Count(article => article.Terms.ContainsKey(term));

    private static ArticleFacts Article(long id, string title, string text) =>
        ArticleFactsBuilder.From(id, "Test Post", Day, title, text, "en", ArticleParties.None, [], []);
}
