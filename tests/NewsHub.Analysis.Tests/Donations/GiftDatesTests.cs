using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Tests.Donations;

public sealed class GiftDatesTests
{
    private static readonly DateOnly Thursday = new(2026, 6, 18);

    [Theory]
    [InlineData("In February they donated $50,000 to the Lantern Trust.", "2026-02-01", "2026-02-28")]
    [InlineData("In November 2024, Mirela Oakhurst had donated $50,000 to the Lantern Trust.", "2024-11-01", "2024-11-30")]
    [InlineData("Last year Mirela Oakhurst donated $50,000 to the Lantern Trust.", "2025-01-01", "2025-12-31")]
    [InlineData("Two years ago Mirela Oakhurst donated $50,000 to the Lantern Trust.", "2024-01-01", "2024-12-31")]
    [InlineData("Mirela Oakhurst previously donated $50,000 to the Lantern Trust on March 3, 2021.", "2021-03-03", "2021-03-03")]
    [InlineData("Mirela Oakhurst had donated $50,000 to the Lantern Trust on 3 March.", "2026-03-03", "2026-03-03")]
    [InlineData("Back in 2019, Mirela Oakhurst donated $50,000 to the Lantern Trust.", "2019-01-01", "2019-12-31")]
    [InlineData("Earlier this year Mirela Oakhurst donated $50,000 to the Lantern Trust.", "2026-01-01", "2026-06-18")]
    [InlineData("Last September Mirela Oakhurst donated $50,000 to the Lantern Trust.", "2025-09-01", "2025-09-30")]
    public void A_gift_that_is_recalled_has_the_date_that_its_sentence_tells(string sentence, string from, string to) =>
        Assert.Equal(new ToldDate(Day(from), Day(to)), Claim(sentence).GivenOn);

    [Theory]
    [InlineData("Mirela Oakhurst donated $50,000 to the Lantern Trust on Tuesday.", "2026-06-16")]
    [InlineData("Mirela Oakhurst donated $50,000 to the Lantern Trust yesterday.", "2026-06-17")]
    public void News_of_the_week_has_its_day(string sentence, string day) => Assert.Equal(ToldDate.Day(Day(day)), Claim(sentence).GivenOn);

    [Theory]
    [InlineData("Mirela Oakhurst donated $50,000 to the Lantern Trust, which was founded in 2010.")]
    [InlineData("Mirela Oakhurst, who won the Tour of the Dunes in 2014, is donating $50,000 to the Lantern Trust.")]
    [InlineData("Mirela Oakhurst donated $50,000 to the Lantern Trust.")]
    public void The_date_of_something_else_is_not_the_gifts(string sentence) =>
        Assert.Null(ClaimExtractor.Extract(sentence, "Oakhurst gives $50,000", PartyFinder.Find(sentence, null, "en"), null, Thursday)[0].GivenOn);

    [Fact]
    public void Without_a_date_of_its_own_an_article_dates_nothing() =>
        Assert.Null(ClaimExtractor.Extract("Last year Mirela Oakhurst donated $50,000 to the Lantern Trust.", null, ArticleParties.None)[0].GivenOn);

    // The article's own news comes first, so that the sentence is read as one that recalls an earlier gift.
    private static ExtractedClaim Claim(string sentence)
    {
        var text = $"Mirela Oakhurst gave $900,000 to the Night Kitchen.\n\n{sentence}";
        return ClaimExtractor.Extract(text, "Oakhurst gives $900,000", PartyFinder.Find(text, null, "en"), null, Thursday).Single(claim => claim.Amount == 50_000);
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
