using System.IO.Compression;
using System.Text;
using NewsHub.Web.Commands.Progress;

namespace NewsHub.Web.Commands;

/// <summary>Where an <c>analyze</c> command reads and writes.</summary>
/// <param name="Input">A file, decompressed when its name ends in <c>.gz</c>, or <c>-</c> for standard input.</param>
/// <param name="Output">A file, or <c>-</c> for standard output.</param>
internal sealed record LineFiles(string Input, string Output)
{
    private const string Standard = "-";

    // UTF-8 whatever the console's own encoding is, and without a mark.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Whether how far it is come is shown on standard error.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Opens the input.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public LineReader OpenInput()
    {
        if (Input == Standard)
            return new LineReader(new StreamReader(Console.OpenStandardInput(), Utf8), null);
        if (Output != Standard && Path.GetFullPath(Input) == Path.GetFullPath(Output))
            throw new UsageException($"--in and --out are one file, {Input}; it would be lost.");
        return Open("read", Input, () =>
        {
            var file = new FileStream(Input, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 64 * 1024, useAsync: true);
            Stream lines = Input.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
            return new LineReader(new StreamReader(lines, Utf8), file);
        });
    }

    /// <summary>Opens the output, in place of what was there.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public StreamWriter OpenOutput() =>
        Output == Standard ? new StreamWriter(Console.OpenStandardOutput(), Utf8) : Open("written", Output, () => new StreamWriter(Output, append: false, Utf8));

    /// <summary>The progress to be shown; null for none. A live line needs a terminal that the results do not go to.</summary>
    public ItemProgress? ShowProgress(LineReader reader) => IsQuiet
        ? null
        : new ItemProgress(Console.Error, !Console.IsErrorRedirected && (Output != Standard || Console.IsOutputRedirected), () => reader.Share, TimeProvider.System);

    private static T Open<T>(string verb, string file, Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"{file} cannot be {verb}: {e.Message}");
        }
    }
}

/// <summary>The lines of an input.</summary>
/// <param name="lines">What is read.</param>
/// <param name="file">What is below it, to see how far it is read; null where that cannot be seen.</param>
internal sealed class LineReader(StreamReader lines, FileStream? file) : IDisposable
{
    /// <summary>How much of the input is read, from 0 to 1; null when its length is not known.</summary>
    public double? Share => file is { Length: > 0 } ? (double)file.Position / file.Length : null;

    /// <summary>The next line; null at the end.</summary>
    public ValueTask<string?> ReadAsync(CancellationToken cancellationToken) => lines.ReadLineAsync(cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => lines.Dispose();
}
