using System.Globalization;
using System.Text.Json;
using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Parties;
using NewsHub.Analysis.Quotes;
using NewsHub.Analysis.Stories;

namespace NewsHub.Analysis.Tests.Stories;

/// <summary>A folder of articles (a header of "key: value" lines, a blank line, the text) and the stories they should make.</summary>
internal sealed record StoryCase(IReadOnlyList<ArticleFacts> Articles, IReadOnlyList<string> Names, StoryCase.Outcome Expected)
{
    public static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases", "stories");

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static StoryCase Read(string name)
    {
        var folder = Path.Combine(Folder, name);
        var files = Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal).ToList();
        var articles = files.Select((file, i) => Facts(i, File.ReadAllText(file))).OrderBy(article => article.PublishedAt).ToList();
        return new(articles, [.. files.Select(file => Path.GetFileNameWithoutExtension(file)!)], JsonSerializer.Deserialize<Outcome>(File.ReadAllText(Path.Combine(folder, "expected.json")), Json)!);
    }

    public static ArticleFacts Facts(long id, string file)
    {
        var parts = file.Split("\n\n", 2);
        var head = parts[0].Split('\n').Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        return Facts(id, head["source"], DateTimeOffset.Parse(head["published"], CultureInfo.InvariantCulture), head["title"], parts[1]);
    }

    public static ArticleFacts Facts(long id, string source, DateTimeOffset published, string title, string text)
    {
        var parties = PartyFinder.Find(text, title);
        var quotes = QuoteExtractor.Extract(text, parties);
        return ArticleFactsBuilder.From(id, source, published, title, text, "en", parties, quotes, ClaimExtractor.Extract(text, title, parties, quotes));
    }

    public string? NameOf(long? id) => id is { } known ? Names[(int)known] : null;

    public (List<List<string>> Stories, Dictionary<string, Assignment> Assignments) Play(IReadOnlyList<ArticleFacts> order)
    {
        var index = new StoryIndex();
        var assignments = order.ToDictionary(article => Names[(int)article.Id], article => index.Add(article));
        return ([.. order.GroupBy(article => index.StoryOf(article.Id), article => Names[(int)article.Id]).Select(story => story.ToList())], assignments);
    }

    /// <summary>A partition as one string, the same however its parts are ordered.</summary>
    public static string Written(IEnumerable<IEnumerable<string>> stories) =>
        string.Join(" | ", stories.Select(story => string.Join(" ", story.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));

    internal sealed record Outcome(string About, List<List<string>> Stories, Dictionary<string, string?>? DuplicateOf, Dictionary<string, List<string>>? Reasons);
}
