using NewsHub.Analysis.Extraction.Metadata;

namespace NewsHub.Analysis.Tests.Extraction.Metadata;

public sealed class AuthorNamesTests
{
    [Theory]
    [InlineData("By Ada Example", "Ada Example")]
    [InlineData("Written by: Ada Example and Ben Sample", "Ada Example;Ben Sample")]
    [InlineData("Ada Example, Ben Sample & Cleo Specimen", "Ada Example;Ben Sample;Cleo Specimen")]
    [InlineData("Ada Example | Education Editor", "Ada Example")]
    [InlineData("Ada Example, Senior Reporter", "Ada Example")]
    [InlineData("Ada Example (she/her)", "Ada Example")]
    [InlineData("Ada Example in Port Invented", "Ada Example")]
    [InlineData("Ada Example The Associated Press", "Ada Example")]
    [InlineData("Basil Fictitious as told to Ada Example", "Ada Example")]
    [InlineData("por Ada Example y Ben Sample", "Ada Example;Ben Sample")]
    [InlineData("Ada Example, ada example, ADA EXAMPLE", "Ada Example")]
    [InlineData("Pim van Sample", "Pim van Sample")]
    public void People_are_taken_out_of_a_byline(string byline, string expected) => Assert.Equal(expected.Split(';'), AuthorNames.Of([byline], null));

    [Theory]
    [InlineData("Reuters")]
    [InlineData("The Associated Press")]
    [InlineData("News Desk")]
    [InlineData("Staff")]
    [InlineData("AFP")]
    [InlineData("Redaktion")]
    [InlineData("Harbour Bugle")]
    [InlineData("harbourbugle")]
    [InlineData("bugle.example")]
    [InlineData("@adaexample")]
    [InlineData("https://bugle.example/ada")]
    [InlineData("5 May 2024")]
    public void What_is_no_person_is_no_author(string byline) => Assert.Empty(AuthorNames.Of([byline], "Harbour Bugle", handles: true));

    [Fact]
    public void The_site_behind_a_name_is_cut_off() => Assert.Equal(["Ada Example"], AuthorNames.Of(["Ada Example Harbour Bugle"], "Harbour Bugle"));

    [Fact]
    public void A_site_that_bears_its_writers_name_is_no_reason_against_it() => Assert.Equal(["Robert Example"], AuthorNames.Of(["Robert Example"], "Robert Example"));

    [Fact]
    public void A_login_counts_only_where_it_is_said_to_be_a_writers()
    {
        Assert.Empty(AuthorNames.Of(["aexample"], null));
        Assert.Equal(["aexample"], AuthorNames.Of(["aexample"], null, handles: true));
    }
}
