using System.CommandLine;

namespace NewsHub.Web.Commands;

/// <summary><c>newshub analyze …</c>: each analyser over files, without a database, to debug a source, to replay and to measure.</summary>
internal static class AnalyzeCommand
{
    /// <summary>The arguments cannot be used (docs/contracts.md).</summary>
    public const int UnusableArguments = 2;

    // As a shell counts a program that Ctrl-C ended: the input was not read to its end.
    private const int Interrupted = 130;

    private const int BrokenOff = 1;

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
    /// <param name="run">Reads the whole input.</param>
    public static Command Analyzer(string name, string description, Func<LineFiles, CancellationToken, Task> run)
    {
        var input = new Option<string>("--in") { Description = "File to read (.gz is decompressed), - for standard input", DefaultValueFactory = _ => "-" };
        var output = new Option<string>("--out") { Description = "File to write, - for standard output", DefaultValueFactory = _ => "-" };
        var command = new Command(name, description) { input, output };
        command.SetAction((result, cancellationToken) => ExitCodeAsync(() => run(new LineFiles(result.GetValue(input)!, result.GetValue(output)!), cancellationToken), cancellationToken));
        return command;
    }

    private static async Task<int> ExitCodeAsync(Func<Task> run, CancellationToken cancellationToken)
    {
        try
        {
            await run();
            return 0;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Interrupted;
        }
        catch (UsageException e)
        {
            CommandRunner.Say($"newshub: {e.Message}");
            return UnusableArguments;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            CommandRunner.Say($"newshub: the run broke off: {e.Message}");
            return BrokenOff;
        }
    }
}
