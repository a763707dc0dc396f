using NewsHub.Web.Commands;

namespace NewsHub.Evaluation.Sets;

/// <summary>Runs <c>newshub analyze …</c> in this process: what is measured is what the command prints.</summary>
internal static class Analyzer
{
    /// <summary>Analyses a file.</summary>
    /// <exception cref="InvalidOperationException">The command failed, or an item did.</exception>
    public static void Run(string analyzer, string input, string output)
    {
        var code = AnalyzeCommand.Create().Parse([analyzer, "--in", input, "--out", output]).Invoke();
        if (code != 0)
            throw new InvalidOperationException($"analyze {analyzer} --in {input} ended with code {code}");
    }
}
