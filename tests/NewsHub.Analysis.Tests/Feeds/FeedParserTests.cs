using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NewsHub.Analysis.Feeds;

namespace NewsHub.Analysis.Tests.Feeds;

public sealed class FeedParserTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    // Most of it is let go at once; a tree without bounds took gigabytes.
    private const long MaxAllocated = 500_000_000;

    private static readonly Uri Address = new("https://daily.example/feeds/all");

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private static string Root => Path.Combine(AppContext.BaseDirectory, "Cases", "feeds");

    public static TheoryData<string> Cases() => new(Directory.EnumerateDirectories(Root).Select(folder => Path.GetFileName(folder)!).Order());

    /// <summary>Each folder holds source.xml and expected.json: the properties of <see cref="ParsedFeed"/> that the case is about.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_case_is_read_as_expected(string name)
    {
        var folder = Path.Combine(Root, name);
        var feed = FeedParser.Parse(File.ReadAllBytes(Path.Combine(folder, "source.xml")), null, Address);
        var expected = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")))!;
        AssertContains(expected, JsonSerializer.SerializeToNode(feed, Options), name);
    }

    /// <summary>Everything expected is there; what is not named is free. Null means that the property must be absent.</summary>
    private static void AssertContains(JsonNode? expected, JsonNode? actual, string place)
    {
        switch (expected)
        {
            case JsonObject members:
                foreach (var (key, value) in members)
                    AssertContains(value, actual?[key], $"{place}.{key}");
                break;
            case JsonArray items:
                Assert.True(actual?.AsArray().Count == items.Count, $"{place}: {actual?.ToJsonString() ?? "nothing"}");
                for (var i = 0; i < items.Count; i++)
                    AssertContains(items[i], actual![i], $"{place}[{i}]");
                break;
            default:
                Assert.True(JsonNode.DeepEquals(expected, actual), $"{place}: {actual?.ToJsonString() ?? "nothing"}, not {expected?.ToJsonString() ?? "nothing"}");
                break;
        }
    }

    [Fact]
    public void Bytes_that_are_no_feed_are_unknown()
    {
        foreach (var text in new[] { "", " ", "hello", "{}", "{\"items\": 3}", "{", "[]", "<p>hello</p>", "<html><body>nothing here</body></html>", "<!DOCTYPE", "<", "<a" })
            Assert.Equal(FeedFormat.Unknown, FeedParser.Parse(Encoding.UTF8.GetBytes(text), null, null).Format);
    }

    [Fact]
    public void An_external_entity_is_never_looked_at()
    {
        const string text = "<!DOCTYPE rss [<!ENTITY file SYSTEM \"file:///etc/hostname\"><!ENTITY word \"gift\">]><rss><channel><title>a &word; &file;</title></channel></rss>";
        Assert.Equal("a gift &file;", FeedParser.Parse(Encoding.UTF8.GetBytes(text), null, null).Title);
    }

    [Fact]
    public void Entities_that_multiply_do_not_grow()
    {
        var text = $"<!DOCTYPE rss [<!ENTITY a \"{new string('x', 250)}\">]><rss><channel><description>{string.Concat(Enumerable.Repeat("&a;", 100_000))}</description></channel></rss>";
        Assert.True(FeedParser.Parse(Encoding.UTF8.GetBytes(text), null, null).Description!.Length < 400_000);
    }

    private static readonly Dictionary<string, Func<string>> Hostile = new()
    {
        ["nested deeply"] = () => "<rss><channel><item><description>" + string.Concat(Enumerable.Repeat("<b>", 100_000)),
        ["nested and closed"] = () => "<rss>" + string.Concat(Enumerable.Repeat("<x>", 100_000)) + string.Concat(Enumerable.Repeat("</x>", 100_000)) + "<channel><title>t</title></channel></rss>",
        ["closing what is not open"] = () => "<rss>" + string.Concat(Enumerable.Repeat("<a>", 200)) + string.Concat(Enumerable.Repeat("</b>", 100_000)),
        ["an endless attribute"] = () => "<rss a=\"" + new string('x', 5_000_000),
        ["many attributes"] = () => "<rss " + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"a{i}='b' ")) + ">",
        ["many namespaces"] = () => "<rss>" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<n xmlns:p{i}='u{i}'>")),
        ["open comments"] = () => "<rss>" + string.Concat(Enumerable.Repeat("<!--", 500_000)),
        ["open sections"] = () => "<rss>" + string.Concat(Enumerable.Repeat("<![CDATA[", 300_000)),
        ["open quotation marks"] = () => "<rss>" + string.Concat(Enumerable.Repeat("<a b='<a c=\"", 30_000)),
        ["document types"] = () => string.Concat(Enumerable.Repeat("<!DOCTYPE [", 30_000)),
        ["ampersands"] = () => "<rss><channel><title>" + new string('&', 200_000),
        ["less-than signs"] = () => "<rss><channel><title>" + new string('<', 100_000),
        ["many entries"] = () => "<rss><channel>" + string.Concat(Enumerable.Repeat("<item>", 20_000)),
        ["a long date"] = () => "<rss><channel><pubDate>" + new string('1', 1_000_000) + "</pubDate></channel></rss>",
        ["a long person"] = () => "<rss><channel><item><author>" + string.Concat(Enumerable.Repeat("a@a.", 300_000)) + "</author></item></channel></rss>",
        ["a page of links"] = () => "<html>" + string.Concat(Enumerable.Repeat("<a href=/x><h2>", 30_000)),
        ["a page of long links"] = () => "<html>" + string.Concat(Enumerable.Range(0, 5_000).Select(i => $"<a href=/{i}>{new string('<', 100)}</a>")),
        ["nested JSON"] = () => "{\"items\":" + new string('[', 1_000_000),
        ["half a surrogate"] = () => "{\"items\":[{\"title\":\"\\ud800\",\"id\":1e999}]}",
    };

    // As much as is read of any document. How long each takes is the evaluation's matter: other work on the machine would decide here.
    private static readonly Dictionary<string, Func<string>> Huge = new()
    {
        ["16 MiB of small elements"] = () => "<rss>" + string.Concat(Enumerable.Repeat("<a>", 6_000_000)),
        ["16 MiB of small elements, closed"] = () => "<rss><channel>" + string.Concat(Enumerable.Repeat("<a/>", 4_500_000)),
        ["16 MiB of attributes"] = () => "<rss><channel>" + string.Concat(Enumerable.Repeat("<a b c d e>", 1_600_000)),
        ["16 MiB of end tags"] = () => "<rss>" + string.Concat(Enumerable.Repeat("</xy>", 3_500_000)),
        ["16 MiB of less-than signs"] = () => "<rss>" + new string('<', 17_000_000),
        ["16 MiB of ampersands"] = () => "<rss><channel><title>" + new string('&', 17_000_000),
        ["16 MiB of references"] = () => "<rss><channel><title>" + string.Concat(Enumerable.Repeat("&b;", 5_700_000)),
        ["16 MiB of document types"] = () => string.Concat(Enumerable.Repeat("<!DOCTYPE [>", 1_400_000)),
        ["16 MiB of titles with markup"] = () => "<rss><channel>" + string.Concat(Enumerable.Range(0, 4_000).Select(_ => "<item><title>" + string.Concat(Enumerable.Repeat("&lt;b>", 700)) + "</title></item>")),
        ["16 MiB of picture markup"] = () => "<rss><channel>" + string.Concat(Enumerable.Range(0, 4_000).Select(_ => "<item><description>&lt;img" + string.Concat(Enumerable.Repeat("&lt;b>", 700)) + "</description></item>")),
        ["16 MiB of names"] = () => "<rss>" + string.Concat(Enumerable.Range(0, 1_700_000).Select(i => $"<a{i}/>")),
        ["16 MiB of links"] = () => "<html>" + string.Concat(Enumerable.Repeat("<a href=/x>a b c d e</a>", 700_000)),
        ["16 MiB of scripts"] = () => "<html>" + string.Concat(Enumerable.Repeat("<script></script>", 1_000_000)),
        ["16 MiB of JSON"] = () => "{\"items\":[" + string.Concat(Enumerable.Repeat("1,", 8_000_000)) + "1]}",
    };

    public static TheoryData<string> HostileFeeds => new(Hostile.Keys);

    public static TheoryData<string> HugeFeeds => new(Huge.Keys);

    [Theory]
    [MemberData(nameof(HostileFeeds))]
    public void A_hostile_feed_is_read_within_a_second(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(Hostile[name]());
        var fastest = Fastest(() => Assert.NotNull(FeedParser.Parse(bytes, null, Address)));
        Assert.True(fastest < Limit, $"{name} took {fastest}");
    }

    [Theory]
    [MemberData(nameof(HugeFeeds))]
    public void A_huge_feed_is_read_as_far_as_its_bounds_allow(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(Huge[name]());
        var before = GC.GetAllocatedBytesForCurrentThread();

        var feed = FeedParser.Parse(bytes, null, Address);

        Assert.True(feed.Entries.Count <= 5_000);
        Assert.NotEmpty(feed.Problems);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MaxAllocated, $"{GC.GetAllocatedBytesForCurrentThread() - before} bytes were allocated");
    }

    [Fact]
    public void An_attribute_of_50_MB_takes_no_200_MB()
    {
        var bytes = new byte[50_000_000];
        bytes.AsSpan().Fill((byte)'x');
        "<rss><channel><title>t</title><item a=\""u8.CopyTo(bytes);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var feed = FeedParser.Parse(bytes, null, Address);

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 150_000_000);
        Assert.Equal("t", feed.Title);
        Assert.Contains(feed.Problems, problem => problem.Contains("of 50000000 bytes were read", StringComparison.Ordinal));
    }

    [Fact]
    public void Markup_that_grows_when_it_is_written_out_is_cut()
    {
        var feed = FeedParser.Parse(Encoding.UTF8.GetBytes("<rss><channel><item><body xmlns='http://www.w3.org/1999/xhtml'>one<p>" + new string('&', 3_000_000) + "</p>two</body></item></channel></rss>"), null, Address);

        Assert.InRange(Assert.Single(feed.Entries).Content!.Length, 1_000_000, 11_000_000);
    }

    /// <summary>The fastest of a few tries: other work on the machine slows some of them, a slow algorithm all of them.</summary>
    private static TimeSpan Fastest(Action action)
    {
        var fastest = TimeSpan.MaxValue;
        for (var tries = 0; tries < 5 && fastest >= Limit; tries++)
        {
            var clock = Stopwatch.StartNew();
            action();
            fastest = clock.Elapsed < fastest ? clock.Elapsed : fastest;
        }

        return fastest;
    }

    /// <summary>Cut, doubled, spoilt and spliced cases: the worst that a network and a careless template can do.</summary>
    [Fact]
    public void No_mutated_feed_throws_or_takes_long()
    {
        var sources = Directory.EnumerateFiles(Root, "source.xml", SearchOption.AllDirectories).Order().Select(File.ReadAllBytes).ToList();
        var random = new Random(20180620);
        for (var i = 0; i < 1_000; i++)
        {
            var bytes = Mutated(sources[random.Next(sources.Count)], sources[random.Next(sources.Count)], random);
            var type = i % 5 == 0 ? "text/xml; charset=utf-16" : null;
            var fastest = Fastest(() => Assert.All(FeedParser.Parse(bytes, type, Address).Entries, entry => Assert.True(entry.Url is null || entry.Url.IsAbsoluteUri)));
            Assert.True(fastest < Limit, $"mutation {i} took {fastest}");
        }
    }

    private static byte[] Mutated(byte[] source, byte[] other, Random random)
    {
        var bytes = source.ToList();
        for (var times = random.Next(1, 8); times > 0; times--)
        {
            var at = random.Next(bytes.Count);
            var length = random.Next(Math.Min(200, bytes.Count - at));
            switch (random.Next(6))
            {
                case 0:
                    bytes.RemoveRange(at, length);
                    break;
                case 1:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 2:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 3:
                    bytes.InsertRange(at, other.Skip(random.Next(other.Length)).Take(200));
                    break;
                case 4:
                    bytes.InsertRange(at, Enumerable.Repeat((byte)"<>&\"'/!["[random.Next(8)], random.Next(1, 500)));
                    break;
                default:
                    bytes.RemoveRange(at, bytes.Count - at);
                    bytes.Add((byte)'<');
                    break;
            }
        }

        return [.. bytes];
    }
}
