using System.Globalization;

namespace NewsHub.Newsroom;

/// <summary>
/// The articles below <c>Articles</c>: <c>&lt;story&gt;/&lt;publisher&gt;.md</c>, and <c>&lt;publisher&gt;.2.md</c> for the version that replaces it later.
/// Each opens with lines of <c>name: value</c> and, after a line <c>---</c>, has its text in the markup of <see cref="Pages.Block"/>.
/// </summary>
public static class SampleArticles
{
    private static readonly IReadOnlyList<ArticleFile> Files = [.. EmbeddedText.Below("Articles").Select(ArticleFile.Read)];

    /// <summary>Every article as first published, with its publisher's key, in order of story and publisher.</summary>
    public static IReadOnlyList<(string Publisher, Article Article)> All { get; } = [.. Of(version: 1)];

    /// <summary>The versions that replace an article of the same path later.</summary>
    public static IReadOnlyList<(string Publisher, Article Article)> Updates { get; } = [.. Of(version: 2)];

    private static IEnumerable<(string, Article)> Of(int version) =>
        Files.Where(file => file.Version == version).Select(file => (file.Publisher, file.ToArticle(BodyOf(file))));

    /// <summary>A syndicated article has its origin's words, then its own.</summary>
    private static string BodyOf(ArticleFile file) =>
        file.Value("syndicated") is { } origin
            ? Files.Single(other => other.Story == file.Story && other.Publisher == origin && other.Version == 1).Body + "\n\n" + file.Body
            : file.Body;

    private sealed record ArticleFile(string Story, string Publisher, int Version, ILookup<string, string> Head, string Body)
    {
        public static ArticleFile Read(string path)
        {
            var parts = path.Split('/');
            var name = parts[2].Split('.');
            var text = EmbeddedText.Read(path).ReplaceLineEndings("\n");
            var end = text.IndexOf("\n---\n", StringComparison.Ordinal);
            var head = text[..end].Split('\n').Select(line => line.Split(": ", 2)).ToLookup(pair => pair[0], pair => pair[1]);
            return new(parts[1], name[0], name.Length == 3 ? int.Parse(name[1], CultureInfo.InvariantCulture) : 1, head, text[(end + 5)..].Trim());
        }

        public string? Value(string name) => Head[name].SingleOrDefault();

        public Article ToArticle(string body) => new()
        {
            Path = Required("path"),
            Title = Required("title"),
            Published = Date(Required("published")),
            Updated = Value("updated") is { } updated ? Date(updated) : null,
            Authors = [.. Head["author"]],
            Section = Value("section") ?? "news",
            Standfirst = Value("standfirst"),
            Language = Value("language"),
            Paywalled = Head["flag"].Contains("paywalled"),
            OffBeat = Head["flag"].Contains("off-beat"),
            SyndicatedFrom = Value("syndicated"),
            Cases = [.. Head["case"]],
            Story = Story,
            Body = body,
        };

        private string Required(string name) => Value(name) ?? throw new FormatException($"Articles/{Story}/{Publisher} says no {name}");

        private static DateTimeOffset Date(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
    }
}
