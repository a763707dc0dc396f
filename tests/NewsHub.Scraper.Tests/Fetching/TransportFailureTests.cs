using System.Net;
using System.Net.Sockets;
using System.Text;
using NewsHub.Scraper.Fetching;

namespace NewsHub.Scraper.Tests.Fetching;

/// <summary>Servers that speak something other than sound HTTP.</summary>
public sealed class TransportFailureTests
{
    [Fact]
    public async Task Bytes_that_are_not_HTTP_never_reach_the_reason()
    {
        var outcome = await AnswerAsync("220 mail.example ESMTP\r\n");
        Assert.Equal(new FetchOutcome.Transient("the answer is not HTTP"), outcome);
    }

    [Fact]
    public async Task An_endless_head_is_refused()
    {
        var outcome = await AnswerAsync("HTTP/1.1 200 OK\r\n" + string.Concat(Enumerable.Repeat("X-Filler: " + new string('x', 1000) + "\r\n", 100)));
        Assert.Equal(new FetchOutcome.Refused(Refusal.TooLarge, "the response head is too large"), outcome);
    }

    [Fact]
    public async Task Endless_interim_answers_end_somewhere()
    {
        var outcome = await AnswerAsync(string.Concat(Enumerable.Repeat("HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n", 5000)));
        Assert.True(outcome is FetchOutcome.Transient or FetchOutcome.Refused, outcome.ToString());
    }

    [Fact]
    public async Task A_broken_chunk_may_pass()
    {
        var outcome = await AnswerAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n");
        Assert.IsType<FetchOutcome.Transient>(outcome);
    }

    [Fact]
    public async Task A_server_without_TLS_on_an_https_address_may_pass()
    {
        var outcome = await AnswerAsync("HTTP/1.1 400 Bad Request\r\n\r\n", scheme: "https");
        Assert.Equal(new FetchOutcome.Transient("the TLS handshake failed"), outcome);
    }

    [Fact]
    public async Task Whatever_a_server_sends_there_is_an_outcome()
    {
        string[] sound =
        [
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\nETag: \"a\"\r\nCache-Control: max-age=5\r\n\r\nhello",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nExpires: 0\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n\u001F\u008B\u0008\0\0\0\0\0\0\u0003\u00CBH\u00CD\u00C9\u00C9\u0007\0\u0086\u00A6\u00106\u0005\0\0\0",
            "HTTP/1.1 302 Found\r\nLocation: http://news.example:8080/caf\u00C3\u00A9?q=%20#top\r\nContent-Length: 0\r\n\r\n",
            "HTTP/1.1 429 Too Many Requests\r\nRetry-After: Mon, 01 Jun 2026 12:00:00 GMT\r\nContent-Length: 0\r\n\r\n",
        ];
        var random = new Random(20260604);
        for (var round = 0; round < 60; round++)
        {
            var bytes = sound[random.Next(sound.Length)].ToCharArray();
            for (var change = random.Next(1, 6); change > 0; change--)
                bytes[random.Next(bytes.Length)] = (char)random.Next(256);
            Assert.NotNull(await AnswerAsync(new string(bytes)));
        }
    }

    [Fact]
    public void A_bug_is_no_outcome() => Assert.Null(TransportFailure.Outcome(new InvalidOperationException()));

    /// <summary>Fetches from a socket that reads a little, writes this and closes.</summary>
    private static async Task<FetchOutcome> AnswerAsync(string answer, string scheme = "http")
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = ServeAsync(listener, Encoding.Latin1.GetBytes(answer));
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var outcome = await TestFetcher.FetchAsync(
            new Uri($"{scheme}://127.0.0.1:{port}/"),
            TestFetcher.Options with { AllowedPrivateHosts = [$"127.0.0.1:{port}"], HopTimeout = TimeSpan.FromSeconds(2) },
            resolve: (_, _) => throw new SocketException((int)SocketError.HostNotFound));
        await serving;
        return outcome;
    }

    private static async Task ServeAsync(TcpListener listener, byte[] answer)
    {
        using var client = await listener.AcceptTcpClientAsync();
        var stream = client.GetStream();
        try
        {
            _ = await stream.ReadAsync(new byte[4096]);
            await stream.WriteAsync(answer);
            client.Client.Shutdown(SocketShutdown.Send);
            while (await stream.ReadAsync(new byte[4096]) > 0)
            {
            }
        }
        catch (IOException)
        {
            // The fetcher hung up first, as it should on most of these.
        }
    }
}
