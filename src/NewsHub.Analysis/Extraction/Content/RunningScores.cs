namespace NewsHub.Analysis.Extraction.Content;

/// <summary>What the blocks of a page speak for and against being an article's running text, summed so that any box answers at once.</summary>
internal sealed class RunningScores
{
    /// <summary>A list of links or figures inside an article takes at most this share of what its sentences are worth.</summary>
    private const double MaximumPenalty = 0.5;

    private readonly double[] gains;
    private readonly double[] losses;

    /// <summary>Scores all blocks; those that are believed to be something else count nothing.</summary>
    public RunningScores(PageBlocks page)
    {
        gains = new double[page.Blocks.Count + 1];
        losses = new double[page.Blocks.Count + 1];
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            var block = page.Blocks[i];
            var score = block.Level > 0 || (page.Boxes[block.Box].Believed & Evidence.Junk) != 0 ? 0 : Score(block);
            gains[i + 1] = gains[i] + Math.Max(0, score);
            losses[i + 1] = losses[i] + Math.Max(0, -score);
        }
    }

    /// <summary>Words of running text in the box.</summary>
    public double For(PageBox box) => gains[box.End] - gains[box.First];

    /// <summary>The same, less what is no running text.</summary>
    public double Net(PageBox box) => For(box) - Math.Min(losses[box.End] - losses[box.First], MaximumPenalty * For(box));

    private static double Score(PageBlock block)
    {
        if (block.LinkDensity > 0.5)
            return -0.5 * Math.Min(block.Words, 20);
        if (block.EndsSentence && block.Words >= 5)
            return block.PlainWords;
        return block.Words >= 12 ? 0.5 * block.PlainWords : -1;
    }
}
