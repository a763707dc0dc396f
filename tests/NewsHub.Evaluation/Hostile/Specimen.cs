namespace NewsHub.Evaluation.Hostile;

/// <summary>Something sound that is to be spoilt.</summary>
/// <param name="Name">Where it comes from; a mutant is found again by it.</param>
/// <param name="Kind">What reads it.</param>
/// <param name="Load">Its bytes, read when they are needed: the whole corpus would not fit into the memory that an analysis may use.</param>
internal sealed record Specimen(string Name, SpecimenKind Kind, Func<byte[]> Load);

/// <summary>What a specimen is.</summary>
internal enum SpecimenKind
{
    /// <summary>An HTML page.</summary>
    Page,

    /// <summary>A feed of any dialect.</summary>
    Feed,

    /// <summary>A robots.txt.</summary>
    Robots,

    /// <summary>The text of an article, UTF-8.</summary>
    Text,
}
