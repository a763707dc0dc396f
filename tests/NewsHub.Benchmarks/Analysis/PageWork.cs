using System.Globalization;
using System.Text;
using NewsHub.Analysis.Extraction;
using NewsHub.Analysis.Feeds;
using NewsHub.Benchmarks.Generation;
using NewsHub.Benchmarks.Harness;
using NewsHub.Evaluation.Hostile;

namespace NewsHub.Benchmarks.Analysis;

/// <summary>Pages and feeds: bytes to facts.</summary>
internal static class PageWork
{
    private const int FeedEntries = 1000;

    private static readonly Uri Address = new("https://bugle.example/news/1");

    /// <summary>Whole pages: parse, extract, metadata.</summary>
    public static Workload Pages(IEnumerable<Specimen> specimens, bool isBench) => new(
        isBench ? "extraction, annotated pages" : "extraction, sample pages",
        "pages",
        Items(specimens, SpecimenKind.Page, page => ArticleExtractor.Extract(page, null, Address)),
        isBench ? new Bars(PerSecond: 400, SlowestMilliseconds: 250) : null);

    /// <summary>Feeds as they come.</summary>
    public static Workload Feeds(IEnumerable<Specimen> specimens, bool isBench) => new(
        isBench ? "feeds, feedparser's suite" : "feeds, sample publishers",
        "feeds",
        Items(specimens, SpecimenKind.Feed, feed => FeedParser.Parse(feed, null, Address)));

    /// <summary>A feed of a thousand entries with their full text.</summary>
    public static Workload LongFeed(int seed)
    {
        var generator = new ArticleGenerator(seed);
        var feed = new StringBuilder("<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>The Bugle</title><link>https://bugle.example/</link>");
        for (var i = 0; i < FeedEntries; i++)
        {
            var article = generator.Next(300);
            feed.Append(CultureInfo.InvariantCulture, $"<item><guid isPermaLink=\"false\">b{i}</guid><title>{article.Title}</title><link>https://bugle.example/{i}</link><pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate><content:encoded><![CDATA[<p>{article.Text.Replace("\n\n", "</p><p>", StringComparison.Ordinal)}</p>]]></content:encoded></item>");
        }

        var bytes = Encoding.UTF8.GetBytes(feed.Append("</channel></rss>").ToString());
        return new Workload("feeds, one of 1,000 full articles", "feeds", [new WorkItem($"{bytes.Length / 1e6:0.0} MB", () => FeedParser.Parse(bytes, null, Address))]);
    }

    private static List<WorkItem> Items(IEnumerable<Specimen> specimens, SpecimenKind kind, Func<byte[], object> read) =>
        [.. specimens.Where(specimen => specimen.Kind == kind).Select(specimen => (specimen.Name, Bytes: specimen.Load())).Select(one => new WorkItem(one.Name, () => read(one.Bytes)))];
}
