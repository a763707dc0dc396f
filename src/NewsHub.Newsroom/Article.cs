using NewsHub.Newsroom.Pages;

namespace NewsHub.Newsroom;

/// <summary>One article as its publisher tells it. The sample articles are files (see <see cref="SampleArticles"/>); a test may make its own.</summary>
public sealed record Article
{
    /// <summary>Where it stands on its publisher's site: starts with a slash, may carry a query (<c>/story.php?id=7</c>).</summary>
    public required string Path { get; init; }

    /// <summary>The headline, as plain text.</summary>
    public required string Title { get; init; }

    /// <summary>When it was published, with the offset of the publisher's own clock.</summary>
    public required DateTimeOffset Published { get; init; }

    /// <summary>The text in the small markup that <see cref="Block.ParseAll"/> reads: paragraphs parted by blank lines.</summary>
    public required string Body { get; init; }

    /// <summary>When it was last changed; null for an article that was never touched again.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>The names in the byline, in order; empty when the outlet signs nothing.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The section that it is filed under, in lower case; section feeds choose by it.</summary>
    public string Section { get; init; } = "news";

    /// <summary>The standfirst; null lets the first paragraph stand in.</summary>
    public string? Standfirst { get; init; }

    /// <summary>The language of this article where it is not its publisher's (BCP 47).</summary>
    public string? Language { get; init; }

    /// <summary>Only a stub is free to read.</summary>
    public bool Paywalled { get; init; }

    /// <summary>It is not about giving by well-known people, though its words may look so.</summary>
    public bool OffBeat { get; init; }

    /// <summary>The publisher whose text this republishes under its own headline (a key, as <see cref="Publisher.Key"/>); null for own reporting.</summary>
    public string? SyndicatedFrom { get; init; }

    /// <summary>The event that it tells: sample articles with the same story are about the same event, all others are not. Null for an article made by a test.</summary>
    public string? Story { get; init; }

    /// <summary>The hard cases that it belongs to: names of <see cref="SampleCases"/>.</summary>
    public IReadOnlyList<string> Cases { get; init; } = [];

    /// <summary>The text's blocks in reading order.</summary>
    public IReadOnlyList<Block> Blocks => Block.ParseAll(Body);

    /// <summary>What a reader would call the article's own text: its paragraphs, without captions, links to other pieces and embeds.</summary>
    public string Text => string.Join("\n\n", Blocks.OfType<Block.Paragraph>().Select(paragraph => paragraph.Text.Plain));

    /// <summary>The last change that a reader could see.</summary>
    public DateTimeOffset LastModified => Updated ?? Published;

    /// <summary>The standfirst, or the first paragraph.</summary>
    public string Summary => Standfirst ?? Blocks.OfType<Block.Paragraph>().FirstOrDefault()?.Text.Plain ?? Title;

    /// <summary>The last part of the path, fit for a file name.</summary>
    public string Slug => string.Concat(Path[(Path.TrimEnd('/').LastIndexOf('/') + 1)..].Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');
}
