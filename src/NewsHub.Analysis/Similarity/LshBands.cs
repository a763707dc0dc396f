namespace NewsHub.Analysis.Similarity;

/// <summary>A signature cut into bands: texts that share a band are candidates for near-duplicates (Indyk and Motwani 1998).</summary>
public static class LshBands
{
    /// <summary>
    /// Bands of four rows: texts of Jaccard similarity 0.5 share a band with probability 0.87, of 0.6 with 0.99,
    /// of 0.1 with 0.003.
    /// </summary>
    public const int Count = 32;

    private const int Rows = MinHash.Size / Count;

    /// <summary>One key for each band; none for an empty signature. A band's place is part of its key.</summary>
    public static IReadOnlyList<long> Of(MinHashSignature signature)
    {
        if (signature.Minima.Count != MinHash.Size)
            return [];
        var keys = new long[Count];
        for (var band = 0; band < Count; band++)
        {
            var hash = (ulong)band;
            for (var row = 0; row < Rows; row++)
                hash = StableHash.Combine(hash, signature.Minima[(band * Rows) + row]);
            keys[band] = unchecked((long)hash);
        }

        return keys;
    }
}
