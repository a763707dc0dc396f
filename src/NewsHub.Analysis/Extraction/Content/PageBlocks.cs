namespace NewsHub.Analysis.Extraction.Content;

/// <summary>A page's text as blocks in document order, and the boxes they lie in; a box comes before the boxes inside it.</summary>
internal sealed record PageBlocks(IReadOnlyList<PageBlock> Blocks, IReadOnlyList<PageBox> Boxes);
