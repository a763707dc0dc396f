using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Xml;
using System.Xml.Linq;
using NewsHub.Newsroom.Faults;

namespace NewsHub.Newsroom.Tests.Faults;

public sealed class FaultTests : IAsyncLifetime
{
    private const string Host = "harbour-gazette.localhost";
    private const string Path = "/feed.xml";
    private readonly Visitor _visitor = new();

    private Uri Url => _visitor.Newsroom.UrlOf(Host, Path);

    public Task InitializeAsync() => _visitor.InitializeAsync();

    public Task DisposeAsync() => _visitor.DisposeAsync();

    [Fact]
    public async Task A_fault_meets_as_many_requests_as_it_was_made_for()
    {
        _visitor.Newsroom.Faults.Add(Host, Path, new Fault.Failure(503), times: 2);
        Assert.Equal((503, 503, 200), (await StatusAsync(), await StatusAsync(), await StatusAsync()));
    }

    [Fact]
    public async Task A_fault_meets_only_the_hosts_and_paths_of_its_pattern()
    {
        _visitor.Newsroom.Faults.Add("*.localhost", "/giving/*", new Fault.Failure(500));
        Assert.Equal(200, await StatusAsync());
        using var giving = await _visitor.AskAsync(_visitor.Newsroom.UrlOf(Host, "/giving/feed.xml"));
        Assert.Equal(HttpStatusCode.InternalServerError, giving.StatusCode);
    }

    [Fact]
    public async Task A_gate_holds_the_answer_back_until_it_opens()
    {
        var gate = new TaskCompletionSource();
        _visitor.Newsroom.Faults.Add(Host, Path, new Fault.Gate(gate.Task), times: 1);
        _visitor.Newsroom.Faults.Add(Host, Path, new Fault.Failure(418), times: 1);

        var answer = StatusAsync();
        await _visitor.Newsroom.WaitForRequestsAsync(1);
        Assert.False(answer.IsCompleted);
        Assert.Null(Assert.Single(_visitor.Newsroom.Requests).Status);
        gate.SetResult();

        Assert.Equal(418, await answer);
        Assert.Equal(418, Assert.Single(_visitor.Newsroom.Requests).Status);
    }

    [Fact]
    public async Task A_delay_lets_the_true_answer_follow()
    {
        _visitor.Newsroom.Faults.Add(Host, Path, new Fault.Delay(TimeSpan.FromMilliseconds(1)));
        Assert.Equal(200, await StatusAsync());
    }

    [Fact]
    public async Task Retry_after_is_sent_in_seconds_or_as_a_date()
    {
        var date = new DateTimeOffset(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);
        _visitor.Newsroom.Faults.Add(Host, Path, new Fault.Failure(429, new RetryConditionHeaderValue(TimeSpan.FromSeconds(120))), times: 1);
        _visitor.Newsroom.Faults.Add(Host, Path, new Fault.Failure(429, new RetryConditionHeaderValue(date)), times: 1);

        using var seconds = await _visitor.AskAsync(Url);
        using var dated = await _visitor.AskAsync(Url);

        Assert.Equal(HttpStatusCode.TooManyRequests, seconds.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(120), seconds.Headers.RetryAfter?.Delta);
        Assert.Equal(date, dated.Headers.RetryAfter?.Date);
    }

    [Fact]
    public async Task A_forced_304_comes_without_any_condition()
    {
        _visitor.Newsroom.Faults.Add(Host, Path, new Fault.ForcedNotModified());
        Assert.Equal(304, await StatusAsync());
    }

    [Fact]
    public async Task A_chain_redirects_so_many_times_and_ends_at_the_page()
    {
        _visitor.Newsroom.Faults.Add(Host, Path, new Fault.RedirectChain(3, 301));
        var url = Url;
        for (var hop = 1; hop <= 3; hop++)
        {
            using var answer = await _visitor.AskAsync(url);
            Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
            url = new Uri(url, answer.Headers.Location!);
        }

        Assert.Equal("rss", XDocument.Parse(await _visitor.Client.GetStringAsync(url)).Root?.Name.LocalName);
    }

    [Fact]
    public async Task A_loop_leads_back_to_an_address_already_seen()
    {
        _visitor.Newsroom.Faults.Add(Host, Path, new Fault.RedirectLoop(), times: 1);
        var seen = new HashSet<Uri>();
        var url = Url;
        while (seen.Add(url))
        {
            using var answer = await _visitor.AskAsync(url);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            url = new Uri(url, answer.Headers.Location!);
        }

        Assert.Equal(3, seen.Count);
    }

