using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using NewsHub.Analysis.Parties;
using NewsHub.Analysis.Similarity;
using NewsHub.Analysis.Stories;

namespace NewsHub.Web.Commands;

/// <summary><c>newshub analyze stories</c>: each article placed once, in the order of the lines, as production places it.</summary>
internal static class AnalyzeStories
{
    /// <summary>The subcommand.</summary>
    public static Command Create() => AnalyzeCommand.Analyzer("stories", "Place articles into stories, in order of arrival", (input, output) =>
    {
        var index = new StoryIndex();
        var lines = new List<Line>();
        return JsonLines.Run<Line>(input, output, parallel: false, line => Place(line, lines, index));
    });

    private static Placed Place(Line line, List<Line> lines, StoryIndex index)
    {
        var text = line.Text ?? "";
        var facts = ArticleFactsBuilder.From(
            lines.Count, line.Source, line.PublishedAt, line.Title ?? "", text, null, ArticleParties.None, [], []);
        lines.Add(line);
        var assignment = index.Add(facts);
        var original = assignment.DuplicateOf is { } id && NearDuplicate.Verify(text, lines[(int)id].Text ?? "") ? lines[(int)id].Id : null;
        return new(line.Id, lines[(int)index.StoryOf(facts.Id)].Id, original, assignment.Reasons);
    }

    /// <summary>One article of the input; ids may be numbers or strings and are given back as they came.</summary>
    private sealed record Line(JsonElement? Id, string? Title, string? Text, string? Source, string? Published)
    {
        /// <summary>Articles without a date that can be read are taken as of one day: time then speaks neither for nor against.</summary>
        public DateTimeOffset PublishedAt => DateTimeOffset.TryParse(Published, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date)
            ? date
            : DateTimeOffset.UnixEpoch;
    }

    private sealed record Placed(JsonElement? Id, JsonElement? Story, JsonElement? DuplicateOf, IReadOnlyList<string> Reasons);
}
