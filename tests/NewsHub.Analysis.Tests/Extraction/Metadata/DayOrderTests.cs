using NewsHub.Analysis.Extraction.Metadata;

namespace NewsHub.Analysis.Tests.Extraction.Metadata;

public sealed class DayOrderTests
{
    [Theory]
    [InlineData("en-GB", "https://bugle.example/", true)]
    [InlineData("es", "https://bugle.example/", true)]
    [InlineData("en-US", "https://bugle.example.uk/", false)]
    [InlineData("en", "https://bugle.example.uk/", true)]
    [InlineData(null, "https://bugle.example.au/", true)]
    [InlineData(null, "https://bugle.example/", false)]
    public void Language_and_country_tell_which_number_is_the_day(string? language, string url, bool expected) =>
        Assert.Equal(expected, DayOrder.IsDayFirst(language, new Uri(url)));
}
