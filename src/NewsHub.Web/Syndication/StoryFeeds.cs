using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsHub.Data;
using NewsHub.Data.Stories;
using NewsHub.Web.Pages.Shared;
using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Syndication;

/// <summary>Feeds of stories, each story once or each development, and of a story's articles.</summary>
public sealed class StoryFeeds(NewsHubDb db, StoryReader reader, Developments developments, FeedBinder binder, SiteAddresses addresses)
{
    /// <summary>Stories, or articles with their developments, in a feed: a subscriber who polls once a day misses nothing at fifty a day.</summary>
    public const int ItemsInFeed = 50;

    /// <summary>All stories.</summary>
    /// <param name="query">What of them.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Null for an archive that is not there.</returns>
    public Task<FeedDocument?> FrontPageAsync(FeedQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query.Each is FeedEach.Development
            ? DevelopmentsAsync(
                new FeedHead("tag:newshub,2026:developments", "Each development", "Every article, quotation and changed sum of every story, as it comes.", "/", "/feed"),
                Visible, ItemsInFeed, query, cancellationToken)
            : StoriesAsync(
                new FeedHead("tag:newshub,2026:stories", null, "Every gift told once, with each outlet’s own words beside it.", "/", "/feed"),
                Shown, ItemsInFeed, query with { Each = null }, cancellationToken);
    }

    /// <summary>One story's articles, the latest first; none, and the reason, while a story is withdrawn.</summary>
    /// <param name="id">The story.</param>
    /// <param name="query">What of it; such feeds have no archives.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Null for a story that readers never saw.</returns>
    public async Task<FeedDocument?> StoryAsync(long id, FeedQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        query = new FeedQuery(query.Kind, query.Each is FeedEach.Development ? FeedEach.Development : null);
        if (await reader.ReadAsync([id], withTexts: true, cancellationToken) is not [var story])
            return await reader.WithdrawnAsync(id, cancellationToken) is { } withdrawn ? Withdrawn(withdrawn, query) : null;
        return binder.Bind(
            new FeedHead(IdOf(story.Guid), story.Headline, "What each outlet reports about this gift.", story.Path, PathOf(id)),
            query,
            query.Each is null ? [.. story.Reports.Reverse().Select(report => developments.Item(report, story))] : [.. developments.Of(story).Select(step => step.Item)],
            story.ChangedAt);
    }

    /// <summary>Stories, each once, those that changed last first: one that grows comes back as the same item.</summary>
    /// <param name="head">The feed.</param>
    /// <param name="stories">Which ones; only shown ones.</param>
    /// <param name="archive">Numbers of stories in an archive.</param>
    /// <param name="query">What of them.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Null for an archive that is not there.</returns>
    public async Task<FeedDocument?> StoriesAsync(FeedHead head, IQueryable<Story> stories, int archive, FeedQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        query = query with { Before = null };
        if (await Archives.FindAsync(stories.Select(story => story.Id), db.Stories.Select(story => story.Id), archive, query.Archive, cancellationToken) is not { } archives)
            return null;
        var ids = await stories.Where(story => story.Id >= archives.From && story.Id <= archives.To).Select(story => story.Id).ToListAsync(cancellationToken);
        if (query.Archive is null)
            ids.AddRange(await stories.OrderByDescending(story => story.ChangedAt).ThenByDescending(story => story.Id).Select(story => story.Id).Take(ItemsInFeed).ToListAsync(cancellationToken));
        return Bind(head, query, await reader.ReadAsync([.. ids.Distinct()], withTexts: true, cancellationToken), archives.Links(query));
    }

