using System.Text.Json;
using NewsHub.Web.Tests.Support;

namespace NewsHub.Web.Tests.Syndication;

/// <summary>Programs that people read feeds with, on every kind of feed.</summary>
public sealed class RealReadersTests(EditionSite site) : IClassFixture<EditionSite>
{
    private const string Python = "/usr/bin/python3"; // Debian's own, for which the package is

    private const string Read =
        """
        import feedparser, json, sys
        out = []
        for address in sys.argv[1:]:
            feed = feedparser.parse(address)
            out.append({'bozo': str(feed.get('bozo_exception', '')) if feed.bozo else '', 'version': feed.version, 'title': feed.feed.get('title'),
                        'entries': [{'id': e.get('id'), 'link': e.get('link'), 'date': 'updated_parsed' in e or 'published_parsed' in e, 'content': (e.get('content') or [{}])[0].get('value', '')} for e in feed.entries]})
            again = feedparser.parse(address, etag=feed.get('etag'), modified=feed.get('modified'))
            out[-1]['again'] = again.status
        print(json.dumps(out))
        """;

    private static readonly string[] Paths = ["/feed", "/stories/1/feed", "/people/1/feed", "/sources/1/feed", "/giving/feed"];

    [ClientFact(Python, "-c", "import feedparser")]
    public void Feedparser_reads_every_feed_without_complaint_and_is_told_when_nothing_changed()
    {
        string[] addresses = [.. Paths.SelectMany(path => (string[])[Address($"{path}.rss"), Address($"{path}.atom")])];
        var (code, words) = ClientFactAttribute.Run(Python, ["-c", Read, .. addresses]);
        Assert.True(code == 0, words);

        using var feeds = JsonDocument.Parse(words);
        foreach (var (address, feed) in addresses.Zip(feeds.RootElement.EnumerateArray()))
        {
            Assert.Equal("", feed.GetProperty("bozo").GetString());
            Assert.Equal(address.EndsWith("rss", StringComparison.Ordinal) ? "rss20" : "atom10", feed.GetProperty("version").GetString());
            Assert.Contains("Lamp & Ledger", feed.GetProperty("title").GetString(), StringComparison.Ordinal);
            Assert.Equal(304, feed.GetProperty("again").GetInt32());
            Assert.NotEmpty(feed.GetProperty("entries").EnumerateArray());
            foreach (var entry in feed.GetProperty("entries").EnumerateArray())
            {
                Assert.StartsWith("tag:newshub,2026:", entry.GetProperty("id").GetString(), StringComparison.Ordinal);
                Assert.StartsWith("https://", entry.GetProperty("link").GetString(), StringComparison.Ordinal);
                Assert.True(entry.GetProperty("date").GetBoolean());
                Assert.NotEqual("", entry.GetProperty("content").GetString());
            }
        }
    }

    [ClientFact("newsboat", "--version")]
    public void Newsboat_reads_every_feed_and_finds_nothing_new_the_second_time()
    {
        var folder = Directory.CreateTempSubdirectory("newsboat-").FullName;
        try
        {
            File.WriteAllLines(Path.Combine(folder, "urls"), Paths.Select((path, i) => Address($"{path}.{(i % 2 == 0 ? "rss" : "atom")}")));
            File.WriteAllText(Path.Combine(folder, "config"), $"error-log \"{folder}/errors\"\nsuppress-first-reload no\n");
            Assert.Equal("", Boat("reload").Words.Trim());

            Assert.Equal("12 unread articles", Boat("print-unread").Words.Trim());
            Boat("reload");
            Assert.Equal("12 unread articles", Boat("print-unread").Words.Trim());
            Assert.Equal("", File.Exists(Path.Combine(folder, "errors")) ? File.ReadAllText(Path.Combine(folder, "errors")) : "");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        (int Code, string Words) Boat(string what) =>
            ClientFactAttribute.Run("newsboat", "-u", Path.Combine(folder, "urls"), "-c", Path.Combine(folder, "cache.db"), "-C", Path.Combine(folder, "config"), "-x", what);
    }

    private string Address(string path) => new Uri(site.Host.Address, path).AbsoluteUri;
}
