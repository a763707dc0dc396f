using System.Text;

namespace NewsHub.Analysis.Decoding;

/// <summary>The encoding of Western single bytes, windows-1252, byte by byte.</summary>
internal static class Western
{
    private static readonly char[] Characters = Encoding1252().GetChars([.. Enumerable.Range(0, 256).Select(value => (byte)value)]);

    /// <summary>The character that a byte stands for.</summary>
    public static char Character(byte value) => Characters[value];

    private static Encoding Encoding1252() => EncodingLabel.Known("windows-1252")!;
}
