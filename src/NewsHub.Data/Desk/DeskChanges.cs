using Microsoft.EntityFrameworkCore;

namespace NewsHub.Data.Desk;

/// <summary>Tells an editor what happened to stories while they were being looked at.</summary>
internal static class DeskChanges
{
    /// <summary>Stories that have another version than was seen.</summary>
    public static async Task<IReadOnlyList<StoryChange>> SinceAsync(NewsHubDb db, IReadOnlyDictionary<long, long> seen, CancellationToken cancellationToken)
    {
        var now = await db.Stories.Where(story => seen.Keys.Contains(story.Id)).OrderBy(story => story.Id).Select(story => new { story.Id, story.Headline, story.Version }).ToListAsync(cancellationToken);
        var changes = new List<StoryChange>();
        foreach (var story in now.Where(story => story.Version != seen[story.Id]))
        {
            var since = seen[story.Id];
            var actions = await db.DeskActions.AsNoTracking().Where(action => action.Version > since && action.Stories.Contains(story.Id)).OrderBy(action => action.Id).ToListAsync(cancellationToken);
            changes.Add(new StoryChange(story.Id, story.Headline, story.Version, actions));
        }

        return changes;
    }
}
