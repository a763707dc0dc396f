using NewsHub.Analysis.Feeds;

namespace NewsHub.Analysis.Tests.Feeds;

public sealed class OpmlTests
{
    [Fact]
    public void What_is_written_is_read_again()
    {
        OpmlSource[] sources =
        [
            new("The Daily <Example> & \"Gifts\" 🎁", new Uri("https://daily.example/feed?a=1&b=2"), new Uri("https://daily.example/"), true),
            new("Herald", new Uri("http://herald.example/rss"), null, false),
        ];
        Assert.Equal(sources, Opml.Read(Opml.Write(sources)));
    }

    [Fact]
    public void Characters_that_XML_cannot_hold_are_left_out_of_titles() =>
        Assert.Equal("ab", Opml.Read(Opml.Write([new OpmlSource("a\u0001\uD800b", new Uri("https://a.example/f"), null, true)])).Single().Title);

    [Fact]
    public void Groups_are_flattened_and_what_is_no_feed_is_passed_over()
    {
        const string opml = """
            <?xml version="1.0"?>
            <opml version="1.1"><head><title>mine</title></head><body>
              <outline text="Group"><outline text="Inner">
                <outline title="Daily" xmlurl="https://daily.example/feed"/>
                <outline text="Twice" xmlUrl="https://daily.example/feed"/></outline>
              <outline text="A link" type="link" url="https://daily.example/"/></outline>
              <outline xmlUrl="https://herald.example/rss" htmlUrl="javascript:x"/>
              <outline text="local" xmlUrl="file:///etc/passwd"/>
            </body></opml>
            """;
        Assert.Equal(
            [
                new OpmlSource("Daily", new Uri("https://daily.example/feed"), null, true),
                new OpmlSource("herald.example", new Uri("https://herald.example/rss"), null, true),
            ],
            Opml.Read(opml));
    }

    [Theory]
    [InlineData("", "Line 1: this is not well-formed XML")]
    [InlineData("<opml>\n<body>\n<outline></body></opml>", "Line 3:")]
    [InlineData("<rss/>", "Line 1: this is <rss>, not an OPML list.")]
    [InlineData("<!DOCTYPE opml [<!ENTITY a 'b'>]>\n<opml>&a;</opml>", "Line 2:")]
    public void What_is_no_list_is_refused_with_the_line(string opml, string beginning)
    {
        var message = Assert.Throws<FormatException>(() => Opml.Read(opml)).Message;
        Assert.StartsWith(beginning, message, StringComparison.Ordinal);
        Assert.EndsWith(".", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_nested_without_end_is_refused() =>
        Assert.Throws<FormatException>(() => Opml.Read("<opml>" + string.Concat(Enumerable.Repeat("<outline>", 10_000))));
}
