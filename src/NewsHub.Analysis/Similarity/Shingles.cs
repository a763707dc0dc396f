namespace NewsHub.Analysis.Similarity;

/// <summary>The overlapping runs of words of a text, as hashes.</summary>
public static class Shingles
{
    /// <summary>Words in a run. Runs of four are common to two reports of one event only where one copied the other or both quote.</summary>
    public const int Length = 4;

    /// <summary>The distinct shingles; empty for a text of fewer than <see cref="Length"/> words.</summary>
    public static IReadOnlySet<ulong> Of(string text)
    {
        var words = Words.Of(text);
        var shingles = new HashSet<ulong>();
        var hashes = new ulong[words.Count];
        for (var i = 0; i < hashes.Length; i++)
            hashes[i] = StableHash.Of(words[i]);
        for (var start = 0; start + Length <= hashes.Length; start++)
        {
            var hash = hashes[start];
            for (var i = 1; i < Length; i++)
                hash = StableHash.Combine(hash, hashes[start + i]);
            shingles.Add(hash);
        }

        return shingles;
    }
}
