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
        (input, output) => JsonLines.Run<JsonObject>(input, output, parallel: true, line =>
        {
            var rules = RobotsRules.Parse(InputFile.Read(input, Text(line, "file")));
            line["allowed"] = rules.Allows(Text(line, "agent"), new Uri(Text(line, "url")));
            return line;
        }));

    private static string Text(JsonObject line, string property) =>
        (string?)line[property] ?? throw new FormatException($"the line has no '{property}'");
}
