using System.CommandLine;
using System.Text.Json.Nodes;
using NewsHub.Analysis.Robots;

namespace NewsHub.Web.Commands;

/// <summary><c>newshub analyze robots</c>: whether a robots.txt allows an agent an address.</summary>
internal static class AnalyzeRobots
{
    /// <summary>From <c>{id?, file, agent, url}</c> to the same line plus <c>allowed</c>.</summary>
    public static Command Create() => AnalyzeCommand.Analyzer(
        "robots",
        "Whether a robots.txt allows an agent to fetch an address",
        (files, cancellationToken) => JsonLines.RunAsync<JsonObject>(files, parallel: true, line =>
        {
            var rules = RobotsRules.Parse(InputFile.Read(files.Input, Text(line, "file")));
            line["allowed"] = rules.Allows(Text(line, "agent"), Address(line));
            return line;
        }, cancellationToken));

    private static Uri Address(JsonObject line) => Uri.TryCreate(Text(line, "url"), UriKind.Absolute, out var url)
        ? url
        : throw new FormatException($"'{Text(line, "url")}' is no absolute address");

    private static string Text(JsonObject line, string property) => line[property] is JsonValue value && value.TryGetValue<string>(out var text)
        ? text
        : throw new FormatException($"the line has no '{property}'");
}
