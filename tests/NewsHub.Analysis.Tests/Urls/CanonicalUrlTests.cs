using NewsHub.Analysis.Urls;

namespace NewsHub.Analysis.Tests.Urls;

public sealed class CanonicalUrlTests
{
    private const string Page = "https://www.daily.example/giving/2025/stars-give-to-flood-relief/amp?utm_source=x";

    [Theory]
    [InlineData("https://www.daily.example/giving/2025/stars-give-to-flood-relief/", "https://www.daily.example/giving/2025/stars-give-to-flood-relief/")]
    [InlineData("/giving/2025/stars-give-to-flood-relief#main", "https://www.daily.example/giving/2025/stars-give-to-flood-relief")]
    [InlineData("//daily.example/giving/99", "https://daily.example/giving/99")]
    [InlineData("https://news.daily.example/other/address", "https://news.daily.example/other/address")]
    [InlineData("https://origin.example/2025/stars-give-to-flood-relief-fund.html", "https://origin.example/2025/stars-give-to-flood-relief-fund.html")]
    [InlineData("http://www.daily.example/giving/2025/stars-give-to-flood-relief", "https://www.daily.example/giving/2025/stars-give-to-flood-relief")]
    [InlineData("HTTPS://WWW.DAILY.EXAMPLE:443/giving/2025/stars-give-to-flood-relief", "https://www.daily.example/giving/2025/stars-give-to-flood-relief")]
    [InlineData("https://www.daily.example/giving/2025/stars-subscribe-to-giving", "https://www.daily.example/giving/2025/stars-subscribe-to-giving")]
    [InlineData("../stars-give-to-flood-relief", "https://www.daily.example/giving/2025/stars-give-to-flood-relief")]
    public void A_plausible_address_is_believed(string declared, string expected) => Assert.Equal(expected, CanonicalUrl.Accept(declared, new Uri(Page))?.AbsoluteUri);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("https://www.daily.example")]
    [InlineData("https://www.daily.example/giving/")]
    [InlineData("https://www.daily.example/giving/2025")]
    [InlineData("javascript:void(0)")]
    [InlineData("mailto:desk@daily.example")]
    [InlineData("http://localhost:3000/giving/2025/stars-give-to-flood-relief")]
    [InlineData("http://10.0.0.7/giving/2025/stars-give-to-flood-relief")]
    [InlineData("https://www.daily.example/{{ page.url }}")]
    [InlineData("https://www.daily.example/undefined")]
    [InlineData("https://origin.example/an-entirely-different-matter-altogether")]
    [InlineData("https://origin.example/")]
    [InlineData("https://www.daily.example/index.html")]
    [InlineData("https://www.daily.example/home")]
    [InlineData("https://www.daily.example/login?return=/giving/2025/stars-give-to-flood-relief")]
    [InlineData("https://www.daily.example/subscribe/giving/2025/stars-give-to-flood-relief")]
    [InlineData("https://accounts.daily.example/signin")]
    [InlineData("https://www.daily.example/404")]
    public void An_address_that_cannot_be_this_page_is_refused(string? declared) => Assert.Null(CanonicalUrl.Accept(declared, new Uri(Page)));

    [Fact]
    public void A_page_of_a_long_article_belongs_to_the_article() =>
        Assert.NotNull(CanonicalUrl.Accept("/giving/stars-give-to-flood-relief", new Uri("https://daily.example/giving/stars-give-to-flood-relief/2")));

    [Fact]
    public void Two_publishers_under_one_country_suffix_are_not_one_site() =>
        Assert.Null(CanonicalUrl.Accept("https://herald.co.uk/news/123", new Uri("https://daily.co.uk/news/456")));

    [Fact]
    public void A_page_in_a_section_about_subscriptions_may_name_itself() =>
        Assert.NotNull(CanonicalUrl.Accept("https://daily.example/subscriptions/what-you-get", new Uri("https://m.daily.example/subscriptions/what-you-get?amp=1&x=2")));

    [Fact]
    public void The_root_is_its_own_canonical_page() => Assert.NotNull(CanonicalUrl.Accept("/", new Uri("https://daily.example/")));
}
