using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Origins;
using NewsHub.Data.Articles;
using NewsHub.Data.Desk;
using NewsHub.Data.Donations;
using NewsHub.Data.Quotes;

namespace NewsHub.Data.Stories;

/// <summary>
/// Keeps what a story shows true to its articles: headline, dates, counts, utterances and donations are gathered anew from the members,
/// and keep their ids as long as anything of them remains. Works inside the caller's transaction, under <see cref="StoryLock"/>.
/// </summary>
public static class StoryWriter
{
    /// <summary>The PostgreSQL channel that tells web nodes which story changed; the payload is the story's id, or <see cref="OtherChange"/>.</summary>
    public const string ChangedChannel = "story_changed";

    /// <summary>Stands on that channel for a change of something that any page may show, such as an outlet's name.</summary>
    public const long OtherChange = 0;

    /// <summary>Begins a story for an article that is not in one yet; its place in it and the gathering are the caller's.</summary>
    /// <returns>The story's id.</returns>
    public static async Task<long> BeginAsync(NewsHubDb db, Article first, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var story = db.Stories.Add(New(first, now)).Entity;
        await db.SaveChangesAsync(cancellationToken);
        return story.Id;
    }

    /// <summary>Gathers the story anew and tells every web node at commit. The texts of its articles stay where they are.</summary>
    /// <param name="db">Inside a transaction; nothing of the story is pending.</param>
    /// <param name="storyId">An existing story.</param>
    /// <param name="now">The time of the change.</param>
    /// <param name="cancellationToken">Gives up; the caller's transaction is rolled back.</param>
    /// <returns>The story's headline.</returns>
    public static async Task<string> RefreshAsync(NewsHubDb db, long storyId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var origins = await GatheredOrigins.SettleAsync(db, storyId, cancellationToken);
        var contents = await StoryContentsReader.ReadAsync(db, storyId, cancellationToken) with { Origins = origins };
        var version = await StoryVersion.NextAsync(db, cancellationToken);
        await using (var batch = await Batch.OpenAsync(db, cancellationToken))
            await WriteAsync(db, contents, version, now, new RowIds(), batch, [], cancellationToken);
        await LedgerFollower.CatchUpAsync(db, storyId, now, cancellationToken);
        return contents.Story.Headline;
    }

    /// <summary>Tells every web node, at commit, that a story has changed; <see cref="OtherChange"/> for all that is no story.</summary>
    internal static Task AnnounceAsync(NewsHubDb db, long story, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select pg_notify({ChangedChannel}, {story.ToString(CultureInfo.InvariantCulture)})", cancellationToken);

    /// <summary>The statement that does so.</summary>
    internal static (string Sql, object[] Values) Announcement(long story) => ("select pg_notify($1, $2)", [ChangedChannel, story.ToString(CultureInfo.InvariantCulture)]);

    /// <summary>A story that begins; nothing of it is stored yet.</summary>
    /// <param name="first">Its first article.</param>
    /// <param name="now">The time.</param>
    /// <param name="id">Its id; 0 to have it given by the database.</param>
    internal static Story New(Article first, DateTimeOffset now, long id = 0) => new()
    {
        Id = id,
        Headline = first.Title,
        LeadArticleId = first.Id,
        FirstPublishedAt = first.PublishedAt,
        LastPublishedAt = first.PublishedAt,
        CreatedAt = now,
        ChangedAt = now,
    };

    /// <summary>
    /// Gathers what was read, or has just been added, writes it after all that a batch holds already, and tells every web node at commit. The ledger
    /// follows: see <see cref="LedgerFollower"/>.
    /// </summary>
    /// <param name="db">Inside a transaction.</param>
    /// <param name="contents">All that the story has.</param>
    /// <param name="version">The story's new version.</param>
    /// <param name="now">The time of the change.</param>
    /// <param name="ids">For new rows; what it lacks is taken.</param>
    /// <param name="batch">What comes before, not sent yet.</param>
    /// <param name="more">Statements with their values that go along once all is saved.</param>
    /// <param name="cancellationToken">Gives up; the caller's transaction is rolled back.</param>
    internal static async Task WriteAsync(
        NewsHubDb db, StoryContents contents, long version, DateTimeOffset now, RowIds ids, Batch batch, IEnumerable<(string Sql, object[] Values)> more, CancellationToken cancellationToken)
    {
        var story = contents.Story;
        var shown = await DeskOverlay.LayAsync(db, contents, cancellationToken);
        Summarize(story, contents.Members);
        var speech = UtteranceGathering.Apply(shown, now);
        var donations = DonationGathering.Apply(shown);
        (story.ChangedAt, story.Version) = (now, version);
        await ids.EnsureAsync(db, StoryAsRead.Unnumbered(story), cancellationToken);
        batch.Add(contents.AsRead.Write(contents, ids));
        SpeechRecord.Ask(batch, speech);

        await using var rest = await Batch.OpenAsync(db, cancellationToken);
        await using (var reader = await batch.ReadAsync(cancellationToken))
            rest.Add(await SpeechRecord.ReadAsync(reader, speech, cancellationToken));
        await rest.Add(more).Add(LedgerFollower.Notes(story.Id, donations))
            .Add(Announcement(story.Id))
            .ExecuteAsync(cancellationToken);
    }

    // The beat is asked of the event: an outlet that tells it in fewer words of giving still tells it.
    private static void Summarize(Story story, IReadOnlyList<MemberSummary> all)
    {
        var members = all.Where(member => !member.IsHidden).ToList();
        var lead = members.Find(member => member.ArticleId == story.PinnedLeadId) ?? Lead(members.Count > 0 ? members : all);
        story.LeadArticleId = lead.ArticleId;
        story.Headline = story.PinnedHeadline ?? lead.Title;
        story.Lead = lead.Lead;
        story.IsShown = !story.IsHidden && members.Exists(member => member.OnBeat);
        story.WasShown |= story.IsShown;
        story.ArticleCount = members.Count;
        story.OutletCount = members.Select(member => member.SourceId).Distinct().Count();
        story.OriginCount = Reporting.CountOrigins([.. members.Select(member => new Reporting(member.ArticleId, member.Outlet, member.Credits, member.DuplicateOfId))]);
        story.FirstPublishedAt = all.Min(member => member.PublishedAt);
        story.LastPublishedAt = all.Max(member => member.PublishedAt);
    }

    private static MemberSummary Lead(IEnumerable<MemberSummary> members) => members
        .OrderBy(member => member.DuplicateOfId is not null)
        .ThenBy(member => member.IsPreview)
        .ThenByDescending(member => member.OnBeat)
        .ThenBy(member => member.PublishedAt)
        .ThenBy(member => member.ArticleId)
        .First();
}
