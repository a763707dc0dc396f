namespace NewsHub.Analysis.Similarity;

/// <summary>Whether one text republishes another: the same words under another headline, with an added introduction or a cut ending.</summary>
public static class NearDuplicate
{
    /// <summary>At least this Jaccard similarity makes two texts of like length the same.</summary>
    public const double MinJaccard = 0.55;

    /// <summary>At least this share of the shorter text stands in the longer one.</summary>
    public const double MinContainment = 0.75;

    /// <summary>A shorter text is a quotation or a caption, which honest reports share.</summary>
    public const int MinShingles = 30;

    /// <summary>A text much shorter than the other is an item within it (a round-up), not a cut copy.</summary>
    public const double MinLengthRatio = 0.2;

    /// <summary>Three standard errors of a Jaccard similarity estimated from <see cref="MinHash.Size"/> minima, at its widest: 3 · √(¼ / 128).</summary>
    private const double EstimateError = 0.13;

    /// <summary>Whether an estimate leaves it open that two texts are the same, so that reading both is worth it.</summary>
    public static bool MightBe(double estimatedJaccard, int sizeA, int sizeB) =>
        IsOne(Resemblance.Estimated(Math.Min(1, estimatedJaccard + EstimateError), sizeA, sizeB));

    /// <summary>Verifies a candidate pair exactly; symmetric.</summary>
    public static bool Verify(string a, string b) => IsOne(Resemblance.Between(a, b));

    /// <summary>The decision on a measured or estimated resemblance.</summary>
    public static bool IsOne(Resemblance r) =>
        r.Smaller >= MinShingles
        && r.Smaller >= MinLengthRatio * r.Larger
        && (r.Jaccard >= MinJaccard || r.Containment >= MinContainment);
}
