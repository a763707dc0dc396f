using NewsHub.Data.Clusters;

namespace NewsHub.Web.Commands.Testing;

/// <summary>axe-core, which checks pages for accessibility (Deque, MPL 2.0); fetched as an npm package and never shipped.</summary>
internal static class Axe
{
    private const string Version = "4.14.1";

    /// <summary>The script's full path, fetched first where it is missing.</summary>
    /// <exception cref="UsageException">It cannot be fetched.</exception>
    public static async Task<string> EnsureAsync(Action<string> say, CancellationToken cancellationToken)
    {
        var folder = DataFolder.In("tools", $"axe-{Version}");
        var script = Path.Combine(folder, "node_modules", "axe-core", "axe.min.js");
        if (File.Exists(script))
            return script;
        say("Fetching axe-core with npm …");
        Directory.CreateDirectory(folder);
        var (_, output) = await ChildProcess.RunAsync("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", folder, $"axe-core@{Version}"], cancellationToken: cancellationToken);
        return File.Exists(script)
            ? script
            : throw new UsageException($"The accessibility tests need axe-core {Version}, which npm could not fetch ({output.Trim().Split('\n')[^1]}); install Node.js with npm and try again.");
    }
}
