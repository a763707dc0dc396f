using Microsoft.EntityFrameworkCore;
using NewsHub.Data;
using NewsHub.Data.Desk;
using NewsHub.Data.Stories;
using NewsHub.Web.Caching;

namespace NewsHub.Web.Pages.Stories;

/// <summary>Reads stories for pages and feeds, any number of them in one round trip.</summary>
public sealed class StoryReader(NewsHubDb db, ShownThings things)
{
    private const int ShownCorrections = 20;

    /// <summary>Stories by number; those that are unknown or not shown are left out.</summary>
    /// <param name="ids">The order of the answer.</param>
    /// <param name="withTexts">Whether reports carry their texts, without which no place can be linked to.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<StoryAccount>> ReadAsync(IReadOnlyList<long> ids, bool withTexts, CancellationToken cancellationToken) =>
        ids.Count == 0 ? [] : StoryAccounts.Of(await RowsAsync(ids, withTexts, 0, cancellationToken), ids);

    /// <summary>A story with what stands around it on its page; null for one that is unknown or not shown.</summary>
    public async Task<StoryPage?> PageAsync(long id, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync([id], withTexts: true, ShownCorrections, cancellationToken);
        if (StoryAccounts.Of(rows, [id]) is not [var story])
            return null;
        foreach (var sequel in rows.Sequels)
            things.AddStory(sequel.Id);
        return new StoryPage(
            story,
            [.. rows.Sequels.Select(sequel => new Sequel(sequel.IsEarlier, sequel.Id, sequel.Headline, sequel.Language, sequel.FirstPublishedAt))],
            [.. rows.Corrections.Select(correction => new StoryCorrection(correction.At, correction.Summary, correction.Why))]);
    }

    /// <summary>The story that tells a merged story's event now; null for a story that was never merged.</summary>
    public Task<StoryHeadline?> SuccessorAsync(long id, CancellationToken cancellationToken) =>
        (from merged in db.Stories
         where merged.Id == id
         join story in db.Stories on merged.MergedIntoId equals story.Id
         select new StoryHeadline(story.Id, story.Headline)).SingleOrDefaultAsync(cancellationToken);

    /// <summary>A story that stands, and that readers have seen, but do not see now; null for every other. Its address answers for ever.</summary>
    public Task<WithdrawnStory?> WithdrawnAsync(long id, CancellationToken cancellationToken) =>
        db.Stories.Where(story => story.Id == id && story.MergedIntoId == null && story.WasShown && !story.IsShown)
            .Select(story => new WithdrawnStory(story.Id, story.Guid, story.ChangedAt, story.IsHidden, db.DeskActions.Where(action => action.Kind == DeskActionKind.Hide && action.Stories.Contains(id)).OrderByDescending(action => action.Id).Select(action => action.Why).FirstOrDefault()))
            .SingleOrDefaultAsync(cancellationToken);

    private Task<StoryRows> RowsAsync(IReadOnlyList<long> ids, bool withTexts, int corrections, CancellationToken cancellationToken)
    {
        foreach (var id in ids)
            things.AddStory(id);
        return StoryRowsReader.ReadAsync(db, ids, withTexts, corrections, cancellationToken);
    }
}

/// <summary>A story's page.</summary>
/// <param name="Story">The story.</param>
/// <param name="Sequels">Shown stories of the same giver before and after it, the oldest first.</param>
/// <param name="Corrections">What editors did to it, the latest first, without their names.</param>
public sealed record StoryPage(StoryAccount Story, IReadOnlyList<Sequel> Sequels, IReadOnlyList<StoryCorrection> Corrections);

/// <summary>What an address of a story needs.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Headline">Its headline.</param>
public sealed record StoryHeadline(long Id, string Headline);

/// <summary>A story that readers do not see any more.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Guid">Its identity in feeds.</param>
/// <param name="ChangedAt">When it last changed.</param>
/// <param name="IsHidden">Whether an editor took it out of sight; else nothing on the beat is left in it.</param>
/// <param name="Why">The editor's reason.</param>
public sealed record WithdrawnStory(long Id, Guid Guid, DateTimeOffset ChangedAt, bool IsHidden, string? Why)
{
    /// <summary>Why it is not shown, in a sentence.</summary>
    public string Reason => !IsHidden ? "None of the articles that are left in it tells of a gift." : Why is { } why ? $"Editors have taken it out of sight: {why}" : "Editors have taken it out of sight.";
}

/// <summary>Something that an editor did to a story.</summary>
/// <param name="At">When.</param>
/// <param name="What">What, in a sentence.</param>
/// <param name="Why">Why; null where no reason was given.</param>
public sealed record StoryCorrection(DateTimeOffset At, string What, string? Why);
