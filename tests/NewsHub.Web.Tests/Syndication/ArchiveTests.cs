using System.Net;
using System.Xml.Linq;
using NewsHub.Analysis.Quotes;
using NewsHub.Data.Search;
using NewsHub.Data.Sources;
using NewsHub.Web.Syndication;
using NewsHub.Web.Tests.Support;
using NewsHub.Web.Tests.Syndication.Rules;

namespace NewsHub.Web.Tests.Syndication;

/// <summary>What is in an archive stays there, and everything is somewhere.</summary>
public sealed class ArchiveTests(ArchivedNews news) : IClassFixture<ArchivedNews>
{
    private const int Stories = ArchivedNews.Stories;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private SiteHost Host => news.Host;

    [Fact]
    public async Task A_feed_and_its_archives_hold_everything_and_what_is_in_an_archive_stays()
    {
        await using var growing = new ArchivedNews();
        await growing.InitializeAsync();
        string[] paths = ["/feed.atom", "/feed.atom?each=development", "/sources/1/feed.atom?each=development"];
        var before = new Dictionary<string, Dictionary<string, List<string>>>();
        foreach (var path in paths)
        {
            var (whole, archives) = await WalkAsync(growing.Host, path);
            Assert.Equal(Stories, whole.Count);
            Assert.Equal(2, archives.Count);
            before[path] = archives;
        }

        await growing.FillAsync(StoryFeeds.ItemsInFeed);
        foreach (var path in paths)
        {
            var (later, grown) = await WalkAsync(growing.Host, path);
            Assert.Equal(Stories + StoryFeeds.ItemsInFeed, later.Count);
            foreach (var (address, ids) in before[path])
                Assert.Equal(ids, grown[address]);
        }
    }

    [Theory]
    [InlineData("rss")]
    [InlineData("atom")]
    [InlineData("json")]
    public async Task Archives_keep_the_rules(string extension)
    {
        foreach (var number in (int[])[1, 2])
        {
            var answer = await Host.Client.GetAsync(new Uri($"/feed.{extension}?archive={number}", UriKind.Relative));
            Assert.Equal([], FeedRules.Problems(answer.Content.Headers.ContentType!.MediaType!, await answer.Content.ReadAsStringAsync(), new Uri(Host.Address, $"/feed.{extension}?archive={number}")));
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("3")]
    [InlineData("9223372036854775807")]
    public async Task An_archive_that_is_not_closed_yet_is_not_there(string number)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await Host.Client.GetAsync(new Uri($"/feed.atom?archive={number}", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task What_a_person_said_is_told_page_by_page()
    {
        var ids = new List<string>();
        var next = "/people/1/feed.atom";
        for (; next is not null; next = LinkOf(await FeedAsync(Host, next), "next"))
            ids.AddRange(IdsOf(await FeedAsync(Host, next)));

        Assert.Equal(Stories, ids.Distinct().Count());
        Assert.Equal(Stories, ids.Count);
    }

    private static async Task<(HashSet<string> All, Dictionary<string, List<string>> Archives)> WalkAsync(SiteHost host, string path)
    {
        var feed = await FeedAsync(host, path);
        var all = IdsOf(feed).Where(id => !id.Contains("utterance", StringComparison.Ordinal)).ToHashSet();
        var archives = new Dictionary<string, List<string>>();
        for (var before = LinkOf(feed, "prev-archive"); before is not null; before = LinkOf(feed, "prev-archive"))
        {
            feed = await FeedAsync(host, before);
            Assert.NotNull(LinkOf(feed, "current"));
            archives[before] = [.. IdsOf(feed).Order(StringComparer.Ordinal)];
            all.UnionWith(archives[before].Where(id => !id.Contains("utterance", StringComparison.Ordinal)));
        }

        return (all, archives);
    }

    private static async Task<XElement> FeedAsync(SiteHost host, string path) => XDocument.Parse(await host.Client.GetStringAsync(new Uri(path, UriKind.RelativeOrAbsolute))).Root!;

    private static IEnumerable<string> IdsOf(XElement feed) => feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value);

    private static string? LinkOf(XElement feed, string relation) =>
        feed.Elements(Atom + "link").SingleOrDefault(link => link.Attribute("rel")?.Value == relation)?.Attribute("href")?.Value;
}

/// <summary>A site with more stories than two archives hold.</summary>
public sealed class ArchivedNews : IAsyncLifetime, IAsyncDisposable
{
    /// <summary>How many.</summary>
    public const int Stories = 2 * StoryFeeds.ItemsInFeed + 20;

    private Archive? archive;
    private Source? source;
    private int stored;

    /// <summary>The site.</summary>
    public SiteHost Host { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        Host = await SiteHost.StartAsync();
        await FillAsync(Stories);
    }

    /// <summary>Stores more stories, each of one article with one statement.</summary>
    public async Task FillAsync(int stories)
    {
        archive ??= new Archive(Host.Open()); // ends with the test's database
        source ??= await archive.SourceAsync("Tidewater Gazette");
        for (var i = 0; i < stories; i++)
        {
            var day = DateTimeOffset.UnixEpoch.AddYears(50).AddHours(stored);
            var article = await archive.ArticleAsync(source, $"Gift number {stored++}", "“We light it again tonight.”", day);
            await archive.SayAsync(await archive.StoryAsync([article]), 0, "We light it again tonight.", ["Ottilie Vane"], (article, VariantKind.Same, ["We light it again tonight."]));
        }

        await using var db = Host.Open();
        await SearchFollower.FollowAsync(db, CancellationToken.None);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync() => await Host.DisposeAsync();

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();
}
