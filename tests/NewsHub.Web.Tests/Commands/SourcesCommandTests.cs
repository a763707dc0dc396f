using Microsoft.EntityFrameworkCore;
using NewsHub.Newsroom;

namespace NewsHub.Web.Tests.Commands;

public sealed class SourcesCommandTests : IAsyncLifetime
{
    private TestDatabase.TestDatabase _database = null!;

    public async Task InitializeAsync() => _database = await TestDatabase.TestDatabase.CreateAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task A_source_is_added_once_paused_and_listed()
    {
        Assert.Contains("Following https://example.org/feed", (await RunAsync("sources", "add", "https://example.org/feed", "--as-is", "--name", "Example Times")).Errors, StringComparison.Ordinal);
        Assert.Contains("followed already", (await RunAsync("sources", "add", "https://example.org/feed", "--as-is")).Errors, StringComparison.Ordinal);
        await using var db = _database.Open();
        var id = await db.Sources.Select(source => source.Id).SingleAsync();

        Assert.Equal(0, (await RunAsync("sources", "disable", $"{id}")).ExitCode);

        var list = (await RunAsync("sources", "list")).Output;
        Assert.Contains("paused", list, StringComparison.Ordinal);
        Assert.Contains("Example Times", list, StringComparison.Ordinal);
        Assert.Contains("https://example.org/feed", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_exported_can_be_imported_elsewhere()
    {
        await RunAsync("sources", "add", "https://example.org/feed", "--as-is", "--name", "Example & Times");
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, (await RunAsync("sources", "export")).Output);
        await using var db = _database.Open();
        await db.Feeds.ExecuteDeleteAsync();
        await db.Sources.ExecuteDeleteAsync();

        var import = await RunAsync("sources", "import", file);

        Assert.Contains("1 of 1 feeds", import.Errors, StringComparison.Ordinal);
        Assert.Equal("Example & Times", await db.Sources.Select(source => source.Name).SingleAsync());
        File.Delete(file);
    }

    [Fact]
    public async Task A_site_is_followed_by_the_feed_that_its_page_names()
    {
        await using var newsroom = await SampleNewsroom.StartAsync(0, CancellationToken.None);
        var publisher = newsroom.Publishers.Single(publisher => publisher.Key == "kettle-post");

        var (exitCode, _, errors) = await CommandLine.RunAsync(Environment(newsroom), "sources", "add", newsroom.UrlOf(publisher.Host, "/").AbsoluteUri);

        Assert.Equal(0, exitCode);
        Assert.Contains("the page names it", errors, StringComparison.Ordinal);
        await using var db = _database.Open();
        var source = await db.Sources.Include(source => source.Feeds).SingleAsync();
        Assert.Equal((publisher.Name, publisher.Feeds[0].Path), (source.Name, new Uri(Assert.Single(source.Feeds).Url).AbsolutePath));
    }

    [Fact]
    public async Task A_site_that_cannot_be_reached_is_not_followed_unless_that_is_wished()
    {
        var environment = new Dictionary<string, string> { ["ConnectionStrings__NewsHub"] = _database.ConnectionString };

        var (exitCode, _, errors) = await CommandLine.RunAsync(environment, "sources", "add", "http://127.0.0.1:9/");

        Assert.Equal(1, exitCode);
        Assert.Contains("cannot be read", errors, StringComparison.Ordinal);
        Assert.Contains("--as-is", errors, StringComparison.Ordinal);
        await using var db = _database.Open();
        Assert.False(await db.Sources.AnyAsync());
    }

    [Theory]
    [InlineData("no web address", "sources", "add", "example")]
    [InlineData("There is no source 4711", "sources", "enable", "4711")]
    [InlineData("Could not find", "sources", "import", "/nowhere/list.opml")]
    public async Task Bad_input_gets_one_sentence(string sentence, params string[] arguments)
    {
        var (exitCode, _, errors) = await RunAsync(arguments);

        Assert.Equal(1, exitCode);
        Assert.Contains(sentence, Assert.Single(errors.Trim().Split('\n')), StringComparison.Ordinal);
    }

    private Dictionary<string, string> Environment(SampleNewsroom newsroom) => new()
    {
        ["ConnectionStrings__NewsHub"] = _database.ConnectionString,
        ["Fetching__AllowedPrivateHosts__0"] = $"*.localhost:{newsroom.Port}",
        ["Visits__HostDelay"] = "00:00:00",
    };

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) =>
        CommandLine.RunAsync(new Dictionary<string, string> { ["ConnectionStrings__NewsHub"] = _database.ConnectionString }, arguments);
}
