namespace NewsHub.Evaluation.Sets;

/// <summary>One measured figure.</summary>
/// <param name="Measure">What was measured.</param>
/// <param name="Value">What came out.</param>
/// <param name="Ruler">The figure's name in the ruler's answer; null where the ruler does not give it.</param>
/// <param name="Role">What it is for.</param>
internal sealed record Figure(string Measure, double Value, string? Ruler = null, FigureRole Role = FigureRole.HigherIsBetter);

/// <summary>What a figure is for.</summary>
internal enum FigureRole
{
    /// <summary>A quality, pinned from below.</summary>
    HigherIsBetter,

    /// <summary>A fault, pinned from above.</summary>
    LowerIsBetter,

    /// <summary>Shown for what it explains, and not pinned.</summary>
    Shown,

    /// <summary>How many were measured; not shown among the figures.</summary>
    Count,
}
