using System.ComponentModel;
using System.Diagnostics;

namespace NewsHub.Data.Clusters;

/// <summary>Runs another program to its end.</summary>
public static class ChildProcess
{
    /// <summary>Runs it and gathers what it printed.</summary>
    /// <param name="program">A name on the path or a full path.</param>
    /// <param name="arguments">Passed as they are, without a shell.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="cancellationToken">Ends the program.</param>
    /// <returns>Its exit code (127 when there is no such program) and all its output.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        string program, IEnumerable<string> arguments, string? folder = null, CancellationToken cancellationToken = default)
    {
        // A file rather than a pipe: a server that outlives pg_ctl would keep a pipe open for ever.
        var log = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = folder ?? "/", UseShellExecute = false };
            foreach (var argument in new[] { "-c", "log=$1; shift; exec \"$@\" >\"$log\" 2>&1 </dev/null", "sh", log, program }.Concat(arguments))
                start.ArgumentList.Add(argument);
            using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
            try
            {
                await process.WaitForExitAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw;
            }

            return (process.ExitCode, await File.ReadAllTextAsync(log, CancellationToken.None));
        }
        catch (Win32Exception e)
        {
            return (127, e.Message);
        }
        finally
        {
            File.Delete(log);
        }
    }

    /// <summary>Whether a program is on the path.</summary>
    public static bool Exists(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, program)));
}
