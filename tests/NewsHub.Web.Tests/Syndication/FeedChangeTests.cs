using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using NewsHub.Analysis.Quotes;
using NewsHub.Data.Stories;
using NewsHub.Web.Tests.Support;
using static NewsHub.Web.Tests.Support.Reading;

namespace NewsHub.Web.Tests.Syndication;

public sealed class FeedChangeTests : SiteTest
{
    [Theory]
    [InlineData("/feed.rss", "application/rss+xml")]
    [InlineData("/feed.atom", "application/atom+xml")]
    [InlineData("/feed.json", "application/feed+json")]
    public async Task A_client_that_remembers_is_told_that_nothing_changed_until_something_did(string path, string mediaType)
    {
        Story faros;
        await using (var db = Host.Open())
            faros = (await LanternEdition.StoreAsync(db)).Faros;
        var first = await Host.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(mediaType, first.Content.Headers.ContentType?.MediaType);
        Assert.NotNull(first.Headers.CacheControl?.MaxAge);

        Assert.Equal(HttpStatusCode.NotModified, (await AskAsync(HttpMethod.Get, request => request.IfNoneMatch.Add(first.Headers.ETag!))).StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, (await AskAsync(HttpMethod.Get, request => request.IfModifiedSince = first.Content.Headers.LastModified)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(HttpMethod.Get, request => request.IfNoneMatch.ParseAdd("W/\"older\""))).StatusCode);
        var head = await AskAsync(HttpMethod.Head, _ => { });
        Assert.Equal(first.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());

        await using (var db = Host.Open())
        {
            db.Attach(faros).Entity.ChangedAt = new DateTimeOffset(2026, 5, 20, 0, 0, 0, TimeSpan.Zero);
            await db.SaveChangesAsync();
        }

        var later = await AskAsync(HttpMethod.Get, request => request.IfNoneMatch.Add(first.Headers.ETag!));
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
        Assert.NotEqual(first.Headers.ETag, later.Headers.ETag);

        async Task<HttpResponseMessage> AskAsync(HttpMethod method, Action<HttpRequestHeaders> configure)
        {
            using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
            configure(request.Headers);
            return await Host.Client.SendAsync(request);
        }
    }

    [Fact]
    public async Task Text_that_no_xml_may_hold_and_markup_break_no_feed()
    {
        await using (var db = Host.Open())
        {
            var archive = new Archive(db);
            var source = await archive.SourceAsync("Bell\u0007 ]]> & Co");
            var article = await archive.ArticleAsync(source, "A \u0001 <b>title</b> \uFFFE😀", "He said “<script>\u000B boo</script>” twice.", DateTimeOffset.UnixEpoch, article => article.Language = "\u0002");
            await archive.SayAsync(await archive.StoryAsync([article]), 0, "<script>\u000B boo</script>", [], (article, VariantKind.Same, ["<script>\u000B boo</script>"]));
        }

        foreach (var path in (string[])["/feed.rss", "/feed.atom", "/stories/1/feed.rss", "/stories/1/feed.atom"])
        {
            var document = XDocument.Parse(await GetAsync(path));
            var html = document.Descendants().Single(element => element.Name.LocalName is "encoded" or "content").Value;

            Assert.Contains("<b>title</b> 😀", document.Root!.Value, StringComparison.Ordinal);
            Assert.Null(new HtmlParser().ParseDocument(html).QuerySelector("script"));
        }

        using var json = JsonDocument.Parse(await GetAsync("/feed.json"));
        Assert.Single(json.RootElement.GetProperty("items").EnumerateArray());
    }

    [Theory]
    [InlineData("/stories/999/feed.rss")]
    [InlineData("/stories/999/feed.json")]
    public async Task The_feed_of_an_unknown_story_is_not_found(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await Host.Client.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);

    [Fact]
    public async Task An_empty_site_has_empty_feeds_that_are_valid()
    {
        Assert.Empty(XDocument.Parse(await GetAsync("/feed.rss")).Descendants("item"));
        Assert.True(DateTimeOffset.TryParse(XDocument.Parse(await GetAsync("/feed.atom")).Root!.Elements().Single(element => element.Name.LocalName == "updated").Value, CultureInfo.InvariantCulture, out _));
    }

    private async Task<string> GetAsync(string path) => await Host.Client.GetStringAsync(new Uri(path, UriKind.Relative));
}
