using System.Buffers;

namespace NewsHub.Analysis.Extraction.Metadata;

/// <summary>Folders in which sites keep a page for each writer.</summary>
internal static class WriterPages
{
    private static readonly SearchValues<string> Folders = SearchValues.Create(
        ["/author/", "/authors/", "/writer/", "/writers/", "/contributor/", "/contributors/", "/staff/", "/columnists/", "/journalist/", "/reporters/", "/autor/", "/by/"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the address lies in such a folder.</summary>
    public static bool Holds(ReadOnlySpan<char> address) => address.ContainsAny(Folders);
}
