using NewsHub.Analysis.Feeds;

namespace NewsHub.Analysis.Tests.Feeds;

public sealed class FeedDateTests
{
    [Theory]
    [InlineData("2018-06-20", "2018-06-20T00:00:00Z")]
    [InlineData("2018-06", "2018-06-01T00:00:00Z")]
    [InlineData("2018", "2018-01-01T00:00:00Z")]
    [InlineData("20180620", "2018-06-20T00:00:00Z")]
    [InlineData("2018-171", "2018-06-20T00:00:00Z")]
    [InlineData("2018-06-20T14:05Z", "2018-06-20T14:05:00Z")]
    [InlineData("2018-06-20T14:05:06.789-05:00", "2018-06-20T19:05:06Z")]
    [InlineData("2018-06-20T14:05:06+0530", "2018-06-20T08:35:06Z")]
    [InlineData("2018-06-20T14:05:06+02", "2018-06-20T12:05:06Z")]
    [InlineData("20180620T140506Z", "2018-06-20T14:05:06Z")]
    [InlineData("2018-06-20T24:00:00Z", "2018-06-21T00:00:00Z")]
    [InlineData("2018-06-20 14:05:06.0", "2018-06-20T14:05:06Z")]
    [InlineData("2018-06-20 14:05:06 EST", "2018-06-20T19:05:06Z")]
    [InlineData("2018/6/2 4:05 PM", "2018-06-02T16:05:00Z")]
    [InlineData("Wed, 20 Jun 2018 14:05:06 GMT", "2018-06-20T14:05:06Z")]
    [InlineData("Wed, 20 Jun 2018 14:05:06 -0400", "2018-06-20T18:05:06Z")]
    [InlineData("Wed, 20 Jun 18 14:05 PDT", "2018-06-20T21:05:00Z")]
    [InlineData("20 June 2018 14:05:60 Z", "2018-06-20T14:06:00Z")]
    [InlineData("Wednesday, 20-Jun-99 14:05:06 GMT", "1999-06-20T14:05:06Z")]
    [InlineData("Wed,20 Jun 2018 14:05:06 +02:00", "2018-06-20T12:05:06Z")]
    [InlineData("Wed Jun 20 14:05:06 2018", "2018-06-20T14:05:06Z")]
    [InlineData("Wed Jun 20 14:05:06 EDT 2018", "2018-06-20T18:05:06Z")]
    [InlineData("Wed Jun 20 2018 14:05:06 GMT+0200 (CEST)", "2018-06-20T12:05:06Z")]
    [InlineData("June 20, 2018 2:05 pm ET", "2018-06-20T19:05:00Z")]
    [InlineData("June 20th, 2018", "2018-06-20T00:00:00Z")]
    [InlineData("Wed, 2018/06/20 14:05:06 EDT", "2018-06-20T18:05:06Z")]
    [InlineData("06/20/2018 14:05", "2018-06-20T14:05:00Z")]
    [InlineData("20.06.2018 14:05", "2018-06-20T14:05:00Z")]
    [InlineData("20 de junio de 2018", "2018-06-20T00:00:00Z")]
    [InlineData("mié, 20 jun 2018 14:05:06 +0200", "2018-06-20T12:05:06Z")]
    [InlineData("mer. 20 juil. 2018 14:05:06 +0200", "2018-07-20T12:05:06Z")]
    [InlineData("mar. 19 juin 2018 14:05:06 +0200", "2018-06-19T12:05:06Z")]
    [InlineData("Τετ, 20 Ιούν 2018 14:05:06 EST", "2018-06-20T19:05:06Z")]
    [InlineData("2018-június-20T14:05-05:00", "2018-06-20T19:05:00Z")]
    [InlineData("2018년 06월 20일  오후 02:05:06", "2018-06-20T14:05:06Z")]
    [InlineData("2018-06-20 오전 11:05:06", "2018-06-20T11:05:06Z")]
    [InlineData("1529503506", "2018-06-20T14:05:06Z")]
    [InlineData("1529503506000", "2018-06-20T14:05:06Z")]
    public void A_date_in_the_wild_is_read(string text, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), FeedDate.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("Wed, 32 Jun 2018 14:05:06 GMT")]
    [InlineData("2018-13-01")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("12:30")]
    [InlineData("99999999999999999999 Jan 2018")]
    public void What_names_no_moment_is_no_date(string? text) => Assert.Null(FeedDate.Parse(text));
}
