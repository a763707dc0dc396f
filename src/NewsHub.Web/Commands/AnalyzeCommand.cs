using System.CommandLine;

namespace NewsHub.Web.Commands;

/// <summary><c>newshub analyze …</c>: each analyser over files, without a database, to debug a source, to replay and to measure.</summary>
internal static class AnalyzeCommand
{
    /// <summary>The command with one subcommand for each analyser.</summary>
    public static Command Create() => new("analyze", "Run one analyser over a file of JSON Lines (see docs/contracts.md)")
    {
        AnalyzePages.Create(),
        AnalyzeFeeds.Create(),
        AnalyzeRobots.Create(),
        AnalyzeTexts.Create(),
        AnalyzeStories.Create(),
    };

    /// <summary>A subcommand with the options that all analysers share.</summary>
    /// <param name="name">What is analysed.</param>
    /// <param name="description">One line of help.</param>
    /// <param name="run">From input and output path to the exit code.</param>
    public static Command Analyzer(string name, string description, Func<string, string, int> run)
    {
        var input = new Option<string>("--in") { Description = "File to read, - for standard input", DefaultValueFactory = _ => "-" };
        var output = new Option<string>("--out") { Description = "File to write, - for standard output", DefaultValueFactory = _ => "-" };
        var command = new Command(name, description) { input, output };
        command.SetAction(result => run(result.GetValue(input)!, result.GetValue(output)!));
        return command;
    }
}
