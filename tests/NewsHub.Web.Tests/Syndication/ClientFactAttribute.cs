using System.ComponentModel;
using System.Diagnostics;

namespace NewsHub.Web.Tests.Syndication;

/// <summary>Runs where a feed reader is installed, and is skipped with the reason elsewhere.</summary>
public sealed class ClientFactAttribute : FactAttribute
{
    /// <summary>Looks for it.</summary>
    /// <param name="program">What starts it.</param>
    /// <param name="probe">Arguments with which it does nothing and succeeds.</param>
    public ClientFactAttribute(string program, params string[] probe)
    {
        (Program, Probe) = (program, probe);
        if (Run(program, probe).Code != 0)
            Skip = $"`{program} {string.Join(' ', probe)}` does not run here: the reader is not installed (Debian: newsboat, python3-feedparser).";
    }

    /// <summary>What starts it.</summary>
    public string Program { get; }

    /// <summary>Arguments with which it does nothing.</summary>
    public IReadOnlyList<string> Probe { get; }

    /// <summary>Runs a program to its end.</summary>
    public static (int Code, string Words) Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true })!;
            process.StandardInput.Close();
            var errors = process.StandardError.ReadToEndAsync();
            var words = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, words + errors.GetAwaiter().GetResult());
        }
        catch (Win32Exception)
        {
            return (-1, "");
        }
    }
}
