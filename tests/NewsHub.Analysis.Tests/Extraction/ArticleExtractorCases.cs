using System.Text.Json;
using NewsHub.Analysis.Extraction;

namespace NewsHub.Analysis.Tests.Extraction;

/// <summary>Every folder of <c>Cases/extraction</c> is a page (<c>source.html</c>), what it must yield (<c>expected.json</c>; only what is named there is compared) and why (<c>about.md</c>).</summary>
public sealed class ArticleExtractorCases
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases", "extraction");

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

    public static TheoryData<string> Names => [.. Directory.GetDirectories(Folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_yields_what_the_case_expects(string name)
    {
        var expected = JsonSerializer.Deserialize<Expected>(File.ReadAllBytes(Path.Combine(Folder, name, "expected.json")), Options)!;
        var article = ArticleExtractor.Extract(File.ReadAllBytes(Path.Combine(Folder, name, "source.html")), expected.ContentType, new Uri(expected.Url));

        Assert.Multiple(
            () => Compare(expected.Title, article.Title),
            () => Compare(expected.Published, article.Published?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture)),
            () => Compare(expected.Modified, article.Modified?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture)),
            () => Compare(expected.SiteName, article.SiteName),
            () => Compare(expected.Language, article.Language),
            () => Compare(expected.CanonicalUrl, article.CanonicalUrl?.AbsoluteUri),
            () => Compare(expected.Image, article.Image?.AbsoluteUri),
            () => Compare(expected.ImageAlt, article.ImageAlt),
            () => Compare(expected.Lead, article.Lead),
            () => Assert.Equal(expected.Authors ?? article.Authors, article.Authors),
            () => Assert.Equal(expected.IsPreview ?? article.IsPreview, article.IsPreview),
            () => Assert.Equal(expected.Blocks ?? Lines(article), Lines(article)));
    }

    private static void Compare(string? expected, string? actual) => Assert.Equal(expected ?? actual, actual);

    private static List<string> Lines(ExtractedArticle article) => [.. article.Blocks.Select(block => $"{block.Kind}: {block.Span.Of(article.Text)}")];

    private sealed record Expected
    {
        public required string Url { get; init; }
        public string? ContentType { get; init; }
        public string? Title { get; init; }
        public IReadOnlyList<string>? Authors { get; init; }
        public string? Published { get; init; }
        public string? Modified { get; init; }
        public string? SiteName { get; init; }
        public string? Language { get; init; }
        public string? CanonicalUrl { get; init; }
        public string? Image { get; init; }
        public string? ImageAlt { get; init; }
        public string? Lead { get; init; }
        public bool? IsPreview { get; init; }
        public IReadOnlyList<string>? Blocks { get; init; }
    }
}
