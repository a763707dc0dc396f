using NewsHub.Evaluation.Sets;

namespace NewsHub.Evaluation.Standing;

/// <summary>One figure beside everything that it is held against.</summary>
/// <param name="Set">The set.</param>
/// <param name="Figure">What was reached.</param>
/// <param name="Floor">What the build demands; null where nothing is pinned.</param>
/// <param name="IsBelowFloor">Whether it falls short of that.</param>
/// <param name="Bar">What is aimed at; null for figures without a bar.</param>
/// <param name="Peers">What others reach.</param>
internal sealed record Verdict(string Set, Figure Figure, double? Floor, bool IsBelowFloor, double? Bar, IReadOnlyList<Peer> Peers)
{
    /// <summary>Whether the bar is reached; null where there is none.</summary>
    public bool? MeetsBar => Bar is { } bar ? Figure.Role == FigureRole.LowerIsBetter ? Figure.Value <= bar : Figure.Value >= bar : null;

    /// <summary>Every figure of a set that is shown.</summary>
    public static IEnumerable<Verdict> Of(SetScore score, Baseline baseline, Yardsticks yardsticks) =>
        score.Figures.Where(figure => figure.Role != FigureRole.Count).Select(figure => new Verdict(
            score.Set,
            figure,
            baseline.Of(score.Set, figure.Measure),
            baseline.IsBelow(score.Set, figure),
            yardsticks.BarOf(score.Set, figure.Measure),
            [.. yardsticks.PeersOf(score.Set, figure.Measure)]));
}