    [Theory]
    [InlineData("http://10.0.0.1/feed.xml")]
    [InlineData("file:///etc/passwd")]
    public async Task A_redirect_elsewhere_is_sent_verbatim(string address)
    {
        _visitor.Newsroom.Faults.Add(Host, Path, new Fault.RedirectTo(address));
        using var answer = await _visitor.AskAsync(Url);
        Assert.Equal(address, answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Declared_charset_and_type_can_be_wrong()
    {
        _visitor.Newsroom.Faults.Add(Host, Path, new Fault.WrongCharset("shift_jis"), times: 1);
        _visitor.Newsroom.Faults.Add(Host, Path, new Fault.WrongContentType("image/png"), times: 1);

        using var charset = await _visitor.AskAsync(Url);
        using var type = await _visitor.AskAsync(Url);

        Assert.Equal("application/rss+xml; charset=shift_jis", charset.Content.Headers.ContentType?.ToString());
        Assert.Equal("image/png", type.Content.Headers.ContentType?.ToString());
        Assert.Equal(await charset.Content.ReadAsByteArrayAsync(), await type.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData(XmlDamage.Unclosed)]
    [InlineData(XmlDamage.ControlCharacters)]
    [InlineData(XmlDamage.UndefinedEntities)]
    [InlineData(XmlDamage.LeadingJunk)]
    public async Task Broken_xml_does_not_parse(XmlDamage damage)
    {
        _visitor.Newsroom.Faults.Add(Host, Path, new Fault.BrokenXml(damage));
        var document = await _visitor.Client.GetStringAsync(Url);
        Assert.Contains("<item>", document, StringComparison.Ordinal);
        Assert.Throws<XmlException>(() => XDocument.Parse(document));
    }

    [Fact]
    public async Task An_empty_body_is_empty_and_gives_no_validator()
    {
        _visitor.Newsroom.Faults.Add(Host, Path, new Fault.EmptyBody());
        using var answer = await _visitor.AskAsync(Url);
        Assert.Null(answer.Headers.ETag);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_huge_body_has_its_size_and_announces_none()
    {
        _visitor.Newsroom.Faults.Add(Host, Path, new Fault.HugeBody(3));
        using var answer = await _visitor.AskAsync(Url);
        Assert.Null(answer.Content.Headers.ContentLength);
        Assert.Equal(3 << 20, (await answer.Content.ReadAsByteArrayAsync()).Length);
    }

    [Fact]
    public async Task A_bomb_is_small_on_the_wire_and_large_unpacked()
    {
        _visitor.Newsroom.Faults.Add(Host, Path, new Fault.CompressedBomb(20));
        using var answer = await _visitor.AskAsync(Url, ("Accept-Encoding", "gzip"));
        Assert.Equal("gzip", Assert.Single(answer.Content.Headers.ContentEncoding));
        var packed = await answer.Content.ReadAsByteArrayAsync();
        using var unpacked = new MemoryStream();
        await using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        await gzip.CopyToAsync(unpacked);

        Assert.InRange(packed.Length, 1, 1 << 20);
        Assert.Equal(20 << 20, unpacked.Length);
    }

    [Fact]
    public async Task A_cut_connection_ends_before_the_announced_length()
    {
        _visitor.Newsroom.Faults.Add(Host, Path, new Fault.CutConnection());
        using var answer = await _visitor.AskAsync(Url);
        Assert.True(answer.Content.Headers.ContentLength > 0);
        await using var body = await answer.Content.ReadAsStreamAsync();
        using var received = new MemoryStream();
        await Assert.ThrowsAsync<HttpIOException>(() => body.CopyToAsync(received));
        Assert.Equal(answer.Content.Headers.ContentLength / 2, received.Length);
    }

    [Fact]
    public async Task A_trickle_goes_on_until_the_client_leaves_and_does_not_keep_the_newsroom_open()
    {
        _visitor.Newsroom.Faults.Add(Host, Path, new Fault.Trickle(TimeSpan.FromMilliseconds(1)));
        using var answer = await _visitor.AskAsync(Url);
        var stream = await answer.Content.ReadAsStreamAsync();
        var buffer = new byte[20];
        await stream.ReadExactlyAsync(buffer);
        Assert.All(buffer, sent => Assert.Equal((byte)' ', sent));
    }

    [Fact]
    public async Task A_cleared_plan_lets_everything_through()
    {
        _visitor.Newsroom.Faults.Add("*", "*", new Fault.Failure(500));
        _visitor.Newsroom.Faults.Clear();
        Assert.Equal(200, await StatusAsync());
    }

    private async Task<int> StatusAsync()
    {
        using var answer = await _visitor.AskAsync(Url);
        return (int)answer.StatusCode;
    }
}
