using NewsHub.Analysis.Origins;

namespace NewsHub.Analysis.Tests.Origins;

public sealed class CreditFinderTests
{
    [Theory]
    [InlineData("“I am glad,” the singer told People.", "People")]
    [InlineData("“I am glad,” the singer told PEOPLE magazine on Monday.", "PEOPLE")]
    [InlineData("A spokeswoman told Us Weekly that the money had arrived.", "Us Weekly")]
    [InlineData("The gift was first reported by The Tidewater Gazette.", "The Tidewater Gazette")]
    [InlineData("The Tidewater Gazette was the first to report the gift.", "The Tidewater Gazette")]
    [InlineData("The cheque, according to Reuters, has been cashed.", "Reuters")]
    [InlineData("Page Six reported that the house was sold.", "Page Six")]
    [InlineData("Her foundation confirmed to Variety's newsroom that it will match the sum.", "Variety")]
    [InlineData("He said so in an interview published in Glimmer Weekly.", "Glimmer Weekly")]
    public void An_outlet_that_is_credited_is_named(string text, string outlet)
    {
        var credit = Assert.Single(CreditFinder.Find(text, "The Copper Post"));
        Assert.True(credit.IsCertain);
        Assert.Equal(outlet, credit.Outlet);
        Assert.Equal(outlet, credit.Span.Of(text));
    }

    [Theory]
    [InlineData("She told Parliament that nobody had asked.")]
    [InlineData("He told Tidewater Gazette readers about the lamps.")]
    [InlineData("According to Marlow Quill, the harbour needs a lamp.")]
    public void A_name_that_may_be_anybodys_is_not_certain(string text) => Assert.All(CreditFinder.Find(text, null), credit => Assert.False(credit.IsCertain));

    [Theory]
    [InlineData("people who told people about people")]
    [InlineData("The singer reports for duty; it was first reported by nobody.")]
    [InlineData("")]
    public void Words_without_a_name_credit_nobody(string text) => Assert.Empty(CreditFinder.Find(text, null));

    [Fact]
    public void An_outlet_does_not_credit_itself() => Assert.Empty(CreditFinder.Find("“I am glad,” she told PEOPLE.", "People"));

    [Fact]
    public void An_outlet_credited_twice_is_named_once() => Assert.Single(CreditFinder.Find("She told Variety so. Later she told Variety more.", null));
}
