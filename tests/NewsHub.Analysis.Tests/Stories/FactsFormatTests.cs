using NewsHub.Analysis.Similarity;
using NewsHub.Analysis.Stories;

namespace NewsHub.Analysis.Tests.Stories;

public sealed class FactsFormatTests
{
    private static readonly ArticleFacts Facts = new()
    {
        Id = 7,
        Source = "The Gazette",
        PublishedAt = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero),
        Language = "en",
        Title = "Zoë Quillfeather gives €2m",
        Terms = new Dictionary<string, float> { ["quillfeather"] = 2.5f, ["zoe"] = 1 },
        UtteranceKeys = [3, -9],
        Gifts = [new GiftKey("zoe quillfeather", null, "EUR", 2_000_000m)],
        Parties = ["zoe quillfeather", "paper lantern fund"],
        Signature = MinHash.Sign("Zoë Quillfeather has given two million euros to the Paper Lantern Fund of Lower Fenwick."),
        WordCount = 14,
    };

    [Fact]
    public void What_was_written_is_read()
    {
        var read = FactsFormat.Read(FactsFormat.Write(Facts), Facts.Id, Facts.PublishedAt, Facts.UtteranceKeys, Facts.Gifts);

        Assert.Equal((Facts.Id, Facts.Source, Facts.PublishedAt, Facts.Language, Facts.Title, Facts.WordCount), (read.Id, read.Source, read.PublishedAt, read.Language, read.Title, read.WordCount));
        Assert.Equal(Facts.Terms, read.Terms);
        Assert.Equal(Facts.Parties, read.Parties);
        Assert.Equal(Facts.Signature.Minima, read.Signature.Minima);
        Assert.Equal(Facts.UtteranceKeys, read.UtteranceKeys);
        Assert.Equal(Facts.Gifts, read.Gifts);
    }

    [Fact]
    public void What_is_not_known_stays_unknown()
    {
        var bare = Facts with { Source = null, Language = null, Title = "", Terms = new Dictionary<string, float>(), Parties = [], Signature = MinHashSignature.Empty };
        var read = FactsFormat.Read(FactsFormat.Write(bare), 7, bare.PublishedAt, [], []);

        Assert.Null(read.Source);
        Assert.Null(read.Language);
        Assert.Empty(read.Title);
        Assert.Empty(read.Terms);
        Assert.Empty(read.Parties);
        Assert.Empty(read.Signature.Minima);
    }

    [Fact]
    public void A_headline_without_end_is_cut() =>
        Assert.InRange(FactsFormat.Write(Facts with { Title = new string('e', 100_000) }).Length, 2000, 10_000);

    [Fact]
    public void Another_version_is_refused() =>
        Assert.Throws<FormatException>(() => FactsFormat.Read([FactsFormat.Version + 1, 0, 0], 7, Facts.PublishedAt, [], []));
}
