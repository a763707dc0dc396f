using NewsHub.Data.Clusters;

namespace NewsHub.Web.Commands.Testing;

/// <summary>The browser that tests drive.</summary>
internal static class Chromium
{
    private const string Variable = "NEWSHUB_CHROMIUM";

    // Debian and Ubuntu, Red Hat, Google's own package, macOS.
    private static readonly string[] Places =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];

    /// <summary>Its full path, installed first where it is missing and this user may.</summary>
    /// <exception cref="UsageException">There is none and no way to install it.</exception>
    public static async Task<string> EnsureAsync(Action<string> say, CancellationToken cancellationToken)
    {
        if (Find() is { } found)
            return found;
        if (Environment.IsPrivilegedProcess && ChildProcess.Exists("apt-get"))
        {
            say("Chromium is not on this machine: installing it with apt-get …");
            await ChildProcess.RunAsync("apt-get", ["update", "-qq"], cancellationToken: cancellationToken);
            await ChildProcess.RunAsync("env", ["DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"], cancellationToken: cancellationToken);
        }

        return Find() ?? throw new UsageException(
            $"The browser tests need Chromium, which is missing; install it ('sudo apt-get install -y chromium', macOS: 'brew install --cask chromium') or name one in {Variable}.");
    }

    private static string? Find() =>
        new[] { Environment.GetEnvironmentVariable(Variable) }.Concat(Places).FirstOrDefault(File.Exists);
}
