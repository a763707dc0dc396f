using NewsHub.Data.Clusters;

namespace NewsHub.Web.Commands.Testing;

/// <summary>What tests need of others and what is never shipped: fetched as npm packages, each version into a folder of its own.</summary>
internal static class NpmPackage
{
    /// <summary>A file's full path, its package fetched first where it is missing.</summary>
    /// <param name="name">The package.</param>
    /// <param name="version">Exactly.</param>
    /// <param name="file">The file in it, with slashes.</param>
    /// <param name="use">What cannot be done without it.</param>
    /// <param name="say">Is told what takes time.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="UsageException">It cannot be fetched.</exception>
    public static async Task<string> EnsureAsync(string name, string version, string file, string use, Action<string> say, CancellationToken cancellationToken)
    {
        var folder = DataFolder.In("tools", $"{name}-{version}");
        var path = Path.Combine([folder, "node_modules", name, .. file.Split('/')]);
        if (File.Exists(path))
            return path;
        say($"Fetching {name} with npm …");
        Directory.CreateDirectory(folder);
        var (_, output) = await ChildProcess.RunAsync("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", folder, $"{name}@{version}"], cancellationToken: cancellationToken);
        return File.Exists(path)
            ? path
            : throw new UsageException($"{use} needs {name} {version}, which npm could not fetch ({output.Trim().Split('\n')[^1]}); install Node.js with npm and try again.");
    }
}
