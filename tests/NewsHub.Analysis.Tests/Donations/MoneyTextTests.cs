using NewsHub.Analysis.Donations;

namespace NewsHub.Analysis.Tests.Donations;

public sealed class MoneyTextTests
{
    [Theory]
    [InlineData(100000, "USD", "$100,000")]
    [InlineData(50000, "EUR", "€50,000")]
    [InlineData(2000000, "GBP", "£2 million")]
    [InlineData(1250000, "USD", "$1.25 million")]
    [InlineData(1486000, "USD", "$1,486,000")]
    [InlineData(2100000000, "USD", "$2.1 billion")]
    [InlineData(12.5, "AUD", "A$12.50")]
    [InlineData(10000, "CHF", "CHF 10,000")]
    public void Amounts_are_written_as_papers_print_them(double amount, string currency, string expected) =>
        Assert.Equal(expected, MoneyText.Format((decimal)amount, currency));
}
