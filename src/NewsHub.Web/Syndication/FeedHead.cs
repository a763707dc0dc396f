using Microsoft.Extensions.Options;

namespace NewsHub.Web.Syndication;

/// <summary>What all documents of one feed have in common.</summary>
/// <param name="Id">Identity (RFC 4151), independent of address, title and scheme.</param>
/// <param name="Title">As subscribers see it, without our name.</param>
/// <param name="Description">One sentence.</param>
/// <param name="Page">The path of the page that it belongs to.</param>
/// <param name="Path">Its own path without ending ("/stories/12/feed").</param>
/// <param name="Filter">What of it is asked for, as an address's query with its question mark.</param>
public sealed record FeedHead(string Id, string? Title, string Description, string Page, string Path, string Filter = "");

/// <summary>Puts documents together.</summary>
public sealed class FeedBinder(SiteAddresses addresses, IOptions<SiteOptions> options)
{
    /// <summary>A document.</summary>
    /// <param name="head">The feed.</param>
    /// <param name="query">What of it is asked for.</param>
    /// <param name="items">The latest first.</param>
    /// <param name="updatedAt">When anything in it last changed; null takes the latest change of an item.</param>
    /// <param name="links">Its neighbours: relations, each with what it asks for.</param>
    public FeedDocument Bind(FeedHead head, FeedQuery query, IReadOnlyList<FeedItem> items, DateTimeOffset? updatedAt = null, params IEnumerable<(string Relation, FeedQuery Query)> links)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(query);
        return new()
        {
            Id = head.Id,
            Title = head.Title is null ? options.Value.Name : $"{head.Title} · {options.Value.Name}",
            Description = head.Description,
            Page = addresses.Of(head.Page),
            Self = Address(query),
            Publisher = options.Value.Name,
            UpdatedAt = updatedAt ?? items.Select(item => item.UpdatedAt).Append(DateTimeOffset.UnixEpoch).Max(),
            Items = items,
            Links = [.. links.Select(link => new FeedLink(link.Relation, Address(link.Query)))],
            IsArchive = query.Archive is not null,
            Hub = query is { Archive: null, Before: null } && head.Filter.Length == 0 ? options.Value.Hub : null, // nobody tells it of filters: there is no end of them
        };

        Uri Address(FeedQuery asked) => addresses.Of($"{head.Path}.{asked.Kind.Extension}{asked.Query(head.Filter)}");
    }
}
