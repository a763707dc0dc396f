namespace NewsHub.Evaluation;

/// <summary>Where the annotated public data lies: beside the project, never in it.</summary>
internal static class BenchFolder
{
    /// <summary>Names the folder where it is not <c>../shared/bench</c> beside the project.</summary>
    public const string Variable = "NEWSHUB_BENCH";

    /// <summary>Its full path; null where there is none.</summary>
    public static string? Find()
    {
        var named = Environment.GetEnvironmentVariable(Variable);
        var path = string.IsNullOrEmpty(named) ? Project() is { } project ? Path.Combine(project, "..", "shared", "bench") : null : named;
        return path is not null && Directory.Exists(path) ? Path.GetFullPath(path) : null;
    }

    /// <summary>The project's own folder, from wherever in it this runs; null outside of it.</summary>
    public static string? Project()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "NewsHub.sln")))
                return folder.FullName;
        return null;
    }
}
