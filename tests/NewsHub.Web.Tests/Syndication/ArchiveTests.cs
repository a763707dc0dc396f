using System.Net;
using System.Xml.Linq;
using NewsHub.Analysis.Quotes;
using NewsHub.Data.Sources;
using NewsHub.Web.Syndication;
using NewsHub.Web.Tests.Support;
using NewsHub.Web.Tests.Syndication.Rules;

namespace NewsHub.Web.Tests.Syndication;

public sealed class ArchiveTests : SiteTest
{
    private const int Stories = 2 * StoryFeeds.ItemsInFeed + 20;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private Archive? archive;
    private Source? source;
    private int stored;

    [Theory]
    [InlineData("/feed.atom")]
    [InlineData("/feed.atom?each=development")]
    [InlineData("/sources/1/feed.atom?each=development")]
    public async Task A_feed_and_its_archives_hold_everything_and_what_is_in_an_archive_stays(string path)
    {
        await FillAsync(Stories);
        var (whole, archives) = await WalkAsync(path);
        Assert.Equal(Stories, whole.Count);
        Assert.Equal(2, archives.Count);

        await FillAsync(StoryFeeds.ItemsInFeed);
        var (later, grown) = await WalkAsync(path);
        Assert.Equal(Stories + StoryFeeds.ItemsInFeed, later.Count);
        foreach (var (address, ids) in archives)
            Assert.Equal(ids, grown[address]);
    }

    [Theory]
    [InlineData("rss")]
    [InlineData("atom")]
    [InlineData("json")]
    public async Task Archives_keep_the_rules(string extension)
    {
        await FillAsync(Stories);
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
        await FillAsync(Stories);

        Assert.Equal(HttpStatusCode.NotFound, (await Host.Client.GetAsync(new Uri($"/feed.atom?archive={number}", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task What_a_person_said_is_told_page_by_page()
    {
        await FillAsync(Stories);
        var ids = new List<string>();
        var next = "/people/1/feed.atom";
        for (; next is not null; next = LinkOf(await FeedAsync(next), "next"))
            ids.AddRange(IdsOf(await FeedAsync(next)));

        Assert.Equal(Stories, ids.Distinct().Count());
        Assert.Equal(Stories, ids.Count);
    }

    private async Task<(HashSet<string> All, Dictionary<string, List<string>> Archives)> WalkAsync(string path)
    {
        var feed = await FeedAsync(path);
        var all = IdsOf(feed).Where(id => !id.Contains("utterance", StringComparison.Ordinal)).ToHashSet();
        var archives = new Dictionary<string, List<string>>();
        for (var before = LinkOf(feed, "prev-archive"); before is not null; before = LinkOf(feed, "prev-archive"))
        {
            feed = await FeedAsync(before);
            Assert.NotNull(LinkOf(feed, "current"));
            archives[before] = [.. IdsOf(feed).Order(StringComparer.Ordinal)];
            all.UnionWith(archives[before].Where(id => !id.Contains("utterance", StringComparison.Ordinal)));
        }

        return (all, archives);
    }

    private async Task<XElement> FeedAsync(string path) => XDocument.Parse(await Host.Client.GetStringAsync(new Uri(path, UriKind.RelativeOrAbsolute))).Root!;

    private static IEnumerable<string> IdsOf(XElement feed) => feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value);

    private static string? LinkOf(XElement feed, string relation) =>
        feed.Elements(Atom + "link").SingleOrDefault(link => link.Attribute("rel")?.Value == relation)?.Attribute("href")?.Value;

    private async Task FillAsync(int stories)
    {
        archive ??= new Archive(Host.Open()); // ends with the test's database
        source ??= await archive.SourceAsync("Tidewater Gazette");
        for (var i = 0; i < stories; i++)
        {
            var day = DateTimeOffset.UnixEpoch.AddYears(50).AddHours(stored);
            var article = await archive.ArticleAsync(source, $"Gift number {stored++}", "“We light it again tonight.”", day);
            await archive.SayAsync(await archive.StoryAsync([article]), 0, "We light it again tonight.", ["Ottilie Vane"], (article, VariantKind.Same, ["We light it again tonight."]));
        }
    }
}
