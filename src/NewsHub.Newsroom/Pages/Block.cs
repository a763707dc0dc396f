namespace NewsHub.Newsroom.Pages;

/// <summary>A piece of an article: a paragraph, or something that pages put between paragraphs.</summary>
public abstract record Block
{
    private Block()
    {
    }

    /// <summary>A paragraph of the article's own text.</summary>
    public sealed record Paragraph(InlineText Text) : Block;

    /// <summary>A heading inside the text: <c>## Heading</c>.</summary>
    public sealed record Subhead(InlineText Text) : Block;

    /// <summary>A picture with its caption and credit: <c>!photo Caption | Credit</c>.</summary>
    public sealed record Photo(string Caption, string? Credit) : Block;

    /// <summary>A link to another piece in the middle of the text: <c>!more Read more: Headline | /path</c>.</summary>
    public sealed record More(string Text, string Path) : Block;

    /// <summary>What is left of an embed where scripts do not run: <c>!embed Embed from …</c>.</summary>
    public sealed record Embed(string Text) : Block;

    /// <summary>A sentence of the text, repeated large: <c>!pull Words</c>.</summary>
    public sealed record Pull(string Text) : Block;

    /// <summary>A line that is the outlet's, not the article's: <c>!note Words</c>.</summary>
    public sealed record Note(InlineText Text) : Block;

    /// <summary>Reads the markup: blocks parted by blank lines, each a paragraph unless it opens with one of the marks above.</summary>
    public static IReadOnlyList<Block> ParseAll(string body) =>
        [.. body.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Parse)];

    private static Block Parse(string block)
    {
        if (block.StartsWith("## ", StringComparison.Ordinal))
            return new Subhead(new(block[3..]));
        if (!block.StartsWith('!'))
            return new Paragraph(new(block));

        var (mark, words) = Part(block[1..], ' ');
        var (text, second) = Part(words ?? "", '|');
        return mark switch
        {
            "photo" => new Photo(text, second),
            "more" => new More(text, second ?? "/"),
            "embed" => new Embed(text),
            "pull" => new Pull(text),
            "note" => new Note(new(words ?? "")),
            _ => throw new FormatException($"'!{mark}' is no block of the article markup"),
        };
    }

    private static (string First, string? Second) Part(string text, char separator)
    {
        var at = text.IndexOf(separator, StringComparison.Ordinal);
        return at < 0 ? (text.Trim(), null) : (text[..at].Trim(), text[(at + 1)..].Trim());
    }
}
