using System.Text.Json;
using NewsHub.Analysis.Extraction.Structured;

namespace NewsHub.Analysis.Tests.Extraction.Structured;

public sealed class JsonRepairTests
{
    [Theory]
    [InlineData("""{"a":"1"}""")]
    [InlineData("""  {"a":"1",} """)]
    [InlineData("""/* <![CDATA[ */ {"a":"1"} /* ]]> */""")]
    [InlineData("""<!-- {"a":"1"} -->""")]
    [InlineData("""{"a":"1",,"b":"2"}""")]
    [InlineData("""{"a":"1","b":["2","3" """)]
    [InlineData("""{"a":"1","b":"cut of""")]
    [InlineData("""{"a":"1"};""")]
    [InlineData("""{"a":"1","b":"2]}""")]
    public void What_pages_write_for_json_is_read(string text) => Assert.Equal("1", JsonRepair.Parse(text)!.Value.GetProperty("a").GetString());

    [Theory]
    [InlineData("{\"a\":\"one\ntwo\"}", "one two")]
    [InlineData("{\"a\":\"a \"word\" inside\"}", "a \"word\" inside")]
    [InlineData("{\"a\":\"it\\'s\"}", "it's")]
    public void Broken_strings_are_mended(string text, string expected) => Assert.Equal(expected, JsonRepair.Parse(text)!.Value.GetProperty("a").GetString());

    [Theory]
    [InlineData("")]
    [InlineData("no value at all")]
    [InlineData("}}}")]
    public void What_is_no_json_is_null(string text) => Assert.Null(JsonRepair.Parse(text));

    [Fact]
    public void Deep_nesting_is_refused_and_not_thrown_at() => Assert.Null(JsonRepair.Parse(new string('[', 100_000)));

    [Fact]
    public void Every_beginning_of_a_value_is_survived()
    {
        const string Text = """{"@type":"NewsArticle","author":[{"name":"Ada \"A\" Example"},{"name":"Ben"}],"n":-1.5e3,"t":[true,null]}""";
        for (var end = 0; end < Text.Length; end++)
            Assert.True(JsonRepair.Parse(Text[..end]) is null or { ValueKind: JsonValueKind.Object });
    }
}
