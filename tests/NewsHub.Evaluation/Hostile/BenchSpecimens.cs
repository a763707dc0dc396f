using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace NewsHub.Evaluation.Hostile;

/// <summary>The annotated sets' pages, feeds, robots.txt files and texts, for a wider variety of markup than one newsroom has.</summary>
internal static class BenchSpecimens
{
    /// <summary>All of them in a stable order; none is read yet.</summary>
    /// <param name="bench">The folder of the annotated data.</param>
    public static IEnumerable<Specimen> Of(string bench) =>
    [
        .. Files(bench, "pages", "*.html.gz", SpecimenKind.Page),
        .. Files(bench, "feeds", "*.xml", SpecimenKind.Feed),
        .. Files(bench, "robots", "*.gz", SpecimenKind.Robots),
        .. Texts(bench, Path.Combine("stories", "basil.jsonl")),
    ];

    private static IEnumerable<Specimen> Files(string bench, string set, string pattern, SpecimenKind kind) =>
        Directory.EnumerateFiles(Path.Combine(bench, set), pattern, SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => new Specimen(Path.GetRelativePath(bench, file), kind, () => Read(file)));

    private static IEnumerable<Specimen> Texts(string bench, string set) =>
        File.ReadLines(Path.Combine(bench, set)).Select((line, number) => new Specimen($"{set}#{number}", SpecimenKind.Text, () =>
        {
            using var document = JsonDocument.Parse(line);
            return Encoding.UTF8.GetBytes(document.RootElement.GetProperty("text").GetString()!);
        }));

    private static byte[] Read(string file)
    {
        using var stream = File.OpenRead(file);
        using Stream content = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using var buffer = new MemoryStream();
        content.CopyTo(buffer);
        return buffer.ToArray();
    }
}