    /// <summary>Developments, those that articles brought last first.</summary>
    /// <param name="head">The feed.</param>
    /// <param name="members">The articles; only those that readers see.</param>
    /// <param name="archive">Numbers of articles in an archive; at most <see cref="ItemsInFeed"/>, so that a feed and its archives leave out none.</param>
    /// <param name="query">What of them.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Null for an archive that is not there.</returns>
    public async Task<FeedDocument?> DevelopmentsAsync(FeedHead head, IQueryable<StoryMember> members, int archive, FeedQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        query = query with { Before = null };
        if (await Archives.FindAsync(members.Select(member => member.ArticleId), db.StoryMembers.Select(member => member.ArticleId), archive, query.Archive, cancellationToken) is not { } archives)
            return null;
        if (query.Archive is not null)
            members = members.Where(member => member.ArticleId >= archives.From && member.ArticleId <= archives.To);
        var latest = await members.OrderByDescending(member => member.ArticleId).Take(ItemsInFeed).Select(member => new { member.ArticleId, member.StoryId }).ToListAsync(cancellationToken);
        var read = await reader.ReadAsync([.. latest.Select(member => member.StoryId).Distinct()], withTexts: true, cancellationToken);
        return Bind(head, query, read, [.. latest.Select(member => member.ArticleId)], archives.Links(query));
    }

    /// <summary>Stories that were found elsewhere, each once or each development; of developments those that the last articles brought.</summary>
    /// <param name="head">The feed.</param>
    /// <param name="stories">Their numbers, at most <see cref="ItemsInFeed"/>.</param>
    /// <param name="query">What of them.</param>
    /// <param name="links">Its neighbours.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<FeedDocument> FoundAsync(FeedHead head, IReadOnlyList<long> stories, FeedQuery query, IEnumerable<(string Relation, FeedQuery Query)> links, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var read = await reader.ReadAsync(stories, withTexts: true, cancellationToken);
        return query.Each is FeedEach.Development
            ? Bind(head, query, read, [.. read.SelectMany(story => story.Reports).Select(report => report.ArticleId).OrderDescending().Take(ItemsInFeed)], links)
            : Bind(head, query, read, links);
    }

    /// <summary>What readers see.</summary>
    public IQueryable<Story> Shown => db.Stories.Where(story => story.IsShown);

    /// <summary>Articles that readers see.</summary>
    public IQueryable<StoryMember> Visible => db.StoryMembers.Where(member => member.Story!.IsShown && !member.IsHidden);

    private FeedDocument Bind(FeedHead head, FeedQuery query, IReadOnlyList<StoryAccount> stories, IEnumerable<(string Relation, FeedQuery Query)> links) => binder.Bind(
        head, query, [.. stories.OrderByDescending(story => story.ChangedAt).ThenByDescending(story => story.Id).Select(Item)],
        stories.Select(story => story.ChangedAt).Append(DateTimeOffset.UnixEpoch).Max(), links);

    // What these articles brought.
    private FeedDocument Bind(FeedHead head, FeedQuery query, IReadOnlyList<StoryAccount> stories, HashSet<long> articles, IEnumerable<(string Relation, FeedQuery Query)> links) => binder.Bind(
        head, query, [.. stories.SelectMany(developments.Of).Where(step => articles.Contains(step.ArticleId)).OrderByDescending(step => step.ArticleId).Select(step => step.Item)],
        links: links);

    // Neither 404 nor 410: feed readers drop what answers so, and would miss the story should it be shown again.
    private FeedDocument Withdrawn(WithdrawnStory story, FeedQuery query) => binder.Bind(
        new FeedHead(
            IdOf(story.Guid), "Not shown at present", $"This story is not shown at present. {story.Reason}",
            string.Create(CultureInfo.InvariantCulture, $"/stories/{story.Id}"), PathOf(story.Id)),
        query, [], story.ChangedAt);

    private FeedItem Item(StoryAccount story) => new()
    {
        Id = IdOf(story.Guid),
        Title = story.Headline,
        Page = addresses.Of(story.Path),
        Summary = story.OwnGifts.Any() ? string.Join(". ", story.OwnGifts.Select(gift => gift.Terms.Sentence())) + "." : story.Lead,
        Html = StoryHtml.Of(story),
        Authors = story.Outlets,
        Language = LanguageTag.Of(story.Language),
        PublishedAt = story.Reports.Count > 0 ? story.Reports[0].PublishedAt : story.LastPublishedAt,
        UpdatedAt = story.ChangedAt,
    };

    private static string IdOf(Guid story) => $"tag:newshub,2026:story/{story:D}";

    private static string PathOf(long story) => string.Create(CultureInfo.InvariantCulture, $"/stories/{story}/feed");
}
