namespace NewsHub.Evaluation.Hostile;

/// <summary>A spoilt document.</summary>
/// <param name="Number">Its number in the run; with the seed and the same specimens it gives the same bytes again.</param>
/// <param name="Specimen">What it was made of.</param>
/// <param name="Kind">What reads it.</param>
/// <param name="Changes">What was done to it, in order.</param>
/// <param name="ContentType">The header that it is served with; null for none.</param>
/// <param name="Body">Its bytes.</param>
internal sealed record Mutant(int Number, string Specimen, SpecimenKind Kind, IReadOnlyList<string> Changes, string? ContentType, byte[] Body)
{
    /// <summary>In one line.</summary>
    public string Describe() => $"#{Number} {Kind.ToString().ToLowerInvariant()} {Specimen}: {string.Join(", ", Changes)} ({Body.Length:N0} bytes{(ContentType is null ? "" : ", as " + ContentType)})";
}
