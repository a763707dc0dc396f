namespace NewsHub.Analysis.Extraction.Content;

/// <summary>The lines that stand around an article's text, in which a page tells who wrote it and when.</summary>
/// <param name="Head">Lines between the headline and the text, a few above the headline, and those among the first paragraphs that are not text.</param>
/// <param name="Foot">Lines below the text.</param>
internal sealed record Surroundings(IReadOnlyList<string> Head, IReadOnlyList<string> Foot)
{
    /// <summary>Lines above the text that are read.</summary>
    private const int HeadLines = 12;

    /// <summary>Lines above the headline: section, date.</summary>
    private const int AboveLines = 4;

    /// <summary>Lines from the first paragraph on: a byline may follow the summary, or stand beside a picture.</summary>
    private const int BelowLines = 10;

    /// <summary>Lines after the last paragraph.</summary>
    private const int FootLines = 6;

    /// <summary>What other articles, readers' words and pictures are marked as.</summary>
    private const Evidence Elsewhere = Evidence.Related | Evidence.Comments | Evidence.Caption;

    /// <summary>Reads them off the page.</summary>
    /// <param name="page">All blocks.</param>
    /// <param name="text">The article's blocks.</param>
    public static Surroundings Of(PageBlocks page, IReadOnlyList<PageBlock> text)
    {
        var kept = text.ToHashSet(ReferenceEqualityComparer.Instance);
        var first = text.Count > 0 ? Math.Max(0, page.IndexOf(text[0])) : 0;
        var last = text.Count > 0 ? page.IndexOf(text[^1]) : -1;
        var headline = Headline(page, first);
        var start = headline < 0 ? Math.Max(0, first - HeadLines) : headline + 1;
        IEnumerable<string> head = [
            .. Lines(page, start, Math.Min(HeadLines, first - start), block => !Is(page, block, Evidence.Caption)),
            .. Lines(page, Math.Max(start + HeadLines, first - HeadLines), Math.Max(0, Math.Min(HeadLines, first - start - HeadLines)), block => !Is(page, block, Evidence.Caption)),
            .. Lines(page, Math.Max(0, headline - AboveLines), Math.Min(AboveLines, Math.Max(0, headline)), block => !Is(page, block, Elsewhere | Evidence.Navigation)),
            .. Lines(page, first, BelowLines, block => !kept.Contains(block) && !Is(page, block, Elsewhere | Evidence.Navigation))];
        return new Surroundings([.. head], last < 0 ? [] : Lines(page, last + 1, FootLines, block => !Is(page, block, Elsewhere | Evidence.Navigation)));
    }

    /// <summary>The nearest first-rank heading above the text; -1 when there is none.</summary>
    private static int Headline(PageBlocks page, int first)
    {
        for (var i = Math.Min(first, page.Blocks.Count - 1); i >= 0; i--)
            if (page.Blocks[i].Level == 1)
                return i;
        return -1;
    }

    private static List<string> Lines(PageBlocks page, int start, int count, Func<PageBlock, bool> belongs) =>
        [.. page.Blocks.Skip(start).Take(count).Where(belongs).Select(block => block.Parted())];

    private static bool Is(PageBlocks page, PageBlock block, Evidence evidence) => (page.Boxes[block.Box].Believed & evidence) != 0;
}
