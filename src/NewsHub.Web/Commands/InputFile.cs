using System.IO.Compression;

namespace NewsHub.Web.Commands;

/// <summary>A file that an input line names: its path is relative to the input file's folder, a name ending in <c>.gz</c> is decompressed.</summary>
internal static class InputFile
{
    /// <summary>Reads the whole file.</summary>
    public static byte[] Read(string input, string file)
    {
        var folder = input == "-" ? "." : Path.GetDirectoryName(Path.GetFullPath(input)) ?? ".";
        using var stream = File.OpenRead(Path.Combine(folder, file));
        using Stream content = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using var buffer = new MemoryStream();
        content.CopyTo(buffer);
        return buffer.ToArray();
    }
}
