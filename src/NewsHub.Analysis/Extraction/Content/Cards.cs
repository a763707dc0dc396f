using NewsHub.Analysis.Extraction.Metadata;

namespace NewsHub.Analysis.Extraction.Content;

/// <summary>Boxes that repeat beside each other, each a linked headline with a line or two: they show other articles, whatever they are called.</summary>
internal static class Cards
{
    /// <summary>Fewer alike may be the sections of an article.</summary>
    private const int MinimumSiblings = 3;

    /// <summary>Share of the boxes beside it that must be cards too.</summary>
    private const double MinimumShare = 0.6;

    /// <summary>Blocks of a card: picture credit, section, headline, teaser, byline, date.</summary>
    private const int MaximumBlocks = 8;

    /// <summary>A longer text under a linked heading is a section about what the link leads to.</summary>
    private const double MaximumPlainWords = 60;

    /// <summary>The same under a headline with its date, as sections of an article do not have.</summary>
    private const double MaximumDatedWords = 130;

    /// <summary>A line with a date alone, or with its writer.</summary>
    private const int DateWords = 8;

    /// <summary>Which boxes are cards, by index.</summary>
    public static bool[] Find(PageBlocks page)
    {
        var boxes = page.Boxes;
        var cards = new bool[boxes.Count];
        var children = new int[boxes.Count];
        var alike = new int[boxes.Count];
        for (var i = 1; i < boxes.Count; i++)
        {
            cards[i] = IsCard(page, boxes[i]);
            if (boxes[i].End > boxes[i].First)
                children[boxes[i].Parent]++;
            if (cards[i])
                alike[boxes[i].Parent]++;
        }

        for (var i = 1; i < boxes.Count; i++)
            cards[i] &= alike[boxes[i].Parent] >= MinimumSiblings && alike[boxes[i].Parent] >= MinimumShare * children[boxes[i].Parent];
        return cards;
    }

    private static bool IsCard(PageBlocks page, PageBox box)
    {
        if (box.End - box.First is < 1 or > MaximumBlocks || box.Tag is "tr" or "td" or "th" or "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6")
            return false;
        var linked = false;
        double plain = 0;
        for (var i = box.First; i < box.End; i++)
        {
            linked |= page.Blocks[i].LinkDensity > 0.75 && page.Blocks[i].Words >= 4;
            plain += page.Blocks[i].PlainWords;
        }

        return linked && (box.End - box.First > 1 || box.Tag != "li") && (plain <= MaximumPlainWords || (plain <= MaximumDatedWords && IsDated(page, box)));
    }

    private static bool IsDated(PageBlocks page, PageBox box)
    {
        for (var i = box.First; i < box.End; i++)
            if (page.Blocks[i].Words <= DateWords && DateText.Find(page.Blocks[i].Text) is not null)
                return true;
        return false;
    }
}
