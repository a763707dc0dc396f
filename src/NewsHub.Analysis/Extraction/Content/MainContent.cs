namespace NewsHub.Analysis.Extraction.Content;

/// <summary>Which of a page's blocks are the article's text.</summary>
internal static class MainContent
{
    /// <summary>Share of its parent's text that a box must hold to stand for it.</summary>
    private const double DescendShare = 0.8;

    /// <summary>The same for a box that is said to hold the article's text.</summary>
    private const double DescendShareNamed = 0.55;

    /// <summary>A box with this share of the page's running text is the page's frame, whatever its class says of one part of it.</summary>
    private const double FrameShare = 0.5;

    /// <summary>The article's blocks in document order; empty when the page has no running text.</summary>
    /// <param name="page">All blocks.</param>
    /// <param name="title">The headline, which is not repeated in the text.</param>
    public static IReadOnlyList<PageBlock> Choose(PageBlocks page, string title)
    {
        if (page.Blocks.Count == 0)
            return [];
        var sums = PlainSums(page);
        Believe(page, sums, lenient: false);
        var scores = Scores(page);
        if (scores[^1] < 10)
        {
            Believe(page, sums, lenient: true);
            scores = Scores(page);
        }

        var root = Root(page, scores);
        return BlockFilter.Keep(page, root, title);
    }

    private static double[] PlainSums(PageBlocks page)
    {
        var sums = new double[page.Blocks.Count + 1];
        for (var i = 0; i < page.Blocks.Count; i++)
            sums[i + 1] = sums[i] + (Runs(page.Blocks[i]) ? page.Blocks[i].PlainWords : 0);
        return sums;
    }

    private static bool Runs(PageBlock block) => block.Words >= 10 && block.LinkDensity < 0.5;

    private static void Believe(PageBlocks page, double[] sums, bool lenient)
    {
        var all = sums[^1];
        foreach (var box in page.Boxes)
        {
            var held = sums[box.End] - sums[box.First];
            var own = box.Own;
            if (box.Tag is "body" || held >= FrameShare * all || lenient)
                own &= ~Evidence.Junk;
            else if ((own & Evidence.Body) != 0)
                own &= ~(Evidence.Tags | Evidence.Promo | Evidence.Widget | Evidence.Share);
            var above = box.Parent < 0 ? Evidence.None : page.Boxes[box.Parent].Believed;
            box.Believed = own | above;
        }
    }

    private static double[] Scores(PageBlocks page)
    {
        var scores = new double[page.Blocks.Count + 1];
        for (var i = 0; i < page.Blocks.Count; i++)
            scores[i + 1] = scores[i] + Score(page, page.Blocks[i]);
        return scores;
    }

    private static double Score(PageBlocks page, PageBlock block)
    {
        if ((page.Boxes[block.Box].Believed & Evidence.Junk) != 0)
            return -0.1 * Math.Min(block.Words, 10);
        if (block.Level > 0)
            return 0;
        if (block.LinkDensity > 0.5)
            return -0.3 * block.Words;
        if (block.EndsSentence && block.Words >= 5)
            return block.PlainWords;
        return block.Words >= 12 ? 0.5 * block.PlainWords : -1;
    }

    private static int Root(PageBlocks page, double[] scores)
    {
        var boxes = page.Boxes;
        double Held(int box) => scores[boxes[box].End] - scores[boxes[box].First];
        var best = new int[boxes.Count];
        Array.Fill(best, -1);
        for (var i = 1; i < boxes.Count; i++)
        {
            var parent = boxes[i].Parent;
            if (boxes[i].Tag is not ("p" or "li" or "td" or "blockquote") && (best[parent] < 0 || Held(i) > Held(best[parent])))
                best[parent] = i;
        }

        var root = 0;
        while (best[root] >= 0)
        {
            var child = best[root];
            var share = (boxes[child].Own & Evidence.Good) != 0 ? DescendShareNamed : DescendShare;
            if (Held(child) < share * Held(root))
                break;
            root = child;
        }

        return root;
    }
}
