using NewsHub.Data.Donations;
using NewsHub.Data.Quotes;
using NewsHub.Data.Sources;
using NewsHub.Data.Stories;

namespace NewsHub.Data.Articles;

/// <summary>The text and metadata of one page. Every span of quotes and claims is an offset into <see cref="Text"/>.</summary>
public sealed class Article
{
    /// <summary>Primary key.</summary>
    public long Id { get; init; }

    /// <summary>Who published it.</summary>
    public required int SourceId { get; init; }

    /// <summary>Who published it.</summary>
    public Source? Source { get; init; }

    /// <summary>The page that it was last extracted from.</summary>
    public required long PageId { get; set; }

    /// <summary>Where readers are sent: the canonical address where one is declared and believed, else the final one.</summary>
    public required string Url { get; set; }

    /// <summary>Identity of the page within the source. Unique with <see cref="SourceId"/>.</summary>
    public required string UrlKey { get; init; }

    /// <summary>Headline.</summary>
    public required string Title { get; set; }

    /// <summary>People who wrote it.</summary>
    public List<string> Authors { get; set; } = [];

    /// <summary>Outlets that it credits with the report, as it names them.</summary>
    public List<string> Credits { get; set; } = [];

    /// <summary>Publication: the page's word, else the feed's, else when we first saw it.</summary>
    public required DateTimeOffset PublishedAt { get; set; }

    /// <summary>Last change that the page declares.</summary>
    public DateTimeOffset? ModifiedAt { get; set; }

    /// <summary>BCP 47 primary language subtag.</summary>
    public string? Language { get; set; }

    /// <summary>The lead image's address.</summary>
    public string? ImageUrl { get; set; }

    /// <summary>What is to be seen in it, in the publisher's words; null when it does not tell.</summary>
    public string? ImageAlt { get; set; }

    /// <summary>The publisher's own description, or the first paragraph.</summary>
    public string? Lead { get; set; }

    /// <summary>Blocks separated by a blank line.</summary>
    public required string Text { get; set; }

    /// <summary>Only subscribers may read all of it.</summary>
    public bool IsPreview { get; set; }

    /// <summary>By its own words about what the hub covers; a story none of whose articles is, is kept but not shown.</summary>
    public bool OnBeat { get; set; }

    /// <summary>The beat's evidence in words.</summary>
    public List<string> BeatReasons { get; set; } = [];

    /// <summary>Which analyser made this; a newer one replays the page.</summary>
    public required int AnalyzerVersion { get; set; }

    /// <summary>When the analysis was last written.</summary>
    public required DateTimeOffset AnalyzedAt { get; set; }

    /// <summary>Quotations in order of their place.</summary>
    public List<Quote> Quotes { get; init; } = [];

    /// <summary>Stated gifts in order of their place.</summary>
    public List<Claim> Claims { get; init; } = [];

    /// <summary>Its place in a story.</summary>
    public StoryMember? Membership { get; init; }
}
