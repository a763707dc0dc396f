using System.Text.RegularExpressions;
using NewsHub.Analysis.Extraction.Metadata;

namespace NewsHub.Analysis.Extraction.Content;

/// <summary>What stands at the two ends of an article's text and is not its text: byline and date above, credits, notices and the writer's portrait below.</summary>
internal static partial class Edges
{
    /// <summary>A longer line above the text is its first paragraph.</summary>
    private const int MaximumLeadWords = 14;

    /// <summary>A longer paragraph at the end is text, whatever it begins with.</summary>
    private const int MaximumEndWords = 130;

    /// <summary>Characters in which a portrait or credit shows itself.</summary>
    private const int Opening = 300;

    /// <summary>Beginnings of closing lines. From the last kept blocks of the annotated pages that their annotators left out.</summary>
    private static readonly string[] Endings =
    [
        "©", "(c) 20", "copyright", "all rights reserved", "reporting by", "additional reporting", "writing by", "editing by", "edited by", "source:", "sources:", "via ", "citation:", "more information:", "journal information:",
        "journal reference", "provided by", "this document is subject to", "this newsletter", "your subscription", "thanks for signing", "thank you for signing", "comments are closed", "follow ", "like us on", "next read", "read next", "sign up", "subscribe",
        "get access", "become a", "disclaimer:", "contact ", "email:", "send us", "got a tip", "recommended by", "this article was edited", "this article was originally", "this story was originally", "this story was produced", "you might also", "you may also", "if you liked",
        "let us know", "tags:", "tagged", "filed under", "filed in", "posted in", "topics:", "category:", "categories:", "more from", "more on", "in this topic", "what do you think", "have you", "join our", "join the conversation", "download ", "watch ", "listen ", "share ", "explore further",
        "now, see", "our standards", "reprints", "to order", "stats courtesy", "photo credit", "picture credit", "photos by", "for more ", "click here", "read the original", "original article", "the post ", "first published", "last updated", "published:", "updated:", "comments on this", "about the author", "want to", "want more",
    ];

    /// <summary>The blocks between the first and the last that belong to the text.</summary>
    public static List<PageBlock> Trim(List<PageBlock> blocks)
    {
        var end = blocks.Count;
        while (end > 1 && IsEnding(blocks[end - 1]))
            end--;
        var start = 0;
        while (start < end - 1 && IsLead(blocks[start]))
            start++;
        return blocks.GetRange(start, end - start);
    }

    private static bool IsLead(PageBlock block) =>
        block.Words <= MaximumLeadWords && !EndsAsSentence(block.Text)
        && (block.Text.StartsWith("By ", StringComparison.OrdinalIgnoreCase) || HeadCredits.IsOtherCredit(block.Text) || ReadingTime().IsMatch(block.Text.AsSpan(0, Math.Min(block.Text.Length, Opening))) || DateText.Find(block.Text) is not null);

    private static bool IsEnding(PageBlock block)
    {
        if (block.Words > MaximumEndWords)
            return false;
        if (block.Level > 0)
            return true;
        var text = block.Text.AsSpan().TrimStart("*—–-[(>»→• ");
        foreach (var ending in Endings)
            if (text.StartsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        var opening = block.Text.AsSpan(0, Math.Min(block.Text.Length, Opening));
        return Portrait().IsMatch(opening) || Contribution().IsMatch(opening);
    }

    private static bool EndsAsSentence(string text) => text[^1] is '.' or '!' or '?' or '”' or '"';

    [GeneratedRegex(@"\b\d+[ -]min(?:ute)?s?\.?[ -]read\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReadingTime();

    /// <summary>"Ada Example is a senior reporter …", "Ada Example covers …", "Reach Ada at …".</summary>
    [GeneratedRegex(@"^\W*(?:(?:Staff writer|By) )?[A-Z][\p{L}.'’-]+(?: [A-Z][\p{L}.'’-]+){0,3}(?: \([^)]{1,40}\))?,? (?:(?:is|was) (?:an?|the|our|based|[\p{L} ]{0,40}['’]s)\b[^.]{0,120}\b(?:reporter|editor|writer|columnist|journalist|correspondent|author|contributor|producer|critic|analyst|photographer|blogger|professor|director|founder|fellow|lecturer|host|intern)|(?:covers|writes|reports on|can be reached)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Portrait();

    [GeneratedRegex(@"\bcontributed (?:reporting|to this (?:report|story|article|piece))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Contribution();
}
