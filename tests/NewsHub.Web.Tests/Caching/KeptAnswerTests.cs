using System.Net;
using NewsHub.Data.Accounts;
using NewsHub.Web.Tests.Support;

namespace NewsHub.Web.Tests.Caching;

public sealed class KeptAnswerTests : IAsyncLifetime
{
    private SiteHost host = null!;
    private LanternEdition edition = null!;

    public async Task InitializeAsync()
    {
        host = await KeepingSite.StartAsync();
        await using var db = host.Open();
        edition = await LanternEdition.StoreAsync(db);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [InlineData("/feed.rss")]
    [InlineData("/feed.json?each=development")]
    [InlineData("/stories/1/feed.atom")]
    [InlineData("/people/1/feed.atom")]
    [InlineData("/sources/1/feed.rss")]
    [InlineData("/giving/feed.atom")]
    public async Task A_hundred_polls_of_a_well_behaved_client_cost_one_whole_answer_and_ask_the_database_once(string path)
    {
        using var statements = new Statements(host.ConnectionString);
        var first = await host.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        var asked = statements.Count;
        Assert.NotEqual(0, asked);
        for (var poll = 1; poll < 100; poll++)
        {
            var again = await AskAsync(path, HttpMethod.Get, first.Headers.ETag!.ToString(), "If-None-Match");
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Empty(await again.Content.ReadAsByteArrayAsync());
            Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        }

        Assert.Equal(asked, statements.Count);
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("br")]
    public async Task An_answer_tells_its_length_when_it_is_made_and_when_it_was_kept(string encoding)
    {
        foreach (var _ in (string[])["made", "kept"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/about") { Headers = { { "Accept-Encoding", encoding } } };
            var answer = await host.Client.SendAsync(request);
            Assert.Equal(encoding == "br" ? [encoding] : [], answer.Content.Headers.ContentEncoding);
            Assert.NotEqual(true, answer.Headers.TransferEncodingChunked);
            Assert.Equal((await answer.Content.ReadAsByteArrayAsync()).Length, answer.Content.Headers.ContentLength);
        }
    }

    [Fact]
    public async Task Each_part_of_the_front_page_is_kept_for_itself()
    {
        Assert.Contains(edition.Lanterns.Headline, await host.Client.GetStringAsync(new Uri("/", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Contains("No earlier stories", await host.Client.GetStringAsync(new Uri("/?before=20000101.0.1", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_storys_page_asks_the_database_once()
    {
        var page = (await host.Client.GetAsync(new Uri($"/stories/{edition.Lanterns.Id}", UriKind.Relative))).Headers.Location!;
        using var statements = new Statements(host.ConnectionString);

        Assert.Equal(HttpStatusCode.OK, (await host.Client.GetAsync(page)).StatusCode);
        Assert.Equal(1, statements.Count);
    }

    [Fact]
    public async Task One_who_has_a_copy_is_told_so_even_where_the_answer_must_be_made_anew_and_it_is_kept()
    {
        var first = await host.Client.GetAsync(new Uri("/feed.atom", UriKind.Relative));
        await host.RenameAsync(edition.Hidden.Id, "Nobody sees it");
        await host.HasHeardAsync(edition.Hidden.Id);

        Assert.Equal(HttpStatusCode.NotModified, (await AskAsync("/feed.atom", HttpMethod.Get, first.Headers.ETag!.ToString(), "If-None-Match")).StatusCode);
        Assert.True((await host.Client.GetAsync(new Uri("/feed.atom", UriKind.Relative))).IsKept());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/stories/1")]
    [InlineData("/people/1")]
    [InlineData("/people")]
    [InlineData("/sources")]
    [InlineData("/sources/1")]
    [InlineData("/giving")]
    [InlineData("/giving/1")]
    [InlineData("/about")]
    [InlineData("/subscribe")]
    public async Task A_page_is_kept_whole_with_what_it_forbids_and_answers_those_who_have_it(string path)
    {
        var asked = await host.Client.GetAsync(new Uri(path, UriKind.Relative));
        if (asked.Headers.Location is { } location)
            (path, asked) = (location.OriginalString, await host.Client.GetAsync(location));
        Assert.False(asked.IsKept());

        var kept = await host.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.True(kept.IsKept());
        Assert.Equal(await asked.Content.ReadAsStringAsync(), await kept.Content.ReadAsStringAsync());
        foreach (var header in (string[])["Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy", "ETag", "Cache-Control", "Vary"])
            Assert.Equal(asked.Headers.GetValues(header), kept.Headers.GetValues(header));

        Assert.Equal(HttpStatusCode.NotModified, (await AskAsync(path, HttpMethod.Get, kept.Headers.ETag!.ToString(), "If-None-Match")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(path, HttpMethod.Get, "W/\"another\"", "If-None-Match")).StatusCode);
        for (var time = 0; time < 2; time++)
        {
            var head = await AskAsync(path, HttpMethod.Head);
            Assert.Equal((HttpStatusCode.OK, time == 1), (head.StatusCode, head.IsKept()));
            Assert.Equal(kept.Headers.ETag, head.Headers.ETag);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        }
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task It_is_kept_compressed_for_those_who_ask_for_it_so(string encoding)
    {
        await host.Client.GetAsync(new Uri("/about", UriKind.Relative));
        var asked = await AskAsync("/about", HttpMethod.Get, $"{encoding}, something-new", "Accept-Encoding");
        var kept = await AskAsync("/about", HttpMethod.Get, $"{encoding};q=0.8", "Accept-Encoding");
        var plain = await host.Client.GetAsync(new Uri("/about", UriKind.Relative));

        Assert.Equal((false, true, true), (asked.IsKept(), kept.IsKept(), plain.IsKept()));
        Assert.Equal(encoding, kept.Content.Headers.ContentEncoding.Single());
        Assert.Equal(await asked.Content.ReadAsByteArrayAsync(), await kept.Content.ReadAsByteArrayAsync());
        Assert.Contains("Accept-Encoding", kept.Headers.Vary);
        Assert.Empty(plain.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("/?utm_source=letter", "/?fbclid=1", true)]
    [InlineData("/?before=nonsense", "/", true)]
    [InlineData("/?before=20260101.1.1", "/", false)]
    [InlineData("/giving?year=2024&x=1", "/giving?year=2024", true)]
    [InlineData("/giving?year=2024", "/giving?year=2023", false)]
    [InlineData("/giving?who=vane", "/giving?who=vane", false)]
    [InlineData("/feed.atom?each=story&z=9", "/feed.atom?each=story", true)]
    [InlineData("/feed.atom?each=development", "/feed.atom", false)]
    [InlineData("/people?after=x", "/people", true)]
    [InlineData("/people?sort=name&from=v", "/people?sort=name&from=V", true)]
    [InlineData("/people?sort=name", "/people", false)]
    public async Task Only_what_an_answer_depends_on_tells_two_requests_apart(string first, string second, bool isOne)
    {
        await host.Client.GetAsync(new Uri(first, UriKind.Relative));

        Assert.Equal(isOne, (await host.Client.GetAsync(new Uri(second, UriKind.Relative))).IsKept());
    }

    [Fact]
    public async Task Editors_neither_make_nor_get_what_is_kept()
    {
        using var editor = await host.EditorAsync(EditorRole.Editor, "Bo Larke");
        var theirs = await editor.GetAsync("/");
        Assert.Contains("Bo Larke", await theirs.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        for (var time = 0; time < 2; time++)
        {
            var readers = await host.Client.GetAsync(new Uri("/", UriKind.Relative));
            Assert.Equal(time == 1, readers.IsKept());
            Assert.DoesNotContain("Bo Larke", await readers.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        var again = await editor.GetAsync("/");
        Assert.False(again.IsKept());
        Assert.True(again.Headers.CacheControl?.NoStore);
        Assert.Contains("Bo Larke", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/stories/999")]
    [InlineData("/stories/1")]
    [InlineData("/account/sign-in")]
    [InlineData("/healthz")]
    public async Task What_is_no_whole_answer_to_readers_is_not_kept(string path)
    {
        await host.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.False((await host.Client.GetAsync(new Uri(path, UriKind.Relative))).IsKept());
    }

    private async Task<HttpResponseMessage> AskAsync(string path, HttpMethod method, string? value = null, string? header = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (header is not null)
            request.Headers.TryAddWithoutValidation(header, value);
        return await host.Client.SendAsync(request);
    }
}
