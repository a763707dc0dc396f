using NewsHub.Analysis.Stories;

namespace NewsHub.Data.Stories;

/// <summary>What story assignment remembers of an article: the keys by which candidates are looked up, and the facts that are scored.</summary>
public sealed class Fingerprint
{
    /// <summary>Primary key.</summary>
    public required long ArticleId { get; init; }

    /// <summary>Publication, for the window.</summary>
    public required DateTimeOffset PublishedAt { get; set; }

    /// <summary>LSH bands of the signature; GIN-indexed.</summary>
    public required long[] Bands { get; set; }

    /// <summary>Hashes of quoted word runs; GIN-indexed.</summary>
    public required long[] UtteranceKeys { get; set; }

    /// <summary>Gifts as strings that are equal for the same gift; GIN-indexed.</summary>
    public required string[] GiftKeys { get; set; }

    /// <summary>The terms under which it is found; GIN-indexed.</summary>
    public required string[] LookupTerms { get; set; }

    /// <summary>All telling terms.</summary>
    public required string[] Terms { get; set; }

    /// <summary>Weights of <see cref="Terms"/>, place for place.</summary>
    public required float[] TermWeights { get; set; }

    /// <summary>Normalised names, the most mentioned first.</summary>
    public required string[] Parties { get; set; }

    /// <summary>The article's own gifts.</summary>
    public required List<GiftKey> Gifts { get; set; }

    /// <summary>MinHash signature, as <c>MinHash.ToBytes</c> writes it.</summary>
    public required byte[] Signature { get; set; }

    /// <summary>Number of words of the text.</summary>
    public required int WordCount { get; set; }
}
