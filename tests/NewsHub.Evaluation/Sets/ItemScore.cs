namespace NewsHub.Evaluation.Sets;

/// <summary>How one item of a set fared, for those who look for what to mend next.</summary>
/// <param name="Id">Its id in the set.</param>
/// <param name="Url">Its address, where it has one.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Differences">What differs, each in one line; found out when asked.</param>
internal sealed record ItemScore(string Id, string? Url, double Score, IEnumerable<string> Differences);
