using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Parties;
using NewsHub.Analysis.Quotes;
using NewsHub.Analysis.Similarity;
using NewsHub.Analysis.Stories;

namespace NewsHub.Web.Commands;

/// <summary><c>newshub analyze stories</c>: each article placed once, in the order of the lines, as production places it.</summary>
internal static class AnalyzeStories
{
    /// <summary>The subcommand.</summary>
    public static Command Create() => AnalyzeCommand.Analyzer("stories", "Place articles into stories, in order of arrival: {id, title, text, url?, source?, published?}", RunAsync);

    /// <summary>
    /// Places all, then names the stories: a late article may show two stories to be one, and the earlier lines of both must then name the same.
    /// </summary>
    private static async Task RunAsync(LineFiles files, CancellationToken cancellationToken)
    {
        var placed = Path.GetTempFileName();
        try
        {
            var index = new StoryIndex();
            var lines = new List<Line>();
            await JsonLines.RunAsync<Line>(files with { Output = placed }, parallel: false, line => Place(line, lines, index), cancellationToken);
            await JsonLines.RunAsync<JsonObject>(files with { Input = placed, IsQuiet = true }, parallel: true, line => WithStory(line, lines, index), cancellationToken);
        }
        finally
        {
            File.Delete(placed);
        }
    }

    private static Placed Place(Line line, List<Line> lines, StoryIndex index)
    {
        var (title, text) = (line.Title ?? "", line.Text ?? "");
        var parties = PartyFinder.Find(text, title);
        var quotes = QuoteExtractor.Extract(text, parties);
        var claims = ClaimExtractor.Extract(text, title, parties, quotes);
        var facts = ArticleFactsBuilder.From(lines.Count, line.Source, line.PublishedAt, title, text, null, parties, quotes, claims);
        lines.Add(line);
        var assignment = index.Add(facts);
        var original = assignment.DuplicateOf is { } id && NearDuplicate.Verify(text, lines[(int)id].Text ?? "") ? lines[(int)id].Id : null;
        return new(line.Id, facts.Id, original, assignment.Reasons);
    }

    /// <summary>Puts the story's id in the place of the article's number; a line that failed has none and stays as it is.</summary>
    private static JsonObject WithStory(JsonObject line, List<Line> lines, StoryIndex index)
    {
        if (line["story"] is { } article)
            line["story"] = JsonSerializer.SerializeToNode(lines[(int)index.StoryOf(article.GetValue<long>())].Id);
        return line;
    }

    /// <summary>One article of the input; ids may be numbers or strings and are given back as they came.</summary>
    private sealed record Line(JsonElement? Id, string? Title, string? Text, string? Source, string? Published, string? Date)
    {
        /// <summary>Articles without a date that can be read are taken as of one day: time then speaks neither for nor against.</summary>
        public DateTimeOffset PublishedAt => DateTimeOffset.TryParse(Published ?? Date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date)
            ? date
            : DateTimeOffset.UnixEpoch;
    }

    private sealed record Placed(JsonElement? Id, long Story, JsonElement? DuplicateOf, IReadOnlyList<string> Reasons);
}
