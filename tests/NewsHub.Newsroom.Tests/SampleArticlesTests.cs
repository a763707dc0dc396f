using System.Globalization;

namespace NewsHub.Newsroom.Tests;

public sealed class SampleArticlesTests
{
    /// <summary>What the seed articles' publishers printed, each in its own wording.</summary>
    public static TheoryData<string, string> SeedQuotations => new()
    {
        { "harbour-gazette", "“At some point in the future our children will ask us: ‘Is it true, did our country really take babies from their parents and put them in detention centers?’ And when we answer yes, they’ll ask us what we did about it. What we said. Where we stood,”" },
        { "harbour-gazette", "“We can’t change this administration’s policy but we can help defend the victims of it.”" },
        { "starboard-style", "“At some point in the future our children will ask us: ‘Is it true, did our country really take babies from their parents and put them in detention centers?’ And when we answer yes, they’ll ask us what we did about it. What we said. Where we stood,”" },
        { "starboard-style", "“We can’t change this administration’s policy, but we can help defend the victims of it.”" },
        { "starboard-style", "“Today, the Clooney Foundation for Justice will donate $100,000 to the Young Center for Immigrant Children’s Rights,”" },
        { "starboard-style", "“This Administration’s policy disregards international law and basic principles of human decency. To treat children in such a cruel manner not only violates their legal rights but also their basic needs.”" },
        { "starboard-style", "“We are doing everything we can to advocate on behalf of the thousands of children who are separated and alone, and we are grateful for the generous support of George and Amal Clooney and the Clooney Foundation for Justice — it could not be more vital at this time,”" },
        { "starboard-style", "“Amal and I are so inspired by the courage and eloquence of these young men and women from Stoneman Douglas High School,”" },
        { "starboard-style", "“Our children’s lives depend on it.”" },
        { "common-horizon", "“At some point in the future our children will ask us: is it true, did our country really take babies from their parents and put them in detention centers?”" },
        { "common-horizon", "“And when we answer yes, they’ll ask us what we did about it. What we said. Where we stood,”" },
        { "common-horizon", "“We can’t change this administration’s policy, but we can help defend the victims of it.”" },
        { "common-horizon", "“To treat children in such a cruel manner not only violates their legal rights but also their basic needs,”" },
        { "common-horizon", "“We are doing everything we can to advocate on behalf of the thousands of children who are separated and alone, and we are grateful for the generous support of George and Amal Clooney and the Clooney Foundation for Justice — it could not be more vital at this time.”" },
    };

    public static TheoryData<string> Stories => [.. SampleArticles.All.Select(sample => sample.Article.Story!).Distinct()];

    [Fact]
    public void The_newsroom_is_large_enough_to_look_like_news()
    {
        Assert.InRange(SampleArticles.All.Select(sample => sample.Publisher).Distinct().Count(), 12, int.MaxValue);
        Assert.InRange(Stories.Count, 15, int.MaxValue);
        Assert.InRange(SampleArticles.All.Count, 50, int.MaxValue);
    }

    [Theory]
    [MemberData(nameof(SeedQuotations))]
    public void The_seeds_event_is_quoted_exactly(string publisher, string quotation) =>
        Assert.Contains(quotation, Seed(publisher).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("harbour-gazette", "pledged $500,000")]
    [InlineData("starboard-style", "donated $500,000")]
    [InlineData("common-horizon", "donated $500,000")]
    public void The_seeds_event_has_its_gifts(string publisher, string earlier)
    {
        var text = Seed(publisher).Text;
        Assert.All((string[])["$100,000", earlier, "$72,000 for each member of their family", "$1 million", "twins"], words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void Outlets_tell_one_event_in_their_own_words(string story)
    {
        var told = SampleArticles.All.Select(sample => sample.Article).Where(article => article.Story == story && article.SyndicatedFrom is null).ToList();
        foreach (var one in told)
        {
            foreach (var other in told.Where(other => other != one))
            {
                var overlap = Shingles.Containment(one.Text, other.Text);
                Assert.True(overlap < 0.35, string.Create(CultureInfo.InvariantCulture, $"{overlap:0.00} of '{one.Title}' stands in '{other.Title}'"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void No_two_articles_of_a_publisher_share_an_address(string story)
    {
        foreach (var (publisher, article) in SampleArticles.All.Where(sample => sample.Article.Story == story))
            Assert.Single(SampleArticles.All, other => other.Publisher == publisher && other.Article.Path == article.Path);
    }

    [Fact]
    public void Articles_have_the_length_of_news() => Assert.All(
        SampleArticles.All.Where(sample => !sample.Article.Paywalled),
        sample => Assert.InRange(sample.Article.Text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length, 110, 450));

    [Fact]
    public void Dates_are_those_of_the_seeds_or_lie_before_the_newsroom_opened() => Assert.All(SampleArticles.All.Concat(SampleArticles.Updates), sample =>
    {
        if (sample.Article.Story == "clooneys-young-center")
            Assert.Equal((2018, 6), (sample.Article.Published.Year, sample.Article.Published.Month));
        else
            Assert.InRange(sample.Article.LastModified, new DateTimeOffset(2025, 3, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero));
    });

    [Fact]
    public void An_update_replaces_an_article_that_stands() => Assert.All(SampleArticles.Updates, update =>
        Assert.Single(SampleArticles.All, sample => sample.Publisher == update.Publisher && sample.Article.Path == update.Article.Path && sample.Article.LastModified < update.Article.LastModified));

    private static Article Seed(string publisher) =>
        Assert.Single(SampleArticles.All, sample => sample.Publisher == publisher && sample.Article.Cases.Contains("seed-event")).Article;
}
