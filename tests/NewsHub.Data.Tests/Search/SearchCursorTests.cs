using NewsHub.Data.Search;

namespace NewsHub.Data.Tests.Search;

public sealed class SearchCursorTests
{
    [Theory]
    [InlineData(null, 12)]
    [InlineData(0.1234567890123456789, 7)]
    [InlineData(-3.5e-300, 9_000_000_000)]
    public void What_is_written_is_read_back_exactly(double? score, long id)
    {
        var cursor = new SearchCursor(new DateTimeOffset(2026, 5, 12, 7, 40, 1, 234, 567, TimeSpan.Zero), score, id);

        Assert.Equal(cursor, SearchCursor.TryParse(cursor.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1.x.2")]
    [InlineData("1.7ff0000000000000.2")]
    [InlineData("1.2.3.4")]
    [InlineData("99999999999999999999.1")]
    [InlineData("253402300800000000.1")]
    [InlineData("1.-2")]
    public void Anything_else_is_no_place(string? text) => Assert.Null(SearchCursor.TryParse(text));
}
