using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Origins;
using NewsHub.Data.Articles;
using NewsHub.Data.Donations;
using NewsHub.Data.Quotes;

namespace NewsHub.Data.Stories;

/// <summary>
/// Keeps what a story shows true to its articles: headline, dates, counts, utterances and donations are gathered anew from the members,
/// and keep their ids as long as anything of them remains. Works inside the caller's transaction, under <see cref="StoryLock"/>.
/// </summary>
public static class StoryWriter
{
    /// <summary>The PostgreSQL channel that tells web nodes which story changed; the payload is the story's id.</summary>
    public const string ChangedChannel = "story_changed";

    /// <summary>Begins a story for an article that is not in one yet; its place in it and the gathering are the caller's.</summary>
    /// <returns>The story's id.</returns>
    public static async Task<long> BeginAsync(NewsHubDb db, Article first, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var story = db.Stories.Add(new Story
        {
            Headline = first.Title,
            LeadArticleId = first.Id,
            FirstPublishedAt = first.PublishedAt,
            LastPublishedAt = first.PublishedAt,
            CreatedAt = now,
            ChangedAt = now,
        }).Entity;
        await db.SaveChangesAsync(cancellationToken);
        return story.Id;
    }

    /// <summary>Gathers the story anew and tells every web node at commit. The texts of its articles stay where they are.</summary>
    /// <param name="db">Inside a transaction; the story's pending changes are saved.</param>
    /// <param name="storyId">An existing story.</param>
    /// <param name="now">The time of the change.</param>
    /// <param name="cancellationToken">Gives up; the caller's transaction is rolled back.</param>
    /// <returns>The story's headline.</returns>
    public static async Task<string> RefreshAsync(NewsHubDb db, long storyId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var story = await db.Stories
            .Include(story => story.Utterances).ThenInclude(utterance => utterance.Speakers)
            .Include(story => story.Donations)
            .AsSplitQuery()
            .SingleAsync(story => story.Id == storyId, cancellationToken);
        var members = await MembersAsync(db, storyId, cancellationToken);
        var quotes = await db.Quotes.Include(quote => quote.Speakers).Where(quote => quote.Article!.Membership!.StoryId == storyId).ToListAsync(cancellationToken);
        var claims = await db.Claims.Where(claim => claim.Article!.Membership!.StoryId == storyId).ToListAsync(cancellationToken);

        Summarize(story, members);
        var speech = UtteranceGathering.Apply(db, story, quotes, now);
        DonationGathering.Apply(db, story, claims);
        story.ChangedAt = now;
        story.Version = await StoryVersion.NextAsync(db, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await SpeechRecord.UpdateAsync(db, speech, cancellationToken);
        await db.Database.ExecuteSqlAsync($"select pg_notify({ChangedChannel}, {storyId.ToString(CultureInfo.InvariantCulture)})", cancellationToken);
        return story.Headline;
    }

    private static Task<List<MemberSummary>> MembersAsync(NewsHubDb db, long storyId, CancellationToken cancellationToken) =>
        db.StoryMembers.Where(member => member.StoryId == storyId).Select(member => new MemberSummary(
            member.ArticleId, member.Article!.SourceId, member.Article.Source!.Name, member.Article.Credits, member.Article.Title, member.Article.Lead, member.Article.PublishedAt,
            member.Article.OnBeat, member.Article.IsPreview, member.DuplicateOfId)).ToListAsync(cancellationToken);

    // The beat is asked of the event: an outlet that tells it in fewer words of giving still tells it.
    private static void Summarize(Story story, IReadOnlyList<MemberSummary> members)
    {
        var lead = Lead(members);
        story.LeadArticleId = lead.ArticleId;
        story.Headline = lead.Title;
        story.Lead = lead.Lead;
        story.IsShown = members.Any(member => member.OnBeat);
        story.ArticleCount = members.Count;
        story.OutletCount = members.Select(member => member.SourceId).Distinct().Count();
        story.OriginCount = Reporting.CountOrigins([.. members.Select(member => new Reporting(member.ArticleId, member.Outlet, member.Credits, member.DuplicateOfId))]);
        story.FirstPublishedAt = members.Min(member => member.PublishedAt);
        story.LastPublishedAt = members.Max(member => member.PublishedAt);
    }

    private static MemberSummary Lead(IEnumerable<MemberSummary> members) => members
        .OrderBy(member => member.DuplicateOfId is not null)
        .ThenBy(member => member.IsPreview)
        .ThenByDescending(member => member.OnBeat)
        .ThenBy(member => member.PublishedAt)
        .ThenBy(member => member.ArticleId)
        .First();

    /// <summary>What a story takes from a member's row: all but the text.</summary>
    private sealed record MemberSummary(
        long ArticleId, int SourceId, string Outlet, List<string> Credits, string Title, string? Lead, DateTimeOffset PublishedAt, bool OnBeat, bool IsPreview, long? DuplicateOfId);
}
