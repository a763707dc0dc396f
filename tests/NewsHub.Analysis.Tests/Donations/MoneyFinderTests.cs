using NewsHub.Analysis.Donations;

namespace NewsHub.Analysis.Tests.Donations;

public sealed class MoneyFinderTests
{
    [Theory]
    [InlineData("$100,000", 100000, "USD")]
    [InlineData("$ 1.5 million", 1500000, "USD")]
    [InlineData("$1.5m", 1500000, "USD")]
    [InlineData("$100K", 100000, "USD")]
    [InlineData("$100G", 100000, "USD")]
    [InlineData("£2bn", 2000000000, "GBP")]
    [InlineData("€50.000", 50000, "EUR")]
    [InlineData("€1.234.567,89", 1234567.89, "EUR")]
    [InlineData("2,5 million euros", 2500000, "EUR")]
    [InlineData("half a million dollars", 500000, "USD")]
    [InlineData("a quarter of a million pounds", 250000, "GBP")]
    [InlineData("one and a half million dollars", 1500000, "USD")]
    [InlineData("three hundred thousand dollars", 300000, "USD")]
    [InlineData("a couple of million dollars", 2000000, "USD")]
    [InlineData("₹25 crore", 250000000, "INR")]
    [InlineData("35 lakh rupees", 3500000, "INR")]
    [InlineData("Rs. 12,34,567", 1234567, "INR")]
    [InlineData("A$70,000", 70000, "AUD")]
    [InlineData("AU$70,000", 70000, "AUD")]
    [InlineData("US$250 million", 250000000, "USD")]
    [InlineData("C$5", 5, "CAD")]
    [InlineData("NZ$12.50", 12.5, "NZD")]
    [InlineData("HK$8 million", 8000000, "HKD")]
    [InlineData("R$3 million", 3000000, "BRL")]
    [InlineData("R500,000", 500000, "ZAR")]
    [InlineData("CHF 10,000", 10000, "CHF")]
    [InlineData("10,000 Swiss francs", 10000, "CHF")]
    [InlineData("10,000 Hong Kong dollars", 10000, "HKD")]
    [InlineData("5 million yen", 5000000, "JPY")]
    [InlineData("115USD", 115, "USD")]
    [InlineData("€50\u00A0000", 50000, "EUR")]
    [InlineData("50p", 0.5, "GBP")]
    [InlineData("3 dollars 50 cents", 3.5, "USD")]
    [InlineData("$1 million dollars", 1000000, "USD")]
    public void An_amount_is_read_with_its_currency(string text, double amount, string currency)
    {
        var money = Assert.Single(MoneyFinder.Find($"They had {text}."));
        Assert.Equal(((decimal)amount, currency, text), (money.Amount, money.Currency, money.Span.Of($"They had {text}.")));
    }

    [Theory]
    [InlineData("She lost 20 pounds last year.")]
    [InlineData("They gave 2,000 pounds of rice.")]
    [InlineData("All 70 of us were there at COP26.")]
    [InlineData("He took the R2 to Fenwick.")]
    [InlineData("The team has 3 wins and won 20 games.")]
    [InlineData("More than 2,300 children came.")]
    public void What_is_no_money_is_left(string text) => Assert.Empty(MoneyFinder.Find(text));

    [Theory]
    [InlineData("more than $5 million", AmountQualifier.MoreThan)]
    [InlineData("at least $5 million", AmountQualifier.MoreThan)]
    [InlineData("$5 million or more", AmountQualifier.MoreThan)]
    [InlineData("nearly $5 million", AmountQualifier.LessThan)]
    [InlineData("an estimated $5 million", AmountQualifier.About)]
    [InlineData("as much as $5 million", AmountQualifier.UpTo)]
    [InlineData("the $5 million", AmountQualifier.Exact)]
    public void What_stands_before_an_amount_qualifies_it(string text, AmountQualifier expected) =>
        Assert.Equal(expected, Assert.Single(MoneyFinder.Find($"It gave {text} away")).Qualifier);

    [Theory]
    [InlineData("$1-2 million", 1000000, 2000000)]
    [InlineData("$500,000 to $1 million", 500000, 1000000)]
    [InlineData("between £1m and £2m", 1000000, 2000000)]
    public void Two_ends_are_one_range(string text, double from, double to)
    {
        var money = Assert.Single(MoneyFinder.Find(text));
        Assert.Equal(((decimal)from, (decimal)to), (money.Amount, money.UpTo));
    }

    [Fact]
    public void A_sum_that_grew_is_two_amounts() => Assert.Equal(2, MoneyFinder.Find("The gift rose from $1 million to $2 million.").Count);

    [Theory]
    [InlineData("$72,000 for each member of their family to the fund", "member of their family")]
    [InlineData("$500 per goal this season", "goal")]
    [InlineData("$20 a head", "head")]
    [InlineData("$2 million each year in 2012", "year")]
    [InlineData("$1,000 apiece", "recipient")]
    public void A_unit_amount_tells_what_it_is_per(string text, string per) => Assert.Equal(per, Assert.Single(MoneyFinder.Find(text)).Per);

    [Theory]
    [InlineData("£50,000 ($64,000)")]
    [InlineData("£50,000 (about $64,000)")]
    [InlineData("£50,000, or about $64,000,")]
    public void A_conversion_knows_what_it_converts(string text)
    {
        var money = MoneyFinder.Find(text);
        Assert.Equal(2, money.Count);
        Assert.Equal(money[0].Span, money[1].ConversionOf);
    }

    [Fact]
    public void A_bare_sign_beside_US_dollars_is_another_countrys_dollar()
    {
        var money = MoneyFinder.Find("She gave $135,000 (US $100,000) away.");
        Assert.Equal([null, "USD"], money.Select(mention => mention.Currency));
    }

    [Theory]
    [InlineData("a six-figure sum", "six-figure")]
    [InlineData("millions of dollars", "millions of dollars")]
    [InlineData("hundreds of thousands of pounds", "hundreds of thousands of pounds")]
    public void A_size_without_a_sum_keeps_its_words(string text, string words)
    {
        var money = Assert.Single(MoneyFinder.Find(text));
        Assert.Null(money.Amount);
        Assert.Equal(words, money.Span.Of(text));
    }
}
