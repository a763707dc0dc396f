namespace NewsHub.Analysis.Stories;

/// <summary>How telling a term is by how few articles hold it (inverse document frequency, Spärck Jones 1972, smoothed).</summary>
internal static class Rarity
{
    /// <summary>ln(1 + N / df), never below 0; both counts start at one, so that a first article can be weighed.</summary>
    public static double Of(int documentFrequency, int documentCount) =>
        Math.Log(1 + ((documentCount + 1.0) / (Math.Max(0, documentFrequency) + 1.0)));
}
