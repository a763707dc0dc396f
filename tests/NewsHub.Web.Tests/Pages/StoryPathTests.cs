using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Tests.Pages;

public sealed class StoryPathTests
{
    [Theory]
    [InlineData("Señora Ñandú’s “gift”: $2.5 million!", "senora-nandus-gift-2-5-million")]
    [InlineData("!!!", "story")]
    [InlineData("", "story")]
    [InlineData("寄付 のニュース", "寄付-のニュース")]
    public void A_slug_holds_letters_digits_and_hyphens(string headline, string slug) => Assert.Equal(slug, StoryPath.Slug(headline, "story"));

    [Fact]
    public void A_long_headline_is_cut_at_a_word()
    {
        var slug = StoryPath.Slug(string.Join(' ', Enumerable.Repeat("lantern", 40)), "story");

        Assert.True(slug.Length is > 50 and <= 70);
        Assert.EndsWith("-lantern", slug, StringComparison.Ordinal);
    }

    [Fact]
    public void A_headline_of_one_endless_word_is_cut_all_the_same() => Assert.True(StoryPath.Slug(string.Concat(Enumerable.Repeat("𠜎", 200)), "story").Length <= 70);
}
