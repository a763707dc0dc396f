using NewsHub.Analysis.Stories;

namespace NewsHub.Data.Stories;

/// <summary>What story assignment remembers of an article: the keys by which candidates are looked up, and the facts that are scored.</summary>
public sealed class Fingerprint
{
    /// <summary>Primary key.</summary>
    public required long ArticleId { get; init; }

    /// <summary>Publication, for the window.</summary>
    public required DateTimeOffset PublishedAt { get; set; }

    /// <summary>The article's story, so that a look-up ends at this row. The database has it follow <see cref="StoryMember"/> (<see cref="FingerprintRows"/>).</summary>
    public required long StoryId { get; set; }

    /// <summary>The version of stories (<see cref="StoryVersion"/>) with which this came or was written anew.</summary>
    public required long Version { get; set; }

    /// <summary>LSH bands of the signature; GIN-indexed.</summary>
    public required long[] Bands { get; set; }

    /// <summary>Hashes of quoted word runs; GIN-indexed.</summary>
    public required long[] UtteranceKeys { get; set; }

    /// <summary>Gifts as strings that are equal for the same gift; GIN-indexed.</summary>
    public required string[] GiftKeys { get; set; }

    /// <summary>The terms under which it is found; GIN-indexed.</summary>
    public required string[] LookupTerms { get; set; }

    /// <summary>The article's own gifts.</summary>
    public required List<GiftKey> Gifts { get; set; }

    /// <summary>Everything else that is compared, as <see cref="FactsFormat"/> writes it; stored out of line, so that look-ups pass it by.</summary>
    public required byte[] Facts { get; set; }

    /// <summary>What is remembered of an article.</summary>
    public static Fingerprint Of(ArticleFacts facts, long storyId, long version) => new()
    {
        ArticleId = facts.Id,
        StoryId = storyId,
        Version = version,
        PublishedAt = facts.PublishedAt,
        Bands = [.. Analysis.Similarity.LshBands.Of(facts.Signature)],
        UtteranceKeys = [.. facts.UtteranceKeys],
        GiftKeys = [.. facts.Gifts.SelectMany(Analysis.Stories.GiftKeys.Of).Distinct()],
        LookupTerms = [.. CandidateKeys.IndexedTerms(facts)],
        Gifts = [.. facts.Gifts],
        Facts = FactsFormat.Write(facts),
    };

    /// <summary>The facts as they are compared.</summary>
    public ArticleFacts Read() => FactsFormat.Read(Facts, ArticleId, PublishedAt, UtteranceKeys, Gifts);
}
