using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace NewsHub.Web.Tests.Commands;

/// <summary>docs/contracts.md, sentence by sentence.</summary>
public sealed class AnalyzeCommandTests : IDisposable
{
    private static readonly Dictionary<string, string> Nothing = [];

    private readonly string _folder = Directory.CreateTempSubdirectory("newshub-analyze-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Every_item_yields_a_line_in_order_and_one_that_fails_says_why_in_a_sentence()
    {
        Write("a.xml", "<rss><channel><title>A</title></channel></rss>");
        WriteArchive("b.xml.gz", "<rss><channel><title>B</title></channel></rss>");
        Write("broken.gz", "no archive");
        Write("in.jsonl", string.Join('\n',
            """{"id":"first","file":"a.xml","nobody":"knows this"}""",
            """{"id":2,"file":"b.xml.gz","url":null}""",
            "",
            "{\"id\":",
            "[1]",
            """{"id":"none"}""",
            """{"id":"lost","file":"lost.xml"}""",
            """{"id":"archive","file":"broken.gz"}""",
            """{"id":"kind","file":7}""") + "\n");

        var (exitCode, _, errors) = await AnalyzeAsync("feeds");

        Assert.Equal(0, exitCode);
        var lines = Lines();
        Assert.Equal(["\"first\"", "2", "null", "null", "\"none\"", "\"lost\"", "\"archive\"", "\"kind\""], lines.Select(line => line["id"]?.ToJsonString() ?? "null"));
        Assert.Equal(["A", "B"], lines.Take(2).Select(line => (string?)line["title"]));
        Assert.Equal(
            [null, null, "line 4 is not JSON (from byte 7)", "line 5 is JSON, but no object", "the line has no 'file'", "Could not find file '" + Path.Combine(_folder, "lost.xml") + "'.", "broken.gz is no sound gzip archive", "line 9: 'file' has a value of another kind than docs/contracts.md says"],
            lines.Select(line => (string?)line["error"]));
        Assert.Matches(@"^8 items \(6 failed\) in [0-9.]+ s$", errors.Trim());
    }

    [Fact]
    public async Task Thousands_of_lines_keep_their_order_and_an_archive_of_lines_is_read()
    {
        WriteArchive("in.jsonl.gz", string.Concat(Enumerable.Range(0, 3_000).Select(i => $$"""{"id":{{i}},"text":"Number {{i}}."}""" + "\n")));

        var (exitCode, _, _) = await CommandLine.RunAsync(Nothing, "analyze", "texts", "--in", In("in.jsonl.gz"), "--out", In("out.jsonl"));

        Assert.Equal(0, exitCode);
        Assert.Equal(Enumerable.Range(0, 3_000), Lines().Select(line => (int)line["id"]!));
    }

    [Fact]
    public async Task Robots_lines_come_back_with_the_answer()
    {
        Write("robots.txt", "User-agent: *\nDisallow: /private");
        Write("in.jsonl", """
            {"file":"robots.txt","agent":"NewsHubBot","url":"https://a.example/private/x","expected":false}
            {"file":"robots.txt","agent":"NewsHubBot","url":"https://a.example/news"}
            {"file":"robots.txt","agent":"NewsHubBot","url":"news"}
            {"file":"robots.txt","url":"https://a.example/"}
            """);

        await AnalyzeAsync("robots");

        var lines = Lines();
        Assert.Equal("""{"file":"robots.txt","agent":"NewsHubBot","url":"https://a.example/private/x","expected":false,"allowed":false}""", lines[0].ToJsonString());
        Assert.True((bool)lines[1]["allowed"]!);
        Assert.Equal(["'news' is no absolute address", "the line has no 'agent'"], lines.Skip(2).Select(line => (string?)line["error"]));
    }

    [Fact]
    public async Task Pages_and_stories_are_read_from_files_too()
    {
        Write("page.html", "<html><head><title>A gift</title></head><body><article><h1>A gift</h1><p>" + string.Join("</p><p>", Enumerable.Repeat("A singer gave a school a new roof this week, and the town came to see it.", 5)) + "</p></article></body></html>");
        Write("in.jsonl", """{"id":1,"file":"page.html","url":"https://a.example/1"}""");
        await AnalyzeAsync("pages");
        Assert.Contains("new roof", (string)Lines()[0]["text"]!, StringComparison.Ordinal);

        Write("in.jsonl", """
            {"id":"a","title":"A gift","text":"A singer gave a school a new roof this week."}
            {"id":"b","title":"Rain","text":"It rained in the hills for three days."}
            """);
        await AnalyzeAsync("stories");
        Assert.Equal(["a", "b"], Lines().Select(line => (string?)line["story"]));
    }

    [Theory]
    [InlineData("analyze", "feeds", "--in", "/nowhere/in.jsonl")]
    [InlineData("analyze", "feeds", "--in", "-", "--out", "/nowhere/out.jsonl")]
    [InlineData("analyze", "feeds", "--what")]
    [InlineData("analyze", "poems")]
    [InlineData("analyze")]
    public async Task Arguments_that_cannot_be_used_end_with_2(params string[] arguments)
    {
        var (exitCode, _, errors) = await CommandLine.RunAsync(Nothing, arguments);

        Assert.Equal(2, exitCode);
        Assert.NotEmpty(errors.Trim());
    }

    [Fact]
    public async Task An_input_is_never_overwritten_by_its_own_output()
    {
        Write("in.jsonl", "{}");

        var (exitCode, _, errors) = await CommandLine.RunAsync(Nothing, "analyze", "feeds", "--in", In("in.jsonl"), "--out", In("in.jsonl"));

        Assert.Equal(2, exitCode);
        Assert.Contains("one file", errors, StringComparison.Ordinal);
        Assert.Equal("{}", await File.ReadAllTextAsync(In("in.jsonl")));
    }

    [Fact]
    public async Task Standard_streams_are_read_and_written()
    {
        var (exitCode, output, errors) = await CommandLine.RunAsync(Nothing, "analyze", "feeds", "--in", "-", "--out", "-");

        Assert.Equal((0, ""), (exitCode, output));
        Assert.StartsWith("0 items", errors, StringComparison.Ordinal);
    }

    private Task<(int ExitCode, string Output, string Errors)> AnalyzeAsync(string what) =>
        CommandLine.RunAsync(Nothing, "analyze", what, "--in", In("in.jsonl"), "--out", In("out.jsonl"));

    private List<JsonNode> Lines() => [.. File.ReadLines(In("out.jsonl")).Select(line => JsonNode.Parse(line)!)];

    private string In(string name) => Path.Combine(_folder, name);

    private void Write(string name, string text) => File.WriteAllText(In(name), text);

    private void WriteArchive(string name, string text)
    {
        using var archive = new GZipStream(File.Create(In(name)), CompressionLevel.Fastest);
        archive.Write(Encoding.UTF8.GetBytes(text));
    }
}
