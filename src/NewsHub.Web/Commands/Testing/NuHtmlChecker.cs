using NewsHub.Data.Clusters;

namespace NewsHub.Web.Commands.Testing;

/// <summary>The checker behind validator.w3.org (Nu Html Checker, MIT), a Java program.</summary>
internal static class NuHtmlChecker
{
    private const string Version = "26.9.27";

    /// <summary>The program's full path, fetched first where it is missing; null where there is no Java and no way to install it.</summary>
    /// <exception cref="UsageException">It cannot be fetched.</exception>
    public static async Task<string?> EnsureAsync(Action<string> say, CancellationToken cancellationToken)
    {
        if (!ChildProcess.Exists("java") && Environment.IsPrivilegedProcess && ChildProcess.Exists("apt-get"))
        {
            say("Java is not on this machine: installing it with apt-get …");
            await ChildProcess.RunAsync("env", ["DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "-qq", "--no-install-recommends", "default-jre-headless"], cancellationToken: cancellationToken);
        }

        if (ChildProcess.Exists("java"))
            return await NpmPackage.EnsureAsync("vnu-jar", Version, "build/dist/vnu.jar", "Testing for valid HTML", say, cancellationToken);
        say("Java is not on this machine: whether pages are valid HTML is not tested.");
        return null;
    }
}
