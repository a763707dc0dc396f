using System.Globalization;
using NewsHub.Web.Pages;
using NewsHub.Web.Pages.Shared;

namespace NewsHub.Web.Syndication;

/// <summary>What the address of a feed asks for.</summary>
/// <param name="Kind">The format.</param>
/// <param name="Each">What an item stands for; null leaves it to the feed.</param>
/// <param name="Archive">The number of an archive; null for the feed that is subscribed to.</param>
/// <param name="Before">Where a page of older items begins, in feeds that have pages in place of archives.</param>
public sealed record FeedQuery(FeedKind Kind, FeedEach? Each = null, long? Archive = null, MomentCursor? Before = null)
{
    /// <summary>What items stand for.</summary>
    public const string EachKey = "each";

    /// <summary>An archive's number.</summary>
    public const string ArchiveKey = "archive";

    /// <summary>A page's beginning.</summary>
    public const string BeforeKey = "before";

    /// <summary>Reads an address; what cannot be understood is left out.</summary>
    public static FeedQuery Parse(FeedKind kind, IQueryCollection query) => new(
        kind,
        query[EachKey].ToString() switch { "story" => FeedEach.Story, "development" => FeedEach.Development, _ => null },
        long.TryParse(query[ArchiveKey], NumberStyles.None, CultureInfo.InvariantCulture, out var archive) ? archive : null,
        MomentCursor.TryParse(query[BeforeKey]));

    /// <summary>The same as an address's query, with its question mark; empty when nothing is asked for.</summary>
    /// <param name="more">What the feed itself asks for ("year"), before its own.</param>
    public string Query(string more = "")
    {
        var parts = new (string Key, string? Value)[]
        {
            (EachKey, Each?.ToString().ToLowerInvariant()), (ArchiveKey, Archive?.ToString(CultureInfo.InvariantCulture)), (BeforeKey, Before?.ToString()),
        };
        return parts.Where(part => part.Value is not null).Aggregate(more, (query, part) => $"{query}{(query.Length == 0 ? '?' : '&')}{part.Key}={part.Value}");
    }
}

/// <summary>What an item of a feed stands for.</summary>
public enum FeedEach
{
    /// <summary>A story: one item for ever, which changes as the story grows.</summary>
    Story,
    /// <summary>A development: an outlet's article, a statement, or a sum that another outlet tells otherwise.</summary>
    Development,
}
