namespace NewsHub.Evaluation.Measures;

/// <summary>Precision and recall.</summary>
/// <param name="Precision">Share of what was found that is right.</param>
/// <param name="Recall">Share of what is right that was found.</param>
internal readonly record struct Score(double Precision, double Recall)
{
    /// <summary>Their harmonic mean; 0 when both are.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    /// <summary>The mean of some values; 0 of none.</summary>
    public static double Mean(IEnumerable<double> values) => values.DefaultIfEmpty().Average();

    /// <summary>The share of hits; 0 of none.</summary>
    public static double Share(IEnumerable<bool> hits) => Mean(hits.Select(hit => hit ? 1.0 : 0.0));
}
