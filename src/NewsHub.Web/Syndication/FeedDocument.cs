namespace NewsHub.Web.Syndication;

/// <summary>One of our feeds, whatever its format.</summary>
public sealed record FeedDocument
{
    /// <summary>Identity, independent of address, title and scheme.</summary>
    public required string Id { get; init; }

    /// <summary>As subscribers see it.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence.</summary>
    public required string Description { get; init; }

    /// <summary>The page that it belongs to.</summary>
    public required Uri Page { get; init; }

    /// <summary>Its own address.</summary>
    public required Uri Self { get; init; }

    /// <summary>Our name.</summary>
    public required string Publisher { get; init; }

    /// <summary>When anything in it last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The latest first.</summary>
    public required IReadOnlyList<FeedItem> Items { get; init; }

    /// <summary>Its neighbours (RFC 5005).</summary>
    public IReadOnlyList<FeedLink> Links { get; init; } = [];

    /// <summary>Whether it is an archive (RFC 5005, 4): what is in it stays in it.</summary>
    public bool IsArchive { get; init; }

    /// <summary>Where subscribers are told of changes at once (W3C WebSub); null where nobody is asked to.</summary>
    public Uri? Hub { get; init; }

    /// <summary>Where older items are; null where there are none.</summary>
    public Uri? Older => Links.FirstOrDefault(link => link.Relation is FeedLink.PreviousArchive or FeedLink.NextPage)?.Address;
}

/// <summary>Another document of the same feed.</summary>
/// <param name="Relation">How it is related (RFC 5005).</param>
/// <param name="Address">Where it is.</param>
public sealed record FeedLink(string Relation, Uri Address)
{
    /// <summary>From an archive to the feed that is subscribed to.</summary>
    public const string Current = "current";

    /// <summary>To the archive before.</summary>
    public const string PreviousArchive = "prev-archive";

    /// <summary>To the archive after.</summary>
    public const string NextArchive = "next-archive";

    /// <summary>To the first page.</summary>
    public const string FirstPage = "first";

    /// <summary>To the page of older items.</summary>
    public const string NextPage = "next";
}

/// <summary>One item of our feeds.</summary>
public sealed record FeedItem
{
    /// <summary>Identity for ever (RFC 4151), independent of address, title and scheme.</summary>
    public required string Id { get; init; }

    /// <summary>Plain text.</summary>
    public required string Title { get; init; }

    /// <summary>Where it leads.</summary>
    public required Uri Page { get; init; }

    /// <summary>Plain text; null when there is nothing short to say.</summary>
    public string? Summary { get; init; }

    /// <summary>Safe HTML made by us, with absolute links.</summary>
    public required string Html { get; init; }

    /// <summary>Names; the outlets of a story, or the writers of an article.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>BCP 47, null when not known.</summary>
    public string? Language { get; init; }

    /// <summary>First publication.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Last change.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}
