namespace NewsHub.Analysis.Extraction;

/// <summary>The text and metadata of one page, free of everything around the article.</summary>
public sealed record ExtractedArticle
{
    /// <summary>Headline, without the site's name; empty when none was found.</summary>
    public string Title { get; init; } = "";

    /// <summary>People who wrote it: no "By", no roles, no agencies.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The article's date: the day that its readers are shown as that of publication, else what machines are told, in the publisher's zone where the page tells it.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>Last change.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>The declared canonical address, validated against the final URL; null when none is declared or it is not believed.</summary>
    public Uri? CanonicalUrl { get; init; }

    /// <summary>The publication's name as the page gives it.</summary>
    public string? SiteName { get; init; }

    /// <summary>BCP 47 primary language subtag (<c>en</c>, <c>es</c>), declared or detected; null when unknown.</summary>
    public string? Language { get; init; }

    /// <summary>Absolute address of the lead image.</summary>
    public Uri? Image { get; init; }

    /// <summary>What is to be seen in it, in the publisher's words, for those who do not see it.</summary>
    public string? ImageAlt { get; init; }

    /// <summary>The publisher's own description, or the first paragraph.</summary>
    public string? Lead { get; init; }

    /// <summary>Whether the page says that only subscribers may read all of it (schema.org <c>isAccessibleForFree</c>), so that <see cref="Text"/> is a stub.</summary>
    public bool IsPreview { get; init; }

    /// <summary>Blocks separated by one blank line (<c>\n\n</c>); no markup; every later span is an offset into this string.</summary>
    public string Text { get; init; } = "";

    /// <summary>The pieces of <see cref="Text"/> in order.</summary>
    public IReadOnlyList<TextBlock> Blocks { get; init; } = [];
}

/// <summary>One block of an article.</summary>
/// <param name="Kind">What the markup said that it is.</param>
/// <param name="Span">Its place in the article's text.</param>
public sealed record TextBlock(TextBlockKind Kind, TextSpan Span);

/// <summary>What a block of text is.</summary>
public enum TextBlockKind
{
    /// <summary>Running text.</summary>
    Paragraph,
    /// <summary>A heading inside the article.</summary>
    Heading,
    /// <summary>One item of a list.</summary>
    ListItem,
    /// <summary>A passage set apart as quoted: <c>blockquote</c>, an embedded post.</summary>
    BlockQuote,
}
