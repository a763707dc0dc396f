namespace NewsHub.Newsroom;

/// <summary>The room's data files, embedded under their paths.</summary>
internal static class EmbeddedText
{
    private static readonly Dictionary<string, string> Names = typeof(EmbeddedText).Assembly.GetManifestResourceNames()
        .ToDictionary(name => name.Replace('\\', '/'), StringComparer.Ordinal);

    /// <summary>The paths below a folder, in ordinal order.</summary>
    public static IEnumerable<string> Below(string folder) =>
        Names.Keys.Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>A file's text; null when there is none.</summary>
    public static string? Find(string path)
    {
        if (!Names.TryGetValue(path, out var name))
            return null;
        using var reader = new StreamReader(typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    /// <summary>A file's text.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static string Read(string path) => Find(path) ?? throw new FileNotFoundException("The sample newsroom lacks a file of its own.", path);
}
