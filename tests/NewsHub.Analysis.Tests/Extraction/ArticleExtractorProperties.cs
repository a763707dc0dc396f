using System.Diagnostics;
using System.Text;
using NewsHub.Analysis.Extraction;

namespace NewsHub.Analysis.Tests.Extraction;

/// <summary>What holds for every page, sound or broken.</summary>
public sealed class ArticleExtractorProperties
{
    private static readonly Uri Url = new("https://bugle.example/news/1");

    private static readonly byte[][] Pages = [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Cases", "extraction"), "source.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    [Fact]
    public void Blocks_tile_the_text()
    {
        foreach (var page in Pages)
            AssertTiled(ArticleExtractor.Extract(page, null, Url));
    }

    [Fact]
    public void The_same_bytes_yield_the_same_article()
    {
        foreach (var page in Pages)
        {
            var (one, two) = (ArticleExtractor.Extract(page, null, Url), ArticleExtractor.Extract(page, null, Url));
            Assert.Equal(one.Text, two.Text);
            Assert.Equal(one.Blocks, two.Blocks);
            Assert.Equal(one.Authors, two.Authors);
            Assert.Equal(one with { Blocks = [], Authors = [] }, two with { Blocks = [], Authors = [] });
        }
    }

    [Fact]
    public void Mutated_pages_never_throw_and_are_read_within_a_second()
    {
        var random = new Random(20240305);
        ArticleExtractor.Extract(Pages[0], null, Url);
        for (var i = 0; i < 400; i++)
        {
            var started = Stopwatch.GetTimestamp();
            AssertTiled(ArticleExtractor.Extract(Mutate(Pages[random.Next(Pages.Length)], random), null, Url));
            Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(1), $"mutation {i} took too long");
        }
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<a href=x><table>")]
    [InlineData("<ul><li>")]
    [InlineData("<blockquote class=related>")]
    public void Nesting_a_hundred_thousand_deep_is_read(string tag)
    {
        var page = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(tag, 100_000 / (tag.Length / 3))) + "The text at the bottom of the well is short, but it is a sentence.");
        AssertTiled(ArticleExtractor.Extract(page, null, Url));
    }

    [Theory]
    [InlineData("<")]
    [InlineData("<!--")]
    [InlineData("<a ")]
    [InlineData("<p>x")]
    [InlineData("<svg><g>")]
    [InlineData("<script><!--<script>")]
    [InlineData("<meta name=author content='a and b'>")]
    [InlineData("<p class=related>1/1/ 2024-1- 12.12.12.12</p>")]
    [InlineData("<div><div><a href=x>one two three four five</a> 5 May 2024</div></div>")]
    [InlineData("<script type=application/ld+json>{\"@type\":\"Article\",\"author\":\"x</script>")]
    public void A_piece_repeated_to_megabytes_is_read_with_bounded_memory(string piece)
    {
        var page = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, 4_000_000 / piece.Length)));
        var before = GC.GetAllocatedBytesForCurrentThread();
        AssertTiled(ArticleExtractor.Extract(page, null, Url));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000_000);
    }

    [Fact]
    public void An_attribute_of_fifty_megabytes_is_survived()
    {
        var page = Encoding.UTF8.GetBytes("<p>The paragraph before the great attribute is a whole sentence of its own.</p><p class=\"" + new string('x', 50_000_000) + "\">After.</p>");
        Assert.StartsWith("The paragraph before", ArticleExtractor.Extract(page, null, Url).Text, StringComparison.Ordinal);
    }

    private static void AssertTiled(ExtractedArticle article)
    {
        var at = 0;
        foreach (var block in article.Blocks)
        {
            Assert.Equal(at, block.Span.Start);
            Assert.True(block.Span.Length > 0);
            at = block.Span.End + 2;
            if (block.Span.End < article.Text.Length)
                Assert.Equal("\n\n", article.Text[block.Span.End..at]);
        }

        Assert.Equal(article.Text.Length, article.Blocks.Count == 0 ? 0 : article.Blocks[^1].Span.End);
    }

    private static byte[] Mutate(byte[] page, Random random)
    {
        var bytes = page.ToList();
        for (var n = random.Next(1, 8); n > 0 && bytes.Count > 10; n--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 200), bytes.Count - at);
            switch (random.Next(5))
            {
                case 0: bytes.RemoveRange(at, bytes.Count - at); break;
                case 1: bytes.RemoveRange(at, length); break;
                case 2: bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length)); break;
                case 3: bytes[at] = (byte)random.Next(256); break;
                default: bytes.InsertRange(at, Enumerable.Repeat("<div class='related'><!--"u8.ToArray(), random.Next(40)).SelectMany(tag => tag)); break;
            }
        }

        return [.. bytes];
    }
}
