using System.Collections.Frozen;

namespace NewsHub.Analysis.Extraction.Content;

/// <summary>Short lines that stand among an article's paragraphs and are not its text.</summary>
internal static class Residue
{
    /// <summary>Such lines are short; a longer one that begins alike is a sentence.</summary>
    private const int MaximumWords = 30;

    /// <summary>Beginnings of lines that lead to other articles or come from a template, folded; a colon or the end must follow where marked with a colon.</summary>
    private static readonly string[] Beginnings =
    [
        "read more:", "read also:", "also read:", "read next:", "related:", "related article:", "related articles:", "related story:", "related stories:", "see also:", "more:", "recommended:", "watch:", "watch now:",
        "don't miss:", "up next:", "next:", "more on this:", "further reading:", "listen:", "photos:", "embed from", "click here to", "sign up for", "subscribe to", "follow us", "share this",
        "advertisement", "story continues below", "article continues", "continue reading", "scroll down", "scroll to continue", "photo:", "photo by", "image:", "image credit", "image source", "getty images",
        "screenshot by", "photograph by", "take action:", "loading", "this article originally appeared", "read the full", "read more about", "most read", "you might also like", "you may also like", "also on", "all rights reserved",
    ];

    private static readonly FrozenDictionary<char, string[]> ByLetter = Beginnings.GroupBy(beginning => beginning[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>Whether the line is residue.</summary>
    public static bool Is(PageBlock block)
    {
        if (block.Words > MaximumWords)
            return false;
        if (IsLabelledLink(block) || IsBareAddress(block.Text))
            return true;
        var text = block.Text.AsSpan().TrimStart("*[(>»→-–—• ");
        if (text.IsEmpty || !ByLetter.TryGetValue(char.ToLowerInvariant(text[0]), out var beginnings))
            return false;
        foreach (var beginning in beginnings)
            if (Begins(text, beginning, block))
                return true;
        return false;
    }

    /// <summary>"Related roundup: X", "Tag: Y": a label and a link, and no sentence.</summary>
    private static bool IsLabelledLink(PageBlock block) =>
        block is { LinkDensity: > 0.3, PlainWords: <= 4, Words: <= 12, EndsSentence: false, Kind: TextBlockKind.Paragraph, Level: 0 } && block.Text.Contains(':');

    private static bool IsBareAddress(string text) => text.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !text.Contains(' ');

    private static bool Begins(ReadOnlySpan<char> text, string beginning, PageBlock block)
    {
        if (!text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
        {
            // "Read more" without its colon counts when the line is a link or nothing else.
            return beginning[^1] == ':' && text.StartsWith(beginning.AsSpan(0, beginning.Length - 1), StringComparison.OrdinalIgnoreCase)
                && (text.Length == beginning.Length - 1 || (block.LinkDensity > 0.5 && !char.IsLetter(text[beginning.Length - 1])));
        }

        return true;
    }
}
