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

    [Theory]
    [InlineData("shift_jis", "Shift_JIS", "寄付です")]
    [InlineData("shift_jis", "x-sjis", "寄付です")]
    [InlineData("gb18030", "gb2312", "捐赠镕")]
    [InlineData("gb18030", "GBK", "捐赠")]
    [InlineData("koi8-r", "koi8-r", "Дар")]
    [InlineData("koi8-r", "cskoi8r", "Дар")]
    [InlineData("big5", "Big5-HKSCS", "捐贈")]
    [InlineData("ks_c_5601-1987", "euc-kr", "기부")]
    [InlineData("euc-jp", "x-euc-jp", "寄付")]
    [InlineData("windows-1252", "iso-8859-1", "“gift” – €5")]
    [InlineData("windows-1252", "US-ASCII", "“gift”")]
    [InlineData("windows-1254", "latin5", "bağış")]
    [InlineData("windows-874", "TIS-620", "บริจาค")]
    public void A_label_means_what_browsers_read_by_it(string encoding, string label, string words)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes($"<html><head><meta charset=\"{label}\"></head><p>{words}");
        var text = ByteDecoder.Decode(bytes, "text/html", MarkupKind.Html);
        Assert.EndsWith(words, text.Text, StringComparison.Ordinal);
        Assert.Empty(text.Problems);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Wide_text_without_a_mark_is_seen_by_its_shape(string name) =>
        Assert.Equal("<p>Canción", ByteDecoder.Decode(Encoding.GetEncoding(name).GetBytes("<p>Canción"), null, MarkupKind.Html).Text);

    [Theory]
    [InlineData("windows-1251", "Дар")]
    [InlineData("shift_jis", "寄付")]
    public void A_header_of_UTF_8_that_is_surely_wrong_yields_to_the_document(string encoding, string words)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes($"<meta charset={encoding}><p>{words}");
        var text = ByteDecoder.Decode(bytes, "text/html; charset=utf-8", MarkupKind.Html);
        Assert.EndsWith(words, text.Text, StringComparison.Ordinal);
        Assert.Single(text.Problems);
    }

    [Fact]
    public void A_header_beats_a_meta_element()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("koi8-r")!.GetBytes("<meta charset=windows-1251><p>Дар");
        Assert.EndsWith("Дар", ByteDecoder.Decode(bytes, "text/html; charset=koi8-r", MarkupKind.Html).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_label_leaves_it_to_the_bytes_and_is_reported()
    {
        var text = ByteDecoder.Decode(Encoding.UTF8.GetBytes("<meta charset=x-nobody><p>donó"), null, MarkupKind.Html);
        Assert.EndsWith("donó", text.Text, StringComparison.Ordinal);
        Assert.Contains("x-nobody", Assert.Single(text.Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hz-gb-2312")]
    [InlineData("iso-2022-kr")]
    public void Labels_by_which_ASCII_becomes_markup_are_refused(string label) =>
        Assert.Contains("unknown encoding", ByteDecoder.Decode("<p>~{<~}"u8.ToArray(), $"text/html; charset={label}", MarkupKind.Html).Problems[0], StringComparison.Ordinal);

    [Fact]
    public void What_is_too_long_is_cut_between_two_characters_and_reported()
    {
        var text = ByteDecoder.Decode(Encoding.UTF8.GetBytes(new string('é', 100)), null, MarkupKind.Html, maxBytes: 51);
        Assert.Equal(new string('é', 24), text.Text);
        Assert.Contains("48 of 200 bytes", Assert.Single(text.Problems), StringComparison.Ordinal);
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
