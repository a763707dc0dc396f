using NewsHub.Evaluation.Standing;

namespace NewsHub.Evaluation.Tests.Standing;

public sealed class CorpusHashTests : IDisposable
{
    private readonly string _bench = Directory.CreateTempSubdirectory("newshub-corpus-").FullName;

    [Fact]
    public void Contents_names_and_places_all_count()
    {
        var hashes = new HashSet<string> { Hash("a.txt", "one") };
        Assert.DoesNotContain(Hash("a.txt", "two"), hashes);
        Assert.DoesNotContain(Hash("b.txt", "one"), hashes);
        Assert.Contains(Hash("a.txt", "one"), hashes);
    }

    [Fact]
    public void A_folder_is_all_of_its_files()
    {
        Directory.CreateDirectory(Path.Combine(_bench, "set", "html"));
        File.WriteAllText(Path.Combine(_bench, "set", "gold.jsonl"), "{}");
        var before = CorpusHash.Of(_bench, ["set"]);
        File.WriteAllText(Path.Combine(_bench, "set", "html", "page.html"), "<p>");
        Assert.NotEqual(before, CorpusHash.Of(_bench, ["set"]));
    }

    public void Dispose() => Directory.Delete(_bench, recursive: true);

    private string Hash(string name, string text)
    {
        foreach (var file in Directory.GetFiles(_bench))
            File.Delete(file);
        File.WriteAllText(Path.Combine(_bench, name), text);
        return CorpusHash.Of(_bench, [name]);
    }
}
