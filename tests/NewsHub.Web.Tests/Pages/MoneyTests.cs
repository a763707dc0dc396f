using System.Globalization;
using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Tests.Pages;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("100000", "USD", "$100,000")]
    [InlineData("72000", "EUR", "€72,000")]
    [InlineData("1500000", "GBP", "£1.5 million")]
    [InlineData("1234567", "USD", "$1,234,567")]
    [InlineData("2000000000", "INR", "₹2 billion")]
    [InlineData("12.5", "chf", "CHF 12.50")]
    [InlineData("0.5", "USD", "$0.50")]
    public void Amounts_are_exact_and_read_as_in_a_newspaper(string amount, string currency, string expected) =>
        Assert.Equal(expected, Money.Format(decimal.Parse(amount, CultureInfo.InvariantCulture), currency).Replace('\u00A0', ' '));
}
