namespace NewsHub.Data.Stories;

/// <summary>In how many articles a term stands. The empty term counts all articles.</summary>
public sealed class TermFrequency
{
    /// <summary>Primary key.</summary>
    public required string Term { get; init; }

    /// <summary>Number of articles.</summary>
    public required int Articles { get; set; }
}
