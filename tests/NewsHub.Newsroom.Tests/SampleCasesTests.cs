using System.Net;
using System.Text.Json;
using System.Xml.Linq;

namespace NewsHub.Newsroom.Tests;

public sealed class SampleCasesTests : IAsyncLifetime
{
    private readonly Visitor _visitor = new();

    /// <summary>Each case with its number of articles and of stories.</summary>
    public static TheoryData<string, int, int> Sizes => new()
    {
        { "seed-event", 3, 1 },
        { "a-year-apart", 7, 2 },
        { "one-disaster-many-donors", 11, 3 },
        { "round-up", 1, 1 },
        { "syndicated", 3, 1 },
        { "updated", 2, 1 },
        { "amounts-disagree", 3, 1 },
        { "currency", 3, 1 },
        { "quote-variants", 4, 1 },
        { "off-beat", 4, 4 },
        { "spanish", 3, 2 },
        { "tracking-twin", 1, 1 },
        { "paywalled", 1, 1 },
        { "credited", 3, 1 },
        { "couple", 4, 1 },
        { "in-kind", 3, 1 },
        { "stock-phrase", 4, 2 },
        { "disallowed", 1, 1 },
        { "hostile", 1, 1 },
    };

    public Task InitializeAsync() => _visitor.InitializeAsync();

    public Task DisposeAsync() => _visitor.DisposeAsync();

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_case_has_its_articles_and_stories(string name, int articles, int stories)
    {
        var found = Case(name);
        Assert.Equal((articles, stories), (found.Articles.Count, found.Stories.Count));
    }

