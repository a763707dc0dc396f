using Microsoft.EntityFrameworkCore;

namespace NewsHub.Data.Stories;

/// <summary>
/// The order of all changes of stories. Versions are taken and committed under <see cref="StoryLock"/>, so none becomes visible before a lower one;
/// what was read after <see cref="SeenAsync"/> answered holds at least that version.
/// </summary>
internal static class StoryVersion
{
    /// <summary>The sequence's name in the database.</summary>
    public const string Sequence = "story_versions";

    /// <summary>The statement that asks for the highest version that is visible.</summary>
    public const string Seen = "select coalesce(max(version), 0) from stories";

    /// <summary>The highest version that is visible; 0 before the first story.</summary>
    public static async Task<long> SeenAsync(NewsHubDb db, CancellationToken cancellationToken) =>
        await db.Stories.MaxAsync(story => (long?)story.Version, cancellationToken) ?? 0;

    /// <summary>The statement that takes the next version; whoever sends it holds <see cref="StoryLock"/>.</summary>
    public const string Next = "select nextval('story_versions')";

    /// <summary>The next version. The caller holds <see cref="StoryLock"/>.</summary>
    public static Task<long> NextAsync(NewsHubDb db, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<long>($"""select nextval('story_versions') as "Value" """).SingleAsync(cancellationToken);
}
