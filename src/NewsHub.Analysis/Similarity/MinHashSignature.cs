namespace NewsHub.Analysis.Similarity;

/// <summary>Permutation minima of a text's shingles (Broder 1997): the share of equal places estimates the Jaccard similarity.</summary>
/// <param name="Minima">A fixed number of hashes; see <c>MinHash.Size</c>. Empty for a text too short to have a shingle.</param>
public sealed record MinHashSignature(IReadOnlyList<uint> Minima)
{
    /// <summary>The signature of a text too short to compare.</summary>
    public static MinHashSignature Empty { get; } = new([]);

    /// <summary><see cref="Minima"/>, to be gone through at speed.</summary>
    internal ReadOnlySpan<uint> Span => Minima is uint[] array ? array : Minima.ToArray();
}
