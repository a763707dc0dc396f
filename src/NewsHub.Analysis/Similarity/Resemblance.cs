namespace NewsHub.Analysis.Similarity;

/// <summary>How much two texts have in common, measured exactly on their <see cref="Shingles"/>.</summary>
/// <param name="Jaccard">Shared shingles among all, 0 to 1.</param>
/// <param name="Containment">Shared shingles among those of the smaller text, 0 to 1.</param>
/// <param name="Smaller">Shingles of the smaller text.</param>
/// <param name="Larger">Shingles of the larger text.</param>
public readonly record struct Resemblance(double Jaccard, double Containment, int Smaller, int Larger)
{
    /// <summary>Compares two texts; symmetric. Texts too short to have a shingle resemble nothing.</summary>
    public static Resemblance Between(string a, string b)
    {
        var (small, large) = (Shingles.Of(a), Shingles.Of(b));
        if (small.Count > large.Count)
            (small, large) = (large, small);
        if (small.Count == 0)
            return new(0, 0, 0, large.Count);
        var shared = small.Count(large.Contains);
        return new(shared / (double)(small.Count + large.Count - shared), shared / (double)small.Count, small.Count, large.Count);
    }

    /// <summary>Estimates the same from a Jaccard similarity and the two sizes, where the texts are not at hand.</summary>
    public static Resemblance Estimated(double jaccard, int sizeA, int sizeB)
    {
        var (small, large) = sizeA <= sizeB ? (sizeA, sizeB) : (sizeB, sizeA);
        if (small <= 0)
            return new(0, 0, 0, Math.Max(large, 0));
        var shared = jaccard / (1 + jaccard) * ((double)small + large);
        return new(jaccard, Math.Min(1, shared / small), small, large);
    }
}
