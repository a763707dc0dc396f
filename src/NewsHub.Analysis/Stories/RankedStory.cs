namespace NewsHub.Analysis.Stories;

/// <summary>A candidate with what speaks for it.</summary>
/// <param name="Candidate">The story.</param>
/// <param name="Evidence">What was compared.</param>
/// <param name="Score">0 to 1.</param>
public sealed record RankedStory(StoryCandidate Candidate, StoryEvidence Evidence, double Score);
