using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Xml.Linq;

namespace NewsHub.Newsroom.Tests;

public sealed class SampleNewsroomTests(Visitor visitor) : IClassFixture<Visitor>
{
    public static TheoryData<string> Hosts => [.. SamplePublishersForTests.Hosts];

    private SampleNewsroom Newsroom => visitor.Newsroom;

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task Every_entry_of_every_feed_leads_to_its_page(string host)
    {
        foreach (var feed in Newsroom.Publishers.Single(publisher => publisher.Host == host).Feeds)
        {
            var entries = FeedReader.Addresses(feed.Kind, await visitor.Client.GetStringAsync(Newsroom.UrlOf(host, feed.Path)));
            Assert.NotEmpty(entries);
            foreach (var url in entries)
            {
                using var page = await visitor.AskAsync(url);
                Assert.True(page.StatusCode == HttpStatusCode.OK, $"{url} answered {page.StatusCode}");
                Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
                Assert.DoesNotContain("{{", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task A_feed_and_a_page_that_did_not_change_are_304_to_their_own_validators(string host)
    {
        var publisher = Newsroom.Publishers.Single(publisher => publisher.Host == host);
        foreach (var path in publisher.Feeds.Select(feed => feed.Path).Append(Newsroom.ArticlesOf(host)[0].Path))
        {
            var url = Newsroom.UrlOf(host, path);
            using var first = await visitor.AskAsync(url);
            var tag = first.Headers.ETag!.ToString();
            var modified = first.Content.Headers.LastModified!.Value.ToString("R");

            using var byTag = await visitor.AskAsync(url, ("If-None-Match", tag));
            using var byDate = await visitor.AskAsync(url, ("If-Modified-Since", modified));
            using var byOtherTag = await visitor.AskAsync(url, ("If-None-Match", "\"another\""), ("If-Modified-Since", modified));

            Assert.Equal(HttpStatusCode.NotModified, byTag.StatusCode);
            Assert.Equal(tag, byTag.Headers.ETag?.ToString());
            Assert.Equal(HttpStatusCode.NotModified, byDate.StatusCode);
            Assert.Equal(HttpStatusCode.OK, byOtherTag.StatusCode);
        }
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task A_front_page_announces_its_feeds_and_links_its_articles(string host)
    {
        var home = await visitor.Client.GetStringAsync(Newsroom.UrlOf(host, "/"));
        var publisher = Newsroom.Publishers.Single(publisher => publisher.Host == host);
        Assert.All(publisher.Feeds.Where(feed => feed.Kind != FeedKind.NewsSitemap), feed => Assert.Contains($"href=\"{feed.Path}\"", home, StringComparison.Ordinal));
        Assert.All(Newsroom.ArticlesOf(host), article => Assert.Contains($"href=\"{WebUtility.HtmlEncode(article.Path)}\"", home, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_host_that_no_publisher_has_is_not_found()
    {
        using var answer = await visitor.AskAsync(Newsroom.UrlOf("nobody.localhost", "/"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Text_is_compressed_for_those_who_accept_it()
    {
        using var answer = await visitor.AskAsync(Newsroom.UrlOf(Newsroom.Publishers[0].Host, "/"), ("Accept-Encoding", "gzip"));
        Assert.Equal("gzip", Assert.Single(answer.Content.Headers.ContentEncoding));
    }

    [Fact]
    public async Task A_head_request_gets_the_headers_alone()
    {
        using var answer = await visitor.AskAsync(HttpMethod.Head, Newsroom.UrlOf(Newsroom.Publishers[0].Host, "/"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull(answer.Headers.ETag);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_taken_port_is_said_in_a_sentence()
    {
        var failure = await Assert.ThrowsAsync<IOException>(() => SampleNewsroom.StartAsync(Newsroom.Port, CancellationToken.None));
        Assert.Contains($"Port {Newsroom.Port}", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_subscription_list_names_every_feed_at_this_port()
    {
        var outlines = XDocument.Parse(Newsroom.SourcesOpml()).Descendants("outline").ToList();
        Assert.Equal(Newsroom.Publishers.Sum(publisher => publisher.Feeds.Count), outlines.Count);
        foreach (var outline in outlines)
        {
            Assert.Equal("rss", outline.Attribute("type")?.Value);
            using var feed = await visitor.AskAsync(new Uri(outline.Attribute("xmlUrl")!.Value));
            Assert.Equal(HttpStatusCode.OK, feed.StatusCode);
        }
    }

    [Fact]
    public async Task The_newsroom_listens_on_the_second_loopback_where_there_is_one()
    {
        using var socket = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            using var probe = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp);
            probe.Bind(new IPEndPoint(IPAddress.IPv6Loopback, 0));
        }
        catch (SocketException)
        {
            return;
        }

        await socket.ConnectAsync(IPAddress.IPv6Loopback, Newsroom.Port);
        Assert.True(socket.Connected);
    }
}

internal static class SamplePublishersForTests
{
    /// <summary>The hosts of all publishers, from the articles that they publish.</summary>
    public static IEnumerable<string> Hosts => SampleArticles.All.Select(sample => sample.Publisher + ".localhost").Distinct();
}

internal static class FeedReader
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The addresses of a feed's entries; throws when the document is not well-formed.</summary>
    public static IReadOnlyList<Uri> Addresses(FeedKind kind, string document) => [.. (kind switch
    {
        FeedKind.Rss => XDocument.Parse(document).Descendants("item").Select(item => item.Element("link")!.Value),
        FeedKind.Atom => XDocument.Parse(document).Descendants(Atom + "entry").Select(entry => entry.Element(Atom + "link")!.Attribute("href")!.Value),
        FeedKind.NewsSitemap => XDocument.Parse(document).Descendants().Where(element => element.Name.LocalName == "loc").Select(element => element.Value),
        FeedKind.JsonFeed => JsonDocument.Parse(document).RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("url").GetString()!),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    }).Select(address => new Uri(address))];
}