    [Fact]
    public void Every_case_is_counted_above_and_articles_name_no_other() => Assert.Equal(
        SampleCases.All.Select(one => one.Name).Order(StringComparer.Ordinal),
        SampleArticles.All.SelectMany(sample => sample.Article.Cases).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void A_year_lies_between_the_two_gifts_of_one_donor_to_one_cause()
    {
        var stories = Case("a-year-apart").Stories;
        Assert.All(stories, story => Assert.All(story, article => Assert.Contains("Quillfeather", article.Text, StringComparison.Ordinal)));
        var dates = stories.Select(story => story.Min(article => article.Published)).Order().ToList();
        Assert.InRange((dates[1] - dates[0]).TotalDays, 360, 375);
        Assert.InRange(Shingles.Containment(TitleOf(stories, 0), TitleOf(stories, 1)), 0.5, 1);
    }

    [Fact]
    public void Each_donor_after_the_disaster_has_a_story_and_the_round_up_names_them_all()
    {
        var text = Case("round-up").Articles[0].Article.Body;
        Assert.All((string[])["Thistlewood", "Valdembrook", "Penhallow-Marsh", "Oakhollow", "Wieringhorst", "Pomfret"], donor =>
        {
            Assert.Contains(donor, text, StringComparison.Ordinal);
            Assert.Contains(SampleArticles.All, sample => sample.Article.Story != "six-gifts-april-2026" && sample.Article.Text.Contains(donor, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void A_syndicated_text_is_its_origins_under_another_headline()
    {
        var articles = Case("syndicated").Articles;
        var origin = Assert.Single(articles, sample => sample.Publisher == "brasswire").Article;
        var copy = Assert.Single(articles, sample => sample.Article.SyndicatedFrom == "brasswire").Article;
        Assert.NotEqual(origin.Title, copy.Title);
        Assert.Equal(origin.Text, copy.Text);
    }

    [Fact]
    public async Task An_update_brings_its_quotation_only_after_time_has_passed()
    {
        const string quotation = "There is a waiting list of 640 children";
        const string host = "morning-plover.localhost";
        var page = _visitor.Newsroom.UrlOf(host, "/culture/2026/nov/19/ingmar-sorrelwood-little-bows");
        var feed = _visitor.Newsroom.UrlOf(host, "/atom.xml");
        Assert.DoesNotContain(quotation, await _visitor.Client.GetStringAsync(page), StringComparison.Ordinal);
        using var before = await _visitor.AskAsync(feed);

        _visitor.Newsroom.Advance();

        Assert.Contains(quotation, await _visitor.Client.GetStringAsync(page), StringComparison.Ordinal);
        using var after = await _visitor.AskAsync(feed, ("If-None-Match", before.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.Contains("2026-11-20T10:45:00+00:00", await after.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_outlets_state_two_sums_and_a_third_converts()
    {
        Assert.Contains(Case("amounts-disagree").Articles, sample => sample.Article.Text.Contains("donated $72,000", StringComparison.Ordinal));
        Assert.Contains(Case("amounts-disagree").Articles, sample => sample.Article.Text.Contains("coughed up $90,000", StringComparison.Ordinal));
        Assert.Contains(Case("currency").Articles, sample => sample.Article.Text.Contains("€50,000 (about $54,000)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("morning-plover", "‘We are grateful, because nobody in this city should have to choose between a warm room and a warm meal. My father used to say, “Feed them first and ask them afterwards”,")]
    [InlineData("wren-and-thistle", "“We are grateful,” said Wilhelmina Ashgrove, its founder, “because nobody in this city should have to choose between a warm room and a warm meal.”")]
    [InlineData("kettle-post", "\"We are very grateful because nobody in this city should have to choose between a warm room and a warm meal,\"")]
    [InlineData("open-purse", "\"We are grateful, because nobody ... should have to choose between a warm room and a warm meal.\"")]
    public void One_utterance_is_printed_in_four_ways(string publisher, string print) =>
        Assert.Contains(print, Assert.Single(Case("quote-variants").Articles, sample => sample.Publisher == publisher).Article.Text, StringComparison.Ordinal);

    [Fact]
    public async Task One_article_stands_in_two_feeds_with_and_without_tracking()
    {
        var (publisher, article) = Assert.Single(Case("tracking-twin").Articles);
        var host = publisher + ".localhost";
        var addresses = new List<Uri>();
        foreach (var feed in _visitor.Newsroom.Publishers.Single(other => other.Key == publisher).Feeds)
            addresses.AddRange(FeedReader.Addresses(feed.Kind, await _visitor.Client.GetStringAsync(_visitor.Newsroom.UrlOf(host, feed.Path))).Where(url => url.AbsolutePath == article.Path));

        Assert.Equal(2, addresses.Count);
        Assert.Single(addresses, url => url.Query.Contains("utm_source", StringComparison.Ordinal));
        Assert.Equal(await _visitor.Client.GetStringAsync(addresses[0]), await _visitor.Client.GetStringAsync(addresses[1]));
    }

    [Fact]
    public async Task A_stub_says_that_it_is_not_free()
    {
        var (publisher, article) = Assert.Single(Case("paywalled").Articles);
        Assert.Contains(SampleArticles.All, other => other.Article.Story == article.Story && !other.Article.Paywalled);
        var page = await _visitor.Client.GetStringAsync(_visitor.Newsroom.UrlOf(publisher + ".localhost", article.Path));
        var start = page.IndexOf("ld+json\">", StringComparison.Ordinal) + "ld+json\">".Length;
        var data = JsonDocument.Parse(page[start..page.IndexOf("</script>", start, StringComparison.Ordinal)]).RootElement;
        Assert.False(data.GetProperty("isAccessibleForFree").GetBoolean());
        Assert.Contains("Subscribe to continue reading", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forbidden_page_stands_in_a_feed()
    {
        var (publisher, article) = Assert.Single(Case("disallowed").Articles);
        var host = publisher + ".localhost";
        Assert.Contains("Disallow: /members/\n", await _visitor.Client.GetStringAsync(_visitor.Newsroom.UrlOf(host, "/robots.txt")), StringComparison.Ordinal);
        Assert.StartsWith("/members/", article.Path, StringComparison.Ordinal);
        Assert.Contains(article.Path, await _visitor.Client.GetStringAsync(_visitor.Newsroom.UrlOf(host, "/feed")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_headline_of_markup_stays_text_on_page_and_in_feed()
    {
        var (publisher, article) = Assert.Single(Case("hostile").Articles);
        var page = await _visitor.Client.GetStringAsync(_visitor.Newsroom.UrlOf(publisher + ".localhost", article.Path));
        var feed = XDocument.Parse(await _visitor.Client.GetStringAsync(_visitor.Newsroom.UrlOf(publisher + ".localhost", "/posts.atom")));
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
        Assert.Contains(feed.Descendants(), element => element.Name.LocalName == "title" && element.Value == article.Title);
    }

    [Theory]
    [InlineData("quayside-courier", HttpStatusCode.NotFound)]
    [InlineData("open-purse", HttpStatusCode.OK)]
    public async Task Robots_may_be_missing_or_empty(string publisher, HttpStatusCode expected)
    {
        using var robots = await _visitor.AskAsync(_visitor.Newsroom.UrlOf(publisher + ".localhost", "/robots.txt"));
        Assert.Equal(expected, robots.StatusCode);
        if (expected == HttpStatusCode.OK)
            Assert.Empty(await robots.Content.ReadAsStringAsync());
    }

    private static SampleCase Case(string name) => Assert.Single(SampleCases.All, one => one.Name == name);

    private static string TitleOf(ILookup<string, Article> stories, int index) =>
        stories.OrderBy(story => story.Key, StringComparer.Ordinal).ElementAt(index).First(article => article.Path.EndsWith("quillfeather-paper-lantern", StringComparison.Ordinal)).Title;
}
