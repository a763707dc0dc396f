using NewsHub.Analysis;
using NewsHub.Analysis.Urls;

namespace NewsHub.Web.Pages.Stories;

/// <summary>One outlet's article in a story.</summary>
public sealed record Report
{
    private SearchedText? searched;
    private Uri? link;

    /// <summary>Names the article.</summary>
    public required long ArticleId { get; init; }

    /// <summary>The story that it tells.</summary>
    public required long StoryId { get; init; }

    /// <summary>Names the outlet.</summary>
    public required int SourceId { get; init; }

    /// <summary>The outlet's name.</summary>
    public required string Outlet { get; init; }

    /// <summary>The article's address, as stored; see <see cref="Link"/>.</summary>
    public required string Url { get; init; }

    /// <summary>The headline that the outlet printed.</summary>
    public required string Title { get; init; }

    /// <summary>Who wrote it.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>Publication.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>When it came into its story.</summary>
    public DateTimeOffset JoinedAt { get; init; }

    /// <summary>Last change that the page declares.</summary>
    public required DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>BCP 47, null when not known.</summary>
    public required string? Language { get; init; }

    /// <summary>Only subscribers may read all of it.</summary>
    public required bool IsPreview { get; init; }

    /// <summary>Outlets that it credits with the report, as it names them.</summary>
    public required IReadOnlyList<string> Credits { get; init; }

    /// <summary>Why it is in the story, strongest first.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>The article whose text it republishes.</summary>
    public required long? DuplicateOfId { get; init; }

    /// <summary>The whole text, in which every quote and claim has its place; empty where places are not asked for.</summary>
    public required string Text { get; init; }

    /// <summary>Its lead image; null where its outlet's are not shown.</summary>
    public Picture? Picture { get; init; }

    /// <summary>Where readers may be sent: null for anything but http and https, which a page could declare.</summary>
    public Uri? Link => link ??= WebLink.Of(Url);

    /// <summary>The very words in the article at its outlet.</summary>
    /// <param name="span">Offsets into <see cref="Text"/>.</param>
    public Uri? Place(TextSpan span) => Link is { } link && Holds(span) ? TextFragment.Link(link, searched ??= new SearchedText(Text), span) : Link;

    /// <summary>The words at a span; null when it does not lie in the text.</summary>
    public string? Words(TextSpan span) => Holds(span) ? span.Of(Text) : null;

    private bool Holds(TextSpan span) => span.Start >= 0 && span.Start < span.End && span.End <= Text.Length;
}
