using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using NewsHub.Analysis.Robots;
using NewsHub.Scraper.Fetching;

namespace NewsHub.Scraper.Tests.Fetching;

/// <summary>Bodies that are larger, slower or more tightly packed than they should be.</summary>
public sealed class BoundedBodyTests
{
    private static readonly FetchOptions Small = TestFetcher.Options with { MaxPageBytes = 10_000, MaxFeedBytes = 20_000 };

    [Theory]
    [InlineData(9_999, false)]
    [InlineData(10_000, false)]
    [InlineData(10_001, true)]
    public async Task The_limit_is_counted_to_the_byte(int size, bool isCut)
    {
        var (bytes, cut) = await BoundedBody.ReadAsync(new MemoryStream(new byte[size]), 10_000, CancellationToken.None);
        Assert.Equal((Math.Min(size, 10_000), isCut), (bytes.Length, cut));
    }

    [Fact]
    public async Task A_body_announced_too_large_is_not_read()
    {
        await using var publisher = await ScriptedPublisher.StartAsync(async context =>
        {
            context.Response.ContentLength = 10_001;
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });
        Assert.Equal(Refusal.TooLarge, Assert.IsType<FetchOutcome.Refused>(await TestFetcher.FetchAsync(publisher.Url(), Small)).Rule);
    }

    [Fact]
    public async Task An_endless_body_is_refused_at_the_limit_of_its_kind()
    {
        await using var publisher = await ScriptedPublisher.StartAsync(async context =>
        {
            var chunk = "<p>more and more</p>"u8.ToArray();
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(chunk);
        });
        var page = Assert.IsType<FetchOutcome.Refused>(await TestFetcher.FetchAsync(publisher.Url(), Small));
        var feed = Assert.IsType<FetchOutcome.Refused>(await TestFetcher.FetchAsync(publisher.Url(), Small, FetchKind.Feed));
        Assert.Equal(("the body has more than 10000 bytes", "the body has more than 20000 bytes"), (page.Reason, feed.Reason));
    }

    [Fact]
    public async Task An_endless_robots_txt_is_read_to_its_limit()
    {
        await using var publisher = await ScriptedPublisher.StartAsync(async context =>
        {
            var chunk = "Disallow: /private\n"u8.ToArray();
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(chunk);
        });
        var robots = Assert.IsType<FetchOutcome.Fetched>(await TestFetcher.FetchAsync(publisher.Url(), kind: FetchKind.Robots));
        Assert.Equal(RobotsRules.MaxBytes, robots.Body.Length);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_compressed_body_arrives_unpacked_and_a_bomb_does_not(string encoding)
    {
        await using var publisher = await ScriptedPublisher.StartAsync(context =>
        {
            context.Response.Headers.ContentEncoding = encoding;
            return context.Response.Body.WriteAsync(Pack(encoding, context.Request.Path == "/bomb" ? 50_000_000 : 9_000)).AsTask();
        });

        Assert.Equal(9_000, Assert.IsType<FetchOutcome.Fetched>(await TestFetcher.FetchAsync(publisher.Url(), Small)).Body.Length);
        Assert.Equal(Refusal.TooLarge, Assert.IsType<FetchOutcome.Refused>(await TestFetcher.FetchAsync(publisher.Url("/bomb"), Small)).Rule);
    }

    [Fact]
    public async Task A_sitemap_that_is_a_gzip_file_is_unpacked_within_the_same_limit()
    {
        await using var publisher = await ScriptedPublisher.StartAsync(context =>
        {
            context.Response.ContentType = "application/x-gzip";
            return context.Response.Body.WriteAsync(Pack("gzip", context.Request.Path == "/bomb" ? 50_000_000 : 9_000)).AsTask();
        });

        var limits = Small with { MaxFeedBytes = 100_000 };
        Assert.Equal(9_000, Assert.IsType<FetchOutcome.Fetched>(await TestFetcher.FetchAsync(publisher.Url(), limits, FetchKind.Feed)).Body.Length);
        Assert.Equal(Refusal.TooLarge, Assert.IsType<FetchOutcome.Refused>(await TestFetcher.FetchAsync(publisher.Url("/bomb"), limits, FetchKind.Feed)).Rule);
    }

    [Fact]
    public async Task A_gzip_file_larger_than_the_limit_before_unpacking_is_refused()
    {
        var noise = new byte[30_000];
        new Random(20260605).NextBytes(noise);
        using var packed = new MemoryStream();
        using (var packer = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            packer.Write(noise);
        await using var publisher = await ScriptedPublisher.StartAsync(context => context.Response.Body.WriteAsync(packed.ToArray()).AsTask());

        Assert.Equal(Refusal.TooLarge, Assert.IsType<FetchOutcome.Refused>(await TestFetcher.FetchAsync(publisher.Url(), Small, FetchKind.Feed)).Rule);
    }

    [Fact]
    public async Task A_body_compressed_in_a_way_that_nobody_asked_for_is_no_text()
    {
        await using var publisher = await ScriptedPublisher.StartAsync(context =>
        {
            context.Response.Headers.ContentEncoding = "compress";
            return context.Response.WriteAsync("packed");
        });
        Assert.Equal(Refusal.NotText, Assert.IsType<FetchOutcome.Refused>(await TestFetcher.FetchAsync(publisher.Url())).Rule);
    }

    [Fact]
    public async Task A_broken_compression_may_pass()
    {
        await using var publisher = await ScriptedPublisher.StartAsync(context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            return context.Response.WriteAsync("this is not gzip");
        });
        Assert.Equal("the compressed body is broken", Assert.IsType<FetchOutcome.Transient>(await TestFetcher.FetchAsync(publisher.Url())).Reason);
    }

    private static byte[] Pack(string encoding, int size)
    {
        using var packed = new MemoryStream();
        using (Stream packer = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            _ => new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true),
        })
        {
            var chunk = new byte[9_000];
            Array.Fill(chunk, (byte)' ');
            for (var written = 0; written < size; written += chunk.Length)
                packer.Write(chunk);
        }

        return packed.ToArray();
    }
}
