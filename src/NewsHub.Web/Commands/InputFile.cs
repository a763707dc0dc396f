using System.IO.Compression;

namespace NewsHub.Web.Commands;

/// <summary>A file that an input line names: its path is relative to the input file's folder, a name ending in <c>.gz</c> is decompressed.</summary>
internal static class InputFile
{
    // Analysers read 16 MiB of a document at most; more is kept out of memory, and so is what a small archive may unfold to.
    private const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>Reads the file, or its first 64 MiB.</summary>
    /// <param name="input">The input file that names it, or <c>-</c>: then paths are relative to the working folder.</param>
    /// <param name="file">As the line names it.</param>
    /// <exception cref="FormatException">None is named, or it is no archive of the kind that its name says; the message is one sentence.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static byte[] Read(string input, string? file)
    {
        if (string.IsNullOrEmpty(file))
            throw new FormatException("the line has no 'file'");
        var folder = input == "-" ? "." : Path.GetDirectoryName(Path.GetFullPath(input)) ?? ".";
        using var stream = File.OpenRead(Path.Combine(folder, file));
        if (!file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
            return Beginning(stream);
        try
        {
            using var content = new GZipStream(stream, CompressionMode.Decompress);
            return Beginning(content);
        }
        catch (InvalidDataException)
        {
            throw new FormatException($"{file} is no sound gzip archive");
        }
    }

    private static byte[] Beginning(Stream stream)
    {
        using var buffer = new MemoryStream();
        var piece = new byte[64 * 1024];
        for (var read = -1; read != 0 && buffer.Length < MaxBytes; buffer.Write(piece, 0, read))
            read = stream.Read(piece, 0, (int)Math.Min(piece.Length, MaxBytes - buffer.Length));
        return buffer.ToArray();
    }
}
