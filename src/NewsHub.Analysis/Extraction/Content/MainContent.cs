namespace NewsHub.Analysis.Extraction.Content;

/// <summary>Which of a page's blocks are the article's text.</summary>
internal static class MainContent
{
    /// <summary>A box with this share of the page's running text is the page itself.</summary>
    private const double WholeShare = 0.9;

    /// <summary>A box with the first-rank heading and this share of the running text frames the article.</summary>
    private const double HeadedShare = 0.25;

    /// <summary>A box that is said to hold the article is believed with this share of the running text.</summary>
    private const double NamedShare = 0.2;

    /// <summary>Share of its parent's score that a box must hold to stand for it.</summary>
    private const double DescendShare = 0.9;

    /// <summary>The same for a box that is said to hold the article's text.</summary>
    private const double DescendShareNamed = 0.85;

    /// <summary>A box with this share of the running text is more than what these names say.</summary>
    private const double SoftShare = 0.25;

    /// <summary>Words of running text that an article hides behind a button ("read on") rather than from its readers.</summary>
    private const int HiddenWords = 20;

    private const Evidence Soft = Evidence.Aside | Evidence.Widget | Evidence.Notice | Evidence.Promo | Evidence.Hidden | Evidence.Byline | Evidence.Tags | Evidence.Share | Evidence.Form | Evidence.Contents;

    /// <summary>A page with fewer words of running text outside of what is named as something else is read again without regard to names.</summary>
    private const double FewWords = 10;

    /// <summary>What being named as the article's place is worth, against the text that a wider box has more.</summary>
    private const double NamedFactor = 1.05;

    /// <summary>The one box that microdata calls the article's text is believed with this share of the words that the best box has.</summary>
    private const double StatedShare = 0.25;

    /// <summary>The article's blocks in document order; empty when the page has no running text.</summary>
    /// <param name="page">All blocks.</param>
    /// <param name="title">The headline, which is not repeated in the text.</param>
    public static IReadOnlyList<PageBlock> Choose(PageBlocks page, string title)
    {
        if (page.Blocks.Count == 0)
            return [];
        var sums = PlainSums(page);
        Believe(page, sums, lenient: false);
        var scores = new RunningScores(page);
        if (scores.For(page.Boxes[0]) < FewWords)
        {
            Believe(page, sums, lenient: true);
            scores = new RunningScores(page);
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
        var frames = Frames(page, sums);
        var cards = Cards.Find(page);
        for (var i = 0; i < page.Boxes.Count; i++)
        {
            var box = page.Boxes[i];
            var own = box.Own;
            var above = box.Parent < 0 ? Evidence.None : page.Boxes[box.Parent].Believed;
            var held = sums[box.End] - sums[box.First];
            if (frames[i] || lenient)
                own &= ~Evidence.Junk;
            else if ((own & Evidence.Body) != 0)
                own &= ~(Evidence.Tags | Evidence.Promo | Evidence.Widget | Evidence.Share);
            else if (held >= SoftShare * sums[^1])
                own &= ~Soft;
            if ((above & Evidence.Body) != 0 && held >= HiddenWords)
                own &= ~Evidence.Hidden;
            if (box.Tag is "table" or "blockquote" or "pre")
                above &= ~Evidence.Widget;
            if (cards[i] && (above & Evidence.Body) == 0)
                own |= Evidence.Related;
            box.Believed = own | above;
        }
    }

    /// <summary>Boxes that frame the article, so that their own names speak of the page's design: those around nearly all text, the headline with text, or a box that is said to hold the article.</summary>
    private static bool[] Frames(PageBlocks page, double[] sums)
    {
        var all = sums[^1];
        var frames = new bool[page.Boxes.Count];
        var headed = new bool[page.Boxes.Count];
        for (var i = page.Boxes.Count - 1; i >= 0; i--)
        {
            var box = page.Boxes[i];
            var held = sums[box.End] - sums[box.First];
            frames[i] |= i == 0 || held >= WholeShare * all || (headed[i] && held >= HeadedShare * all);
            if (box.Parent < 0)
                continue;
            headed[box.Parent] |= headed[i] || box.Tag == "h1";
            frames[box.Parent] |= frames[i] || ((box.Own & Evidence.Good) != 0 && (box.Own & Evidence.Junk) == 0 && held >= NamedShare * all);
        }

        return frames;
    }

    /// <summary>The box that microdata names, or else the box whose blocks score most together; of equals the innermost.</summary>
    private static int Root(PageBlocks page, RunningScores scores)
    {
        var root = 0;
        var best = double.MinValue;
        for (var i = 0; i < page.Boxes.Count; i++)
        {
            var box = page.Boxes[i];
            if (box.Tag is "p" or "li" or "blockquote" || (box.Believed & Evidence.Junk) != 0)
                continue;
            var score = scores.Net(box) * ((box.Own & Evidence.Good) != 0 ? NamedFactor : 1);
            if (score >= best)
                (root, best) = (i, score);
        }

        return Descend(page, Stated(page) is { } stated && scores.Net(page.Boxes[stated]) >= StatedShare * best ? stated : root, scores);
    }

    /// <summary>The box that microdata calls the article's text; null without one, and when several are called so.</summary>
    private static int? Stated(PageBlocks page)
    {
        int? stated = null;
        for (var i = 0; i < page.Boxes.Count; i++)
        {
            var box = page.Boxes[i];
            if ((box.Own & Evidence.Stated) == 0 || (box.Believed & Evidence.Junk) != 0 || (stated is { } outer && box.First >= page.Boxes[outer].First && box.End <= page.Boxes[outer].End))
                continue;
            if (stated is not null)
                return null;
            stated = i;
        }

        return stated;
    }

    /// <summary>Goes inward while one box inside holds nearly all that its parent holds.</summary>
    private static int Descend(PageBlocks page, int root, RunningScores scores)
    {
        for (var i = root + 1; i < page.Boxes.Count && page.Boxes[i].First < page.Boxes[root].End; i++)
        {
            var box = page.Boxes[i];
            if (box.Parent != root || box.Tag is "p" or "li" or "blockquote" or "td")
                continue;
            var share = (box.Own & Evidence.Good) != 0 ? DescendShareNamed : DescendShare;
            if (scores.For(box) >= share * scores.For(page.Boxes[root]))
                root = i;
        }

        return root;
    }
}
