using System.Text;
using NewsHub.Scraper.Fetching;

namespace NewsHub.Scraper.Tests.Fetching;

public sealed class TextContentTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("text/html; charset=x", true)]
    [InlineData("application/rss+xml", true)]
    [InlineData("application/octet-stream", true)]
    [InlineData("nonsense", true)]
    [InlineData("Image/PNG", false)]
    [InlineData("video/mp4; codecs=x", false)]
    [InlineData("application/pdf", false)]
    public void Only_a_type_that_cannot_be_text_is_turned_away(string? type, bool mayBe) => Assert.Equal(mayBe, TextContent.MayBeText(type));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("iso-8859-1")]
    public void Text_is_text_in_any_encoding(string encoding) =>
        Assert.True(TextContent.MayBeText(Encoding.GetEncoding(encoding).GetBytes("<p>caf\u00E9</p>").AsSpan()));

    [Fact]
    public void Nothing_is_text() => Assert.True(TextContent.MayBeText([]));

    [Fact]
    public void A_stray_zero_byte_does_not_make_a_page_something_else() =>
        Assert.True(TextContent.MayBeText(Encoding.Latin1.GetBytes("<p>" + new string('a', 100) + "\0</p>").AsSpan()));

    [Fact]
    public void Pictures_documents_and_archives_are_known_by_their_first_bytes()
    {
        foreach (var start in new[] { "%PDF-1.7", "GIF89a", "PK\u0003\u0004", "\u0089PNG", "\u00FF\u00D8\u00FF\u00E0", "RIFF....WEBP", "\0\0\0\u0020ftypisom" })
            Assert.False(TextContent.MayBeText(Encoding.Latin1.GetBytes(start).AsSpan()), start);
    }
}
