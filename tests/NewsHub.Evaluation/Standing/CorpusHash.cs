using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NewsHub.Evaluation.Standing;

/// <summary>The name of a set's exact contents: a floor holds for the corpus that it was measured on.</summary>
internal static class CorpusHash
{
    /// <summary>SHA-256, in hexadecimal, over names, lengths and contents of the set's files in the order of their names.</summary>
    /// <param name="bench">The folder of annotated data.</param>
    /// <param name="parts">Files and folders below it.</param>
    public static string Of(string bench, IEnumerable<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, path) in parts.SelectMany(part => Files(bench, part)).OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            var contents = File.ReadAllBytes(path);
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\0{contents.Length.ToString(CultureInfo.InvariantCulture)}\0"));
            hash.AppendData(contents);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<(string Name, string Path)> Files(string bench, string part)
    {
        var path = Path.Combine(bench, part);
        var files = Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories) : [path];
        return files.Select(file => (Path.GetRelativePath(bench, file).Replace('\\', '/'), file));
    }
}
