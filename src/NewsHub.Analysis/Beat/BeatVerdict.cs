namespace NewsHub.Analysis.Beat;

/// <summary>Whether an article is about a public figure's giving.</summary>
/// <param name="On">On the beat: shown.</param>
/// <param name="Score">The sum of the evidence; its threshold stands with the scorer.</param>
/// <param name="Reasons">The evidence in words, strongest first.</param>
public sealed record BeatVerdict(bool On, double Score, IReadOnlyList<string> Reasons);
