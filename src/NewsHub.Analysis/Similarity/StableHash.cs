namespace NewsHub.Analysis.Similarity;

/// <summary>Hashes that are the same in every process, on every machine and in every version: they are stored.</summary>
/// <remarks>FNV-1a over UTF-16 code units, spread by the finalizer of SplitMix64 (Steele, Lea, Flood 2014).</remarks>
public static class StableHash
{
    private const ulong FnvOffset = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;

    /// <summary>The hash of a string.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = FnvOffset;
        foreach (var c in text)
            hash = (hash ^ c) * FnvPrime;
        return Mix(hash);
    }

    /// <summary>The hash of an ordered pair of hashes.</summary>
    public static ulong Combine(ulong first, ulong second) => Mix((first * FnvPrime) ^ second);

    /// <summary>Spreads the bits of a number over all 64 places; a bijection.</summary>
    public static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
