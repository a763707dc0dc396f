using NewsHub.Evaluation.Measures;

namespace NewsHub.Evaluation.Tests.Measures;

public sealed class RulerTextTests
{
    [Fact]
    public void Combining_marks_part_words_as_in_the_rulers_language() => Assert.Equal(["cafe", "s", "x_1", "½", "𝒳y"], RulerText.Tokens("cafe\u0301s x_1, ½ (𝒳y)"));

    [Fact]
    public void Folding_forgets_marks_references_case_and_space() => Assert.Equal("\"it's\" a gift - & more", RulerText.Fold("  “It’s”\u00A0a\nGift — &amp; more "));

    [Fact]
    public void A_name_is_compared_without_punctuation() => Assert.Equal(RulerText.Name("Otto J Finch Jr"), RulerText.Name("Otto J. Finch, Jr."));

    [Fact]
    public void Markup_written_twice_over_is_text() => Assert.Equal("one & two", RulerText.WithoutTags("&lt;b&gt;one&lt;/b&gt; &amp;amp; <i>two"));

    [Theory]
    [InlineData("&amp;", "&")]
    [InlineData("&ampere", "&ere")]
    [InlineData("&copy 2026", "© 2026")]
    [InlineData("&nothing;", "¬hing;")]
    [InlineData("&zyx;", "&zyx;")]
    [InlineData("&#8217;&#x2019;", "’’")]
    [InlineData("&#150;", "–")]
    [InlineData("&#0;&#xD800;&#x110000;", "\uFFFD\uFFFD\uFFFD")]
    [InlineData("a & b", "a & b")]
    public void References_are_read_as_browsers_read_them(string text, string read) => Assert.Equal(read, HtmlText.Unescape(text));
}
