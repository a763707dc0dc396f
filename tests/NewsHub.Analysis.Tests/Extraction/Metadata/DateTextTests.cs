using System.Globalization;
using NewsHub.Analysis.Extraction.Metadata;

namespace NewsHub.Analysis.Tests.Extraction.Metadata;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("2024-03-05", "2024-03-05T00:00:00+00:00")]
    [InlineData("2024-03-05T09:30:15Z", "2024-03-05T09:30:15+00:00")]
    [InlineData("2024-03-05T09:30:15.250+0530", "2024-03-05T09:30:15+05:30")]
    [InlineData("2024-03-05 09:30:00 EST", "2024-03-05T09:30:00-05:00")]
    [InlineData("2024-03-05T24:00:00Z", "2024-03-05T23:59:59+00:00")]
    [InlineData("20240305", "2024-03-05T00:00:00+00:00")]
    [InlineData("1709631015", "2024-03-05T09:30:15+00:00")]
    [InlineData("1709631015000", "2024-03-05T09:30:15+00:00")]
    [InlineData("Tue, 05 Mar 2024 9:30:15 PST", "2024-03-05T09:30:15-08:00")]
    public void A_value_that_machines_read_is_a_moment(string text, string expected) => Assert.Equal(expected, Show(DateText.Parse(text)));

    [Theory]
    [InlineData("March 5th, 2024", "2024-03-05T00:00:00+00:00")]
    [InlineData("Published 4:05 PM EDT, Tue March 5, 2024", "2024-03-05T16:05:00-04:00")]
    [InlineData("Mar. 5, 2024 at 9 a.m. ET", "2024-03-05T09:00:00-05:00")]
    [InlineData("July 5, 2024 | 12:10 am PT", "2024-07-05T00:10:00-07:00")]
    [InlineData("5 March 2024 21.45 GMT", "2024-03-05T21:45:00+00:00")]
    [InlineData("Tuesday 5th of March, 2024, 09:30 UTC+2", "2024-03-05T09:30:00+02:00")]
    [InlineData("5. März 2024, 9:30", "2024-03-05T09:30:00+00:00")]
    [InlineData("5 de marzo de 2024", "2024-03-05T00:00:00+00:00")]
    [InlineData("le 1er février 2024 à 9h30", "2024-02-01T09:30:00+00:00")]
    [InlineData("Volume 12, 2020, printed on 5 March 2024", "2024-03-05T00:00:00+00:00")]
    [InlineData("Posted 3/5/24", "2024-03-05T00:00:00+00:00")]
    [InlineData("5.3.2024", "2024-03-05T00:00:00+00:00")]
    [InlineData("25/3/2024", "2024-03-25T00:00:00+00:00")]
    public void A_line_for_readers_holds_a_date(string text, string expected) => Assert.Equal(expected, Show(DateText.Find(text)));

    [Fact]
    public void Numbers_alone_are_read_in_the_order_of_the_country()
    {
        Assert.Equal("2024-03-05T00:00:00+00:00", Show(DateText.Find("3/5/2024", dayFirst: false)));
        Assert.Equal("2024-05-03T00:00:00+00:00", Show(DateText.Find("3/5/2024", dayFirst: true)));
    }

    [Theory]
    [InlineData("February 30, 2024")]
    [InlineData("Winter 2024")]
    [InlineData("Chapter 12, 2024")]
    [InlineData("May 5, 1850")]
    [InlineData("1.2.3.4")]
    [InlineData("")]
    public void What_is_no_day_of_the_calendar_is_no_date(string text) => Assert.Null(DateText.Find(text));

    [Fact]
    public void Every_date_of_a_line_is_found_with_its_place()
    {
        const string Line = "Published 3 May 2024 10:00 | Updated 4 May 2024";
        Assert.Equal(["3 May 2024 10:00", "4 May 2024"], DateText.All(Line, dayFirst: true).Select(date => Line[date.Start..date.End]));
    }

    [Theory]
    [InlineData("https://bugle.example/2018/06/21/ferry", "2018-06-21")]
    [InlineData("https://bugle.example/2018/jun/21/ferry", "2018-06-21")]
    [InlineData("https://bugle.example/news/2018-06-21-ferry", "2018-06-21")]
    [InlineData("https://bugle.example/2018/06/ferry", null)]
    [InlineData("https://bugle.example/part/2018/13/45/", null)]
    public void An_address_holds_a_day(string url, string? expected) => Assert.Equal(expected, DateText.InAddress(new Uri(url))?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static string? Show(DateTimeOffset? date) => date?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
