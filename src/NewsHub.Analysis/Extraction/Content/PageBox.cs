namespace NewsHub.Analysis.Extraction.Content;

/// <summary>An element that sets text apart, with the run of blocks inside it.</summary>
/// <param name="Parent">Index of the box around it; -1 for the body.</param>
/// <param name="Tag">Local name.</param>
/// <param name="Own">What its own names say.</param>
/// <param name="First">Index of its first block.</param>
internal sealed record PageBox(int Parent, string Tag, Evidence Own, int First)
{
    /// <summary>Index after its last block.</summary>
    public int End { get; set; }

    /// <summary>Its own evidence and that of the boxes around it, as far as it is believed.</summary>
    public Evidence Believed { get; set; }
}
