using Microsoft.AspNetCore.WebUtilities;
using NewsHub.Newsroom.Pages;

namespace NewsHub.Newsroom.Feeds;

/// <summary>An article as a feed shows it.</summary>
internal sealed record Entry(PublisherSite Site, PublisherFeed Feed, Article Article)
{
    /// <summary>The address, with the feed's own tracking parameters.</summary>
    public string Url => Feed.Tracking is { } tracking ? QueryHelpers.AddQueryString(Site.Url(Article.Path), QueryHelpers.ParseQuery(tracking)) : Site.Url(Article.Path);

    /// <summary>The id: the clean address, or a tag URI (RFC 4151) where the house hides addresses.</summary>
    public string Id => Feed.OpaqueIds ? $"tag:{Site.Publisher.Host},{Article.Published:yyyy-MM-dd}:{Article.Slug}" : Site.Url(Article.Path);

    /// <summary>The standfirst, where the feed carries it.</summary>
    public string? Summary => Feed.Content == EntryContent.None ? null : Article.Summary;

    /// <summary>The whole text as HTML, where the feed carries it.</summary>
    public string? Content => Feed.Content == EntryContent.Full ? BodyHtml.InFeed(Article, Site.Publisher) : null;
}
