using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsHub.Data;
using NewsHub.Web.Pages.Shared;
using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Syndication;

/// <summary>What our feeds hold: all stories, one item each; or one story, an item for each article.</summary>
public sealed class StoryFeeds(NewsHubDb db, StoryReader reader, SiteAddresses addresses, IOptions<SiteOptions> options)
{
    // A subscriber who polls once a day misses nothing at fifty stories a day.
    private const int StoriesInFeed = 50;

    private string Name => options.Value.Name;

    /// <summary>The stories that changed last: one that grows comes back as the same item.</summary>
    /// <param name="extension">Of the feed's own address.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<FeedDocument> FrontPageAsync(string extension, CancellationToken cancellationToken)
    {
        var ids = await db.Stories.Where(story => story.IsShown).OrderByDescending(story => story.ChangedAt).ThenByDescending(story => story.Id)
            .Select(story => story.Id).Take(StoriesInFeed).ToListAsync(cancellationToken);
        var stories = await reader.ReadAsync(ids, withTexts: true, cancellationToken);
        return new FeedDocument
        {
            Id = "tag:newshub,2026:stories",
            Title = Name,
            Description = "Every gift told once, with each outlet’s own words beside it.",
            Page = addresses.Home,
            Self = addresses.Of($"/feed.{extension}"),
            Publisher = Name,
            UpdatedAt = stories.Count > 0 ? stories[0].ChangedAt : DateTimeOffset.UnixEpoch,
            Items = [.. stories.Select(Item)],
        };
    }

    /// <summary>One story's articles, the latest first; none, and the reason, while a story is withdrawn; null for one that readers never saw.</summary>
    /// <param name="id">The story.</param>
    /// <param name="extension">Of the feed's own address.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<FeedDocument?> StoryAsync(long id, string extension, CancellationToken cancellationToken) =>
        await reader.ReadAsync([id], withTexts: true, cancellationToken) is [var story]
            ? new FeedDocument
            {
                Id = IdOf(story.Guid),
                Title = $"{story.Headline} · {Name}",
                Description = "What each outlet reports about this gift.",
                Page = addresses.Of(StoryPath.Of(story.Id, story.Headline)),
                Self = addresses.Of(StoryPath.Feed(story.Id, extension)),
                Publisher = Name,
                UpdatedAt = story.ChangedAt,
                Items = [.. story.Reports.Reverse().Select(report => Item(report, story))],
            }
            : await reader.WithdrawnAsync(id, cancellationToken) is { } withdrawn ? Withdrawn(withdrawn, extension) : null;

    // Neither 404 nor 410: feed readers drop what answers so, and would miss the story should it be shown again.
    private FeedDocument Withdrawn(WithdrawnStory story, string extension) => new()
    {
        Id = IdOf(story.Guid),
        Title = $"Not shown at present · {Name}",
        Description = $"This story is not shown at present. {story.Reason}",
        Page = addresses.Of(string.Create(CultureInfo.InvariantCulture, $"/stories/{story.Id}")),
        Self = addresses.Of(StoryPath.Feed(story.Id, extension)),
        Publisher = Name,
        UpdatedAt = story.ChangedAt,
        Items = [],
    };

    private FeedItem Item(StoryAccount story) => new()
    {
        Id = IdOf(story.Guid),
        Title = story.Headline,
        Page = addresses.Of(StoryPath.Of(story.Id, story.Headline)),
        Summary = story.OwnGifts.Any() ? string.Join(". ", story.OwnGifts.Select(gift => gift.Terms.Sentence())) + "." : story.Lead,
        Html = StoryHtml.Of(story),
        Authors = story.Outlets,
        Language = LanguageTag.Of(story.Language),
        PublishedAt = story.Reports.Count > 0 ? story.Reports[0].PublishedAt : story.LastPublishedAt,
        UpdatedAt = story.ChangedAt,
    };

    private FeedItem Item(Report report, StoryAccount story) => new()
    {
        // The article's own number, not its place in the story: it stays the same item when editors move it.
        Id = string.Create(CultureInfo.InvariantCulture, $"tag:newshub,2026:article/{report.ArticleId}"),
        Title = $"{report.Outlet}: {report.Title}",
        Page = report.Link ?? addresses.Of(StoryPath.Of(story.Id, story.Headline)),
        Html = StoryHtml.Of(report, story),
        Authors = report.Authors.Count > 0 ? report.Authors : [report.Outlet],
        Language = LanguageTag.Of(report.Language),
        PublishedAt = report.PublishedAt,
        UpdatedAt = report.ModifiedAt is { } modified && modified > report.PublishedAt ? modified : report.PublishedAt,
    };

    private static string IdOf(Guid story) => $"tag:newshub,2026:story/{story:D}";
}
