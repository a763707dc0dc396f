using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsHub.Data;
using NewsHub.Web.Pages.Sources;

namespace NewsHub.Web.Syndication;

/// <summary>The feed of an outlet: the stories that it reports, or what it brought to them.</summary>
public sealed class SourceFeeds(NewsHubDb db, StoryFeeds stories)
{
    // An outlet tells few of all stories: an archive of it spans more numbers.
    private const int StoriesInArchive = 500;

    /// <summary>An outlet's stories, or its developments.</summary>
    /// <param name="id">The outlet.</param>
    /// <param name="query">What of it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Null for an unknown outlet, and for an archive that is not there.</returns>
    public async Task<FeedDocument?> ReportedAsync(int id, FeedQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (await db.Sources.Where(source => source.Id == id).Select(source => source.Name).SingleOrDefaultAsync(cancellationToken) is not { } name)
            return null;
        var (page, feed) = (SourcePath.Of(id, name), SourcePath.Feed(id));
        return query.Each is FeedEach.Development
            ? await stories.DevelopmentsAsync(
                new FeedHead(string.Create(CultureInfo.InvariantCulture, $"tag:newshub,2026:source/{id}/developments"), $"{name}, each development", $"Every article of {name} about a gift, and what it was the first to tell.", page, feed),
                stories.Visible.Where(member => member.Article!.SourceId == id), StoryFeeds.ItemsInFeed, query, cancellationToken)
            : await stories.StoriesAsync(
                new FeedHead(string.Create(CultureInfo.InvariantCulture, $"tag:newshub,2026:source/{id}"), name, $"Every story that {name} reports, once, with the other outlets’ words beside it.", page, feed),
                stories.Shown.Where(story => story.Members.Any(member => !member.IsHidden && member.Article!.SourceId == id)), StoriesInArchive, query with { Each = null }, cancellationToken);
    }
}
