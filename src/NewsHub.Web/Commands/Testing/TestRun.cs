using System.Diagnostics;

namespace NewsHub.Web.Commands.Testing;

/// <summary>Runs the built tests of the solution in a process of their own.</summary>
internal static class TestRun
{
    /// <summary>Runs them, their output passing through.</summary>
    /// <param name="solution">Built already, in Release.</param>
    /// <param name="results">Folder for one TRX file a project.</param>
    /// <param name="filter">Part of a full test name; null for all.</param>
    /// <param name="environment">What the tests are told.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>The runner's exit code.</returns>
    public static async Task<int> StartAsync(
        string solution, string results, string? filter, IReadOnlyDictionary<string, string> environment, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false };
        foreach (var argument in (string[])["test", solution, "-c", "Release", "--no-build", "--nologo", "--logger", "trx", "--results-directory", results])
            start.ArgumentList.Add(argument);
        if (filter is not null)
        {
            start.ArgumentList.Add("--filter");
            start.ArgumentList.Add($"FullyQualifiedName~{filter}");
        }

        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start) ?? throw new UsageException("dotnet did not start; is the .NET SDK installed?");
        try
        {
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
