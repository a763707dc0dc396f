using System.Text.Json;
using NewsHub.Evaluation.Measures;

namespace NewsHub.Evaluation.Tests.Measures;

public sealed class FeedExpectationTests
{
    private const string Feed = """
        {"title": "The Harbour &amp; Co", "link": "http://harbour.example/", "description": "News", "language": "en", "updated": null,
         "entries": [{"guid": "g1", "url": "http://harbour.example/1", "title": "<b>One</b> gift", "summary": null, "content": "All of it", "authors": ["Vera Quill"], "categories": ["choirs", "gifts"],
           "published": "2026-04-01T10:00:00Z", "updated": null, "enclosures": [{"url": "http://harbour.example/1.mp3", "type": "audio/mpeg", "length": 12}]}]}
        """;

    [Theory]
    [InlineData("""["feed", "title"]""", "\"The Harbour & Co\"", true)]
    [InlineData("""["feed", "tagline"]""", "\"News\"", true)]
    [InlineData("""["feed", "link"]""", "\"http://harbour.example/2\"", false)]
    [InlineData("""["feed", "language"]""", "\"en\"", true)]
    [InlineData("""["entries", 0, "title_detail", "value"]""", "\"One gift\"", true)]
    [InlineData("""["entries", 0, "summary"]""", "\"All of it\"", true)]
    [InlineData("""["entries", 0, "content", 0, "value"]""", "\"All of it\"", true)]
    [InlineData("""["entries", 0, "id"]""", "\"g1\"", true)]
    [InlineData("""["entries", 0, "author_detail", "name"]""", "\"Vera Quill\"", true)]
    [InlineData("""["entries", 0, "tags", 1, "term"]""", "\"gifts\"", true)]
    [InlineData("""["entries", 0, "tags", 2, "term"]""", "\"gifts\"", false)]
    [InlineData("""["entries", 0, "enclosures", 0, "href"]""", "\"http://harbour.example/1.mp3\"", true)]
    [InlineData("""["entries", 0, "enclosures", 0, "length"]""", "\"12\"", true)]
    [InlineData("""["entries", 0, "published_parsed"]""", "[2026, 4, 1, 10, 0, 0, 2, 91, 0]", true)]
    [InlineData("""["entries", 0, "updated_parsed"]""", "[2026, 4, 1, 11, 0, 0, 2, 91, 0]", false)]
    [InlineData("""["entries", 1, "title"]""", "\"One gift\"", false)]
    public void What_the_contract_prints_is_compared(string path, string value, bool met) => Assert.Equal(met, Check(path, value)!.Value.Met);

    [Theory]
    [InlineData("""["bozo"]""", "1")]
    [InlineData("""["feed", "id"]""", "\"g1\"")]
    [InlineData("""["feed", "image", "href"]""", "\"x\"")]
    [InlineData("""["entries", 0, "rights"]""", "\"x\"")]
    [InlineData("""["entries", 0, "language"]""", "\"en\"")]
    public void What_the_contract_does_not_print_is_no_expectation(string path, string value) => Assert.Null(Check(path, value));

    private static (bool Met, string? Got, string? Wanted)? Check(string path, string value) =>
        FeedExpectation.Check(JsonSerializer.Deserialize<JsonElement>(Feed), JsonSerializer.Deserialize<JsonElement>(path), JsonSerializer.Deserialize<JsonElement>(value));
}
