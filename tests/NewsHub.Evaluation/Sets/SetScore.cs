namespace NewsHub.Evaluation.Sets;

/// <summary>What measuring a set gave.</summary>
/// <param name="Set">Its name.</param>
/// <param name="Figures">What was measured, in the order to be shown.</param>
/// <param name="Items">How each item fared.</param>
/// <param name="Ruled">What to give to the ruler to measure the same output; null where it has no measure for it.</param>
internal sealed record SetScore(string Set, IReadOnlyList<Figure> Figures, IReadOnlyList<ItemScore> Items, RuledFiles? Ruled);

/// <summary>The ruler's arguments.</summary>
/// <param name="Measure">Its name for the measure.</param>
/// <param name="Files">Gold and output, or the output alone.</param>
internal sealed record RuledFiles(string Measure, IReadOnlyList<string> Files);
