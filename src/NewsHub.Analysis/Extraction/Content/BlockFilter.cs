namespace NewsHub.Analysis.Extraction.Content;

/// <summary>What is left out inside the article's box.</summary>
internal static class BlockFilter
{
    /// <summary>A line with this share of link text that is no sentence leads elsewhere.</summary>
    private const double LinkLine = 0.65;

    /// <summary>Even a sentence that is all link leads elsewhere.</summary>
    private const double LinkSentence = 0.95;

    private const int LongKicker = 30;

    /// <summary>So many linked headings make a list.</summary>
    private const int ListHeadings = 3;

    private const int RepeatWords = 10;
    private const int RepeatLength = 60;

    /// <summary>A gallery's slide or a player's box with this many words of running text is part of the article.</summary>
    private const int SlideWords = 8;

    /// <summary>Blocks of <paramref name="root"/> that are the article's own text.</summary>
    public static IReadOnlyList<PageBlock> Keep(PageBlocks page, int root, string title)
    {
        var box = page.Boxes[root];
        var kept = new List<PageBlock>();
        var beginnings = new HashSet<string>();
        var folded = Words.Folded(title);
        for (var i = box.First; i < box.End; i++)
        {
            var block = page.Blocks[i];
            if (Belongs(page, block, box) && !IsTitle(block, folded) && (block.Words < RepeatWords || beginnings.Add(Beginning(block.Text))))
                kept.Add(block);
        }

        return WithoutEmptySections(Edges.Trim(WithoutLinkLists(WithoutLinkedHeadings(kept))));
    }

    /// <summary>The first letters and digits: a text that begins so again is printed twice (for printers, for machines).</summary>
    private static string Beginning(string text) => Words.Folded(text.Length > RepeatLength ? text[..RepeatLength] : text);

    private static bool Belongs(PageBlocks page, PageBlock block, PageBox root)
    {
        var believed = page.Boxes[block.Box].Believed & ~root.Believed;
        if (block.EndsSentence && block.PlainWords >= SlideWords)
            believed &= ~Evidence.Widget;
        if ((believed & Evidence.Junk) != 0)
            return false;
        if (block.LinkDensity > LinkLine && block.Level == 0 && block.Kind != TextBlockKind.ListItem && !block.EndsSentence)
            return false;
        if (block is { LinkDensity: > LinkSentence, Level: 0, Kind: TextBlockKind.Paragraph })
            return false;
        return !Residue.Is(block);
    }

    /// <summary>The headline again, in a first-rank heading also behind its section's name.</summary>
    /// <param name="block">Any block.</param>
    /// <param name="title">Folded.</param>
    private static bool IsTitle(PageBlock block, string title)
    {
        if (title.Length == 0 || block.Text.Length > 2 * title.Length + LongKicker)
            return false;
        var text = Words.Folded(block.Text);
        return text == title || (block.Level == 1 && text.EndsWith(title, StringComparison.Ordinal));
    }

    /// <summary>One or two headings that are links lead away; more are the article's own list.</summary>
    private static List<PageBlock> WithoutLinkedHeadings(List<PageBlock> blocks)
    {
        static bool IsLinked(PageBlock block) => block.Level > 0 && block.LinkDensity > LinkLine;
        return blocks.Count(IsLinked) < ListHeadings ? blocks.FindAll(block => !IsLinked(block)) : blocks;
    }

    /// <summary>A list of nothing but links leads away from the article.</summary>
    private static List<PageBlock> WithoutLinkLists(List<PageBlock> blocks)
    {
        var kept = new List<PageBlock>(blocks.Count);
        for (var i = 0; i < blocks.Count;)
        {
            var end = i;
            while (end < blocks.Count && blocks[end].Kind == TextBlockKind.ListItem)
                end++;
            if (end == i)
            {
                kept.Add(blocks[i++]);
                continue;
            }

            double words = 0, linked = 0;
            for (var k = i; k < end; k++)
            {
                words += blocks[k].Words;
                linked += blocks[k].Words * blocks[k].LinkDensity;
            }

            if (linked <= 0.7 * words)
                kept.AddRange(blocks.GetRange(i, end - i));
            i = end;
        }

        return kept;
    }

    /// <summary>A heading with no text before the next heading of its rank, or at the end, announced what was left out.</summary>
    private static List<PageBlock> WithoutEmptySections(List<PageBlock> blocks)
    {
        var kept = new List<PageBlock>(blocks.Count);
        var next = 0;   // rank of the block that follows; 0 at the end, 7 for text
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            var block = blocks[i];
            if (block.Level > 0 && next <= block.Level && next < 7)
                continue;
            kept.Add(block);
            next = block.Level > 0 ? block.Level : 7;
        }

        kept.Reverse();
        return kept;
    }
}
