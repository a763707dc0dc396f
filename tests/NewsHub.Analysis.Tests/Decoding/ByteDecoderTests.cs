using System.Text;
using NewsHub.Analysis.Decoding;

namespace NewsHub.Analysis.Tests.Decoding;

public sealed class ByteDecoderTests
{
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    [Fact]
    public void Undeclared_bytes_that_are_UTF_8_are_read_as_UTF_8() =>
        Assert.Equal(("Canción – “gift”", "utf-8"), Read(Encoding.UTF8.GetBytes("Canción – “gift”")));

    [Fact]
    public void Undeclared_bytes_that_are_not_UTF_8_are_read_as_Western() =>
        Assert.Equal(("Canción – “gift”", "windows-1252"), Read(Western.GetBytes("Canción – “gift”")));

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-8")]
    public void A_byte_order_mark_beats_every_label(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("<p>é")];
        Assert.Equal("<p>é", ByteDecoder.Decode(bytes, "text/html; charset=shift_jis", MarkupKind.Html).Text);
    }

    [Fact]
    public void The_header_beats_the_declaration()
    {
        var greek = CodePagesEncodingProvider.Instance.GetEncoding(1253)!;
        var bytes = greek.GetBytes("<?xml version='1.0' encoding='windows-1252'?><a>Ελλάδα</a>");
        Assert.Contains("Ελλάδα", ByteDecoder.Decode(bytes, "application/xml; charset=\"windows-1253\"", MarkupKind.Xml).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_XML_declaration_is_believed()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("koi8-r")!.GetBytes("<?xml version=\"1.0\" encoding=\"KOI8-R\"?><a>Дар</a>");
        var text = ByteDecoder.Decode(bytes, null, MarkupKind.Xml);
        Assert.Equal("koi8-r", text.Encoding);
        Assert.Contains("Дар", text.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<meta charset=windows-1251>")]
    [InlineData("<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=windows-1251'>")]
    public void A_meta_element_is_believed(string meta)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(meta + "<p>Дар");
        Assert.EndsWith("Дар", ByteDecoder.Decode(bytes, "text/html", MarkupKind.Html).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Western_label_on_UTF_8_bytes_is_overruled_and_reported()
    {
        var text = ByteDecoder.Decode(Encoding.UTF8.GetBytes("<a>donó</a>"), "text/xml; charset=iso-8859-1", MarkupKind.Xml);
        Assert.Equal("<a>donó</a>", text.Text);
        Assert.Single(text.Problems);
    }

    [Fact]
    public void Stray_Western_bytes_in_UTF_8_are_kept_as_what_they_meant()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("<p>café “two” "), 0x93, (byte)'x', 0x94];
        var text = ByteDecoder.Decode(bytes, "text/html; charset=utf-8", MarkupKind.Html);
        Assert.Equal("<p>café “two” “x”", text.Text);
        Assert.Equal("utf-8", text.Encoding);
    }

    [Fact]
    public void A_declaration_that_could_be_read_as_ASCII_is_not_UTF_16() =>
        Assert.Contains("é", ByteDecoder.Decode(Encoding.UTF8.GetBytes("<?xml version='1.0' encoding='utf-16'?><a>é</a>"), null, MarkupKind.Xml).Text, StringComparison.Ordinal);

    [Fact]
    public void UTF_7_is_never_believed() =>
        Assert.DoesNotContain("<script", ByteDecoder.Decode("+ADw-script"u8.ToArray(), "text/html; charset=utf-7", MarkupKind.Html).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData(MarkupKind.Html)]
    [InlineData(MarkupKind.Xml)]
    [InlineData(MarkupKind.Json)]
    public void No_bytes_throw(MarkupKind kind)
    {
        var random = new Random(7);
        string?[] types = [null, "text/html; charset=utf-8", "charset=gb2312", "charset=", "x; charset=\"nobody knows\"", "charset=utf-32", "charset=iso-2022-jp"];
        for (var i = 0; i < 2_000; i++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            Assert.NotNull(ByteDecoder.Decode(bytes, types[i % types.Length], kind).Text);
        }
    }

    private static (string Text, string Encoding) Read(byte[] bytes)
    {
        var decoded = ByteDecoder.Decode(bytes, null, MarkupKind.Html);
        return (decoded.Text, decoded.Encoding);
    }
}
