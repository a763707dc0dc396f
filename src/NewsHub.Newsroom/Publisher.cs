namespace NewsHub.Newsroom;

/// <summary>A publisher that the newsroom plays: who it is and how its house looks. All of it is data: one folder below <c>Houses</c>.</summary>
public sealed record Publisher
{
    /// <summary>The folder's name, by which articles name their publisher.</summary>
    public string Key { get; init; } = "";

    /// <summary>The host that it answers to; names below <c>localhost</c> are loopback (RFC 6761 §6.3).</summary>
    public string Host => Key + ".localhost";

    /// <summary>The name on the masthead.</summary>
    public required string Name { get; init; }

    /// <summary>The line below the masthead.</summary>
    public required string Tagline { get; init; }

    /// <summary>The language of its pages and feeds (BCP 47).</summary>
    public required string Language { get; init; }

    /// <summary>Its feeds, the main one first.</summary>
    public required IReadOnlyList<PublisherFeed> Feeds { get; init; }

    /// <summary>What its pages say about themselves to machines.</summary>
    public required PageMetadata Metadata { get; init; }

    /// <summary>How it sets its paragraphs.</summary>
    public ParagraphStyle Paragraphs { get; init; } = ParagraphStyle.P;

    /// <summary>Its captions are paragraphs like any other, not a <c>figcaption</c>.</summary>
    public bool PlainCaptions { get; init; }

    /// <summary>How it writes dates, as a .NET format string.</summary>
    public required string DateFormat { get; init; }

    /// <summary>The encoding that its pages are sent in, by IANA name.</summary>
    public string Charset { get; init; } = "utf-8";

    /// <summary>Its ETags are weak validators (RFC 9110 §8.8.1).</summary>
    public bool WeakETags { get; init; }

    /// <summary>A colour for its pages.</summary>
    public string Colour { get; init; } = "#333";

    /// <summary>What stands between paragraphs on its pages: the number of the paragraph before it, and the fragment's name.</summary>
    public IReadOnlyDictionary<int, string> Inserts { get; init; } = new Dictionary<int, string>();

    /// <summary>The page around an article, with <c>{{slots}}</c>.</summary>
    internal string Template { get; init; } = "";

    /// <summary>Its robots.txt; null where there is none (404).</summary>
    internal string? Robots { get; init; }
}

/// <summary>What a house's pages say about themselves to machines; a house with microdata carries it in its template.</summary>
public enum PageMetadata
{
    /// <summary>Nothing, or what the template itself carries.</summary>
    None,

    /// <summary>A schema.org NewsArticle as JSON-LD, and a little OpenGraph.</summary>
    JsonLd,

    /// <summary>OpenGraph alone.</summary>
    OpenGraph,

    /// <summary>Attributes in the template.</summary>
    Microdata,
}

/// <summary>How a house sets its paragraphs.</summary>
public enum ParagraphStyle
{
    /// <summary>Each in a <c>p</c>.</summary>
    P,

    /// <summary>Parted by two line breaks in one block.</summary>
    Breaks,

    /// <summary>Each in a <c>div</c> in a <c>div</c>.</summary>
    Divs,
}
