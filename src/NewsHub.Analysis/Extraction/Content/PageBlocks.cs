namespace NewsHub.Analysis.Extraction.Content;

/// <summary>A page's text as blocks in document order, and the boxes they lie in; a box comes before the boxes inside it.</summary>
internal sealed record PageBlocks(IReadOnlyList<PageBlock> Blocks, IReadOnlyList<PageBox> Boxes)
{
    /// <summary>Place of <paramref name="block"/> itself (not of its equal); -1 when it is of another page.</summary>
    public int IndexOf(PageBlock block)
    {
        for (var i = 0; i < Blocks.Count; i++)
            if (ReferenceEquals(Blocks[i], block))
                return i;
        return -1;
    }
}
