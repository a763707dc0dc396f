using System.Buffers.Binary;

namespace NewsHub.Analysis.Similarity;

/// <summary>Signatures by which the Jaccard similarity of two texts is estimated without the texts (Broder 1997).</summary>
public static class MinHash
{
    /// <summary>Hashes in a signature: the standard error of an estimate is at most 1 / (2 √128) = 0.044.</summary>
    public const int Size = 128;

    private static readonly (ulong Factor, ulong Offset)[] Permutations =
        [.. Enumerable.Range(0, Size).Select(i => (StableHash.Mix((ulong)(2 * i)) | 1, StableHash.Mix((ulong)((2 * i) + 1))))];

    /// <summary>The signature of a text's <see cref="Shingles"/>; <see cref="MinHashSignature.Empty"/> for a text too short to have one.</summary>
    public static MinHashSignature Sign(string text)
    {
        var shingles = Shingles.Of(text);
        if (shingles.Count == 0)
            return MinHashSignature.Empty;
        var minima = new uint[Size];
        Array.Fill(minima, uint.MaxValue);
        foreach (var shingle in shingles)
            for (var i = 0; i < Size; i++)
            {
                // Multiply-shift hashing: the high half of an odd multiple (Dietzfelbinger et al. 1997).
                var hash = (uint)(((shingle * Permutations[i].Factor) + Permutations[i].Offset) >> 32);
                if (hash < minima[i])
                    minima[i] = hash;
            }

        return new MinHashSignature(minima);
    }

    /// <summary>The estimated Jaccard similarity, 0 to 1; 0 when either signature is empty.</summary>
    public static double Estimate(MinHashSignature a, MinHashSignature b)
    {
        if (a.Minima.Count != Size || b.Minima.Count != Size)
            return 0;
        var ours = a.Span;
        var theirs = b.Span;
        var equal = 0;
        for (var i = 0; i < ours.Length; i++)
            equal += ours[i] == theirs[i] ? 1 : 0;
        return equal / (double)Size;
    }

    /// <summary>The form in which a signature is stored: big-endian, 4 bytes a hash; nothing for an empty signature.</summary>
    public static byte[] ToBytes(MinHashSignature signature)
    {
        var bytes = new byte[signature.Minima.Count * sizeof(uint)];
        for (var i = 0; i < signature.Minima.Count; i++)
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(i * sizeof(uint)), signature.Minima[i]);
        return bytes;
    }

    /// <summary>The inverse of <see cref="ToBytes"/>.</summary>
    /// <exception cref="FormatException">The length is neither nothing nor that of a whole signature.</exception>
    public static MinHashSignature FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return MinHashSignature.Empty;
        if (bytes.Length != Size * sizeof(uint))
            throw new FormatException($"a signature has {Size * sizeof(uint)} bytes, not {bytes.Length}");
        var minima = new uint[Size];
        for (var i = 0; i < Size; i++)
            minima[i] = BinaryPrimitives.ReadUInt32BigEndian(bytes[(i * sizeof(uint))..]);
        return new MinHashSignature(minima);
    }
}
